package kompass.pickup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Codes of six digits that go to the mailbox which a letter went to, and so prove that whoever
/// types one can read that mailbox now. Good for a quarter of an hour and for one use, spoilt after
/// five wrong ones; five an hour for one letter.
@Repository
class OneTimeCodes {

    static final Duration GOOD = Duration.ofMinutes(15);
    static final int MOST_WRONG = 5;
    static final int MOST_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Vault vault;
    private final Letters letters;
    private final Clock clock;

    OneTimeCodes(JdbcClient database, Vault vault, Letters letters, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.letters = letters;
        this.clock = clock;
    }

    /// A code as its letter needs it.
    record Code(UUID request, String digits, Instant issuedAt) {}

    /// Sends a new code to the letter's mailbox; the one before is worth nothing from now on. False
    /// when there were as many in this hour as there may be.
    @Transactional
    boolean send(Letter letter) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext(:letter))")
                .param("letter", "pickup.code " + letter.id())
                .query((row, n) -> true)
                .single();
        var issued =
                database.sql(
                                """
                                SELECT count(*)
                                FROM pickup.code
                                WHERE letter = :letter
                                  AND issued_at > :since
                                """)
                        .param("letter", letter.id())
                        .param("since", ago(HOUR))
                        .query(Integer.class)
                        .single();
        if (issued >= MOST_AN_HOUR) return false;
        var id = UUID.randomUUID();
        var digits = "%06d".formatted(RANDOM.nextInt(1_000_000));
        database.sql(
                        """
                        INSERT INTO pickup.code (id, letter, request, sealed, issued_at)
                        VALUES (:id, :letter, :request, :sealed, :now)
                        """)
                .param("id", id)
                .param("letter", letter.id())
                .param("request", letter.about())
                .param("sealed", vault.seal(digits.getBytes(US_ASCII), "code " + id))
                .param("now", ago(Duration.ZERO))
                .update();
        letters.post(CodeWriter.KIND, id, Letter.Mode.ATTACHMENT, letter.currentRecipient(), null);
        return true;
    }

    /// Whether this is the code that was last sent for a letter. It is counted before it is
    /// compared, so that many tries at once gain nothing.
    @Transactional
    boolean use(UUID letter, String digits) {
        record Last(UUID id, String digits) {}
        var last =
                database.sql(
                                """
                                UPDATE pickup.code
                                SET wrong = wrong + 1
                                WHERE id = (
                                    SELECT id
                                    FROM pickup.code
                                    WHERE letter = :letter
                                    ORDER BY issued_at DESC, id
                                    LIMIT 1)
                                  AND used_at IS NULL
                                  AND wrong < :most
                                  AND issued_at > :since
                                RETURNING id, sealed
                                """)
                        .param("letter", letter)
                        .param("most", MOST_WRONG)
                        .param("since", ago(GOOD))
                        .query((row, n) -> {
                            var id = row.getObject("id", UUID.class);
                            return new Last(id, open(id, row.getBytes("sealed")));
                        })
                        .optional();
        if (last.isEmpty()) return false;
        var right =
                MessageDigest.isEqual(
                        last.get().digits().getBytes(US_ASCII), digits.getBytes(US_ASCII));
        if (!right) return false;
        return database.sql(
                                "UPDATE pickup.code SET used_at = :now WHERE id = :id AND used_at IS NULL")
                        .param("id", last.get().id())
                        .param("now", ago(Duration.ZERO))
                        .update()
                == 1;
    }

    Optional<Code> find(UUID id) {
        return database.sql("SELECT request, sealed, issued_at FROM pickup.code WHERE id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Code(
                                row.getObject("request", UUID.class),
                                open(id, row.getBytes("sealed")),
                                row.getTimestamp("issued_at").toInstant()))
                .optional();
    }

    @Transactional
    void eraseOld() {
        erase(
                database.sql("DELETE FROM pickup.code WHERE issued_at <= :since RETURNING id")
                        .param("since", ago(DAY)));
    }

    @EventListener
    @Transactional
    public void on(RequestErased erased) {
        erase(
                database.sql("DELETE FROM pickup.code WHERE request = :request RETURNING id")
                        .param("request", erased.request()));
    }

    /// With the letters that they were sent in.
    private void erase(JdbcClient.StatementSpec codes) {
        codes.query(UUID.class).list().forEach(letters::erase);
    }

    private String open(UUID id, byte[] sealed) {
        return new String(vault.open(sealed, "code " + id), US_ASCII);
    }

    private OffsetDateTime ago(Duration span) {
        return clock.instant().minus(span).atOffset(ZoneOffset.UTC);
    }
}
