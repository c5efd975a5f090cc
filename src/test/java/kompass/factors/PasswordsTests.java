package kompass.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = 4;

    /// How often the slow hash was computed to compare.
    private final AtomicInteger compared = new AtomicInteger();

    private final Passwords passwords;

    PasswordsTests(@TempDir Path keys) {
        passwords =
                new Passwords(
                        TestDatabase.fresh().jdbc(), Vault.in(keys, CLOCK), CLOCK, new Counting());
    }

    private final class Counting implements PasswordEncoder {

        private final PasswordEncoder slow = new BCryptPasswordEncoder(ROUNDS);

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return slow.encode(raw);
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            assertThat(encoded).startsWith("$2a$0" + ROUNDS + "$");
            compared.incrementAndGet();
            return slow.matches(raw, encoded);
        }
    }

    /// Safety 18: how long the answer takes tells nobody whether there is an account.
    @Test
    void whoIsUnknownCostsAsMuchWorkAsWhoIsKnown() {
        var amal = UUID.randomUUID();
        var invited = UUID.randomUUID();
        passwords.set(amal, "ein Apfel fällt vom Baum");

        assertThat(passwords.match(Optional.of(amal), "ein Apfel fällt vom Baum")).isTrue();
        assertThat(compared).hasValue(1);
        assertThat(passwords.match(Optional.of(amal), "geraten")).isFalse();
        assertThat(compared).hasValue(2);
        assertThat(passwords.match(Optional.of(invited), "geraten")).isFalse();
        assertThat(compared).hasValue(3);
        assertThat(passwords.match(Optional.empty(), "geraten")).isFalse();
        assertThat(compared).hasValue(4);
    }
}
