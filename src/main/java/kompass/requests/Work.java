package kompass.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Proof of work without a puzzle for anybody: the browser looks for a number that we have hidden
/// in a hash, as in the ALTCHA protocol (see decision 18). A task belongs to one draft, expires,
/// and its solution counts once.
@Component
class Work {

    /// Half a second on a computer, some seconds on a slow phone.
    private static final long SMALLEST = 200_000;

    private static final int MOST_DOUBLINGS = 5;
    private static final Duration TIME = Duration.ofMinutes(30);
    private static final int SALT_BYTES = 12;

    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?<most>[0-9]{1,9})\\.(?<expires>[0-9]{1,12})\\.(?<salt>[0-9a-f]{24})"
                            + "\\.(?<hash>[0-9a-f]{64})\\.(?<seal>[0-9a-f]{64}):(?<number>[0-9]{1,9})");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Work(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// A task for a draft, twice as long with each doubling.
    Task task(UUID draft, int doublings) {
        var most = SMALLEST << Math.min(doublings, MOST_DOUBLINGS);
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        var hash = hash(salt, random.nextLong(most + 1));
        var expires = clock.instant().plus(TIME).getEpochSecond();
        var said = most + "." + expires + "." + salt + "." + hash;
        return new Task(said + "." + seal(draft, said), salt, hash, most);
    }

    /// True once for the right number to a task of this draft that has not expired. Spent together
    /// with the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean accepts(UUID draft, String answer) {
        var parts = ANSWER.matcher(answer);
        if (!parts.matches()) return false;
        var said = answer.substring(0, parts.start("seal") - 1);
        if (!isSame(seal(draft, said), parts.group("seal"))) return false;
        var expires = Instant.ofEpochSecond(Long.parseLong(parts.group("expires")));
        if (!clock.instant().isBefore(expires)) return false;
        var number = Long.parseLong(parts.group("number"));
        if (!isSame(hash(parts.group("salt"), number), parts.group("hash"))) return false;
        return spend(parts.group("seal"), expires);
    }

    private boolean spend(String seal, Instant expires) {
        database.sql("DELETE FROM requests.spent_work WHERE expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql(
                                """
                                INSERT INTO requests.spent_work (proof, expires_at)
                                VALUES (:proof, :expires)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("proof", HexFormat.of().parseHex(seal))
                        .param("expires", expires.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private String seal(UUID draft, String said) {
        return HexFormat.of().formatHex(vault.fingerprint("work", draft + " " + said));
    }

    private static String hash(String salt, long number) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((salt + number).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
