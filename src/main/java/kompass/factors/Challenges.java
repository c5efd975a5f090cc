package kompass.factors;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was asked of a passkey or another sign-in service, until it answers: known to every node,
/// good for one answer within five minutes.
@Repository
public class Challenges {

    private static final Duration AGE = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Challenges(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// Keeps it; the ticket brings it back.
    @Transactional
    public String keep(String purpose, String content) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("DELETE FROM factors.challenge WHERE expires_at < :now")
                .param("now", now)
                .update();
        var ticket = Secrets.fresh();
        database.sql(
                        """
                        INSERT INTO factors.challenge (fingerprint, purpose, content, expires_at)
                        VALUES (:fingerprint, :purpose, :content, :until)
                        """)
                .param("fingerprint", fingerprint(ticket))
                .param("purpose", purpose)
                .param("content", content)
                .param("until", now.plus(AGE))
                .update();
        return ticket;
    }

    @Transactional
    public Optional<String> take(String purpose, String ticket) {
        return database.sql(
                        """
                        DELETE FROM factors.challenge
                         WHERE fingerprint = :fingerprint
                           AND purpose = :purpose
                           AND expires_at > :now
                        RETURNING content
                        """)
                .param("fingerprint", fingerprint(ticket))
                .param("purpose", purpose)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private byte[] fingerprint(String ticket) {
        return vault.fingerprint("challenge", ticket);
    }
}
