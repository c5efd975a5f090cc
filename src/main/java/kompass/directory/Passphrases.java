package kompass.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What whoever picks papers up must know beside the link. Kept as a slow hash only: it can be
/// checked and changed, never shown.
@Repository
public class Passphrases {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder slow = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    Passphrases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void set(String institution, String passphrase) {
        jdbc.sql(
                        """
                        INSERT INTO directory.passphrase (institution, hash, set_at)
                        VALUES (:institution, :hash, :now)
                            ON CONFLICT (institution) DO UPDATE
                           SET hash = excluded.hash,
                               set_at = excluded.set_at
                        """)
                .param("institution", institution)
                .param("hash", slow.encode(passphrase))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void remove(String institution) {
        jdbc.sql("DELETE FROM directory.passphrase WHERE institution = :institution")
                .param("institution", institution)
                .update();
    }

    /// Since when this institution has one; empty where it has none.
    public Optional<Instant> setAt(String institution) {
        return jdbc.sql("SELECT set_at FROM directory.passphrase WHERE institution = :institution")
                .param("institution", institution)
                .query((row, n) -> row.getTimestamp("set_at").toInstant())
                .optional();
    }

    /// False also where there is none.
    public boolean matches(String institution, String typed) {
        return jdbc.sql("SELECT hash FROM directory.passphrase WHERE institution = :institution")
                .param("institution", institution)
                .query(String.class)
                .optional()
                .filter(hash -> slow.matches(typed, hash))
                .isPresent();
    }
}
