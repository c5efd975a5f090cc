package kompass.factors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was used on one node of an installation is used up on the other.
class TwoNodesTests {

    private record Node(CodeApp app, Challenges challenges) {

        static Node on(DataSource database, Vault vault, Clock clock) {
            var jdbc = JdbcClient.create(database);
            return new Node(new CodeApp(jdbc, vault, clock), new Challenges(jdbc, vault, clock));
        }
    }

    private final UUID amal = UUID.randomUUID();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Node here;
    private final Node there;

    TwoNodesTests(@TempDir Path keys) {
        var database = TestDatabase.fresh();
        var vault = Vault.in(keys, clock);
        here = Node.on(database.dataSource(), vault, clock);
        there = Node.on(database.anotherNode(), vault, clock);
    }

    @Test
    void aCodeThatWasUsedHereIsUsedThere() throws Exception {
        var step = clock.instant().getEpochSecond() / 30;
        var secret = here.app().secret(amal, "seed");
        var generator = new DefaultCodeGenerator();
        assertThat(here.app().begin(amal, "seed", generator.generate(secret, step - 1))).isTrue();
        var code = generator.generate(secret, step);

        assertThat(here.app().accept(amal, code)).isTrue();
        assertThat(there.app().accept(amal, code)).isFalse();
    }

    @Test
    void anAnswerToAChallengeCountsOnOneNodeOnly() {
        var ticket = here.challenges().keep("passkey", "challenge");

        assertThat(there.challenges().take("passkey", ticket)).hasValue("challenge");
        assertThat(here.challenges().take("passkey", ticket)).isEmpty();
    }
}
