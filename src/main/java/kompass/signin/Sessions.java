package kompass.signin;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import kompass.factors.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The sessions of all nodes, in the database: ended here, ended everywhere. Of the secret in the
/// cookie only a fingerprint is kept (OWASP ASVS 5.0, 7.2).
@Repository
class Sessions {

    /// Written at most this often: reading pages must not become writing.
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    /// Between the first and the second factor.
    private static final Duration HALFWAY = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final SignInSettings settings;

    Sessions(JdbcClient database, Vault vault, Clock clock, SignInSettings settings) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.settings = settings;
    }

    /// Always a new secret: one that was there before signing in never becomes a signed-in one.
    @Transactional
    String open(UUID person, boolean complete, String browser) {
        forgetOld();
        var secret = Secrets.fresh();
        database.sql(
                        """
                        INSERT INTO signin.session
                               (fingerprint, person, since, seen_at, complete, browser)
                        VALUES (:fingerprint, :person, :now, :now, :complete, :browser)
                        """)
                .param("fingerprint", fingerprint(secret))
                .param("person", person)
                .param("now", now())
                .param("complete", complete)
                .param("browser", browser)
                .update();
        return secret;
    }

    private void forgetOld() {
        database.sql("DELETE FROM signin.session WHERE since < :longest OR seen_at < :idle")
                .param("longest", now().minus(settings.longest()))
                .param("idle", now().minus(settings.idle()))
                .update();
    }

    /// The session of this secret, if it has not run out; notes that it is alive.
    Optional<Session> find(String secret) {
        var found =
                database.sql(
                                """
                                SELECT *
                                  FROM signin.session
                                 WHERE fingerprint = :fingerprint
                                   AND seen_at > :idle
                                   AND since > :longest
                                   AND (complete OR since > :halfway)
                                """)
                        .param("fingerprint", fingerprint(secret))
                        .param("halfway", now().minus(HALFWAY))
                        .param("idle", now().minus(settings.idle()))
                        .param("longest", now().minus(settings.longest()))
                        .query(this::session)
                        .optional();
        found.filter(it -> it.seenAt().plus(SEEN_STEP).isBefore(clock.instant()))
                .ifPresent(this::seen);
        return found;
    }

    private void seen(Session session) {
        database.sql("UPDATE signin.session SET seen_at = :now WHERE fingerprint = :fingerprint")
                .param("now", now())
                .param("fingerprint", session.fingerprintBytes())
                .update();
    }

    /// Where somebody is signed in, the last used first.
    List<Session> of(UUID person) {
        return database.sql(
                        """
                        SELECT *
                          FROM signin.session
                         WHERE person = :person
                           AND complete
                           AND seen_at > :idle
                           AND since > :longest
                         ORDER BY seen_at DESC
                        """)
                .param("person", person)
                .param("idle", now().minus(settings.idle()))
                .param("longest", now().minus(settings.longest()))
                .query(this::session)
                .list();
    }

    @Transactional
    void end(Session session) {
        database.sql("DELETE FROM signin.session WHERE fingerprint = :fingerprint")
                .param("fingerprint", session.fingerprintBytes())
                .update();
    }

    /// All but one, after a change of password for example.
    @Transactional
    void endOthers(Session session) {
        database.sql(
                        """
                        DELETE FROM signin.session
                         WHERE person = :person
                           AND fingerprint <> :fingerprint
                        """)
                .param("person", session.person())
                .param("fingerprint", session.fingerprintBytes())
                .update();
    }

    @Transactional
    void endAll(UUID person) {
        database.sql("DELETE FROM signin.session WHERE person = :person")
                .param("person", person)
                .update();
    }

    private byte[] fingerprint(String secret) {
        return vault.fingerprint("staff session", secret);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                HexFormat.of().formatHex(row.getBytes("fingerprint")),
                requireNonNull(row.getObject("person", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("complete"),
                row.getString("browser"));
    }
}
