package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import kompass.database.Vault;
import kompass.site.Towns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How many drafts each network has begun during the last 24 hours, so that nobody fills the
/// database of a town. A network is known by its fingerprint only.
@Repository
class Starts {

    private static final Duration SPAN = Duration.ofDays(1);

    private final JdbcClient database;
    private final Vault vault;
    private final Towns towns;
    private final Clock clock;

    Starts(JdbcClient database, Vault vault, Towns towns, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.towns = towns;
        this.clock = clock;
    }

    /// Counts one more draft of this network (the caller's address). False where it has begun as
    /// many as the town lets; then nothing is counted.
    @Transactional
    boolean another(String network) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var since = now.minus(SPAN);
        database.sql("SELECT pg_advisory_xact_lock(hashtext('start' || :network))")
                .param("network", network)
                .query((row, n) -> true)
                .single();
        database.sql("DELETE FROM requests.start WHERE at < :since").param("since", since).update();
        return database.sql(
                                """
                                INSERT INTO requests.start (network, at)
                                SELECT :network, :now
                                 WHERE (SELECT count(*)
                                          FROM requests.start
                                         WHERE network = :network) < :most
                                """)
                        .param("network", vault.fingerprint("network", network))
                        .param("now", now)
                        .param("most", towns.town().limits().draftsADay())
                        .update()
                > 0;
    }
}
