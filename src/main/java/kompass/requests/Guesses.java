package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Slows down whoever tries codes: after ten wrong ones in a quarter of an hour a network waits.
/// Kept in the database, so that every node counts the same.
@Repository
class Guesses {

    private static final int MOST = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Guesses(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// Counts a try before it is looked at, so that many at once gain nothing. How long this
    /// network must wait, zero when it may try. `network` is the address of the caller.
    @Transactional
    Duration tries(String network) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('guess' || :network))")
                .param("network", network)
                .query((row, n) -> true)
                .single();
        var wait = wait(network);
        if (wait.isZero()) wrong(network);
        return wait;
    }

    /// The try was right after all.
    @Transactional
    void right(String network) {
        database.sql(
                        """
                        DELETE FROM requests.guess
                        WHERE ctid = (
                            SELECT ctid
                            FROM requests.guess
                            WHERE network = :network
                            ORDER BY at DESC
                            LIMIT 1)
                        """)
                .param("network", fingerprint(network))
                .update();
    }

    /// How long this network must wait, zero when it may try.
    Duration wait(String network) {
        var wrong =
                database.sql(
                                """
                                SELECT at
                                FROM requests.guess
                                WHERE network = :network
                                  AND at > :since
                                ORDER BY at DESC
                                """)
                        .param("network", fingerprint(network))
                        .param("since", clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getTimestamp("at").toInstant())
                        .list();
        if (wrong.size() < MOST) return Duration.ZERO;
        return Duration.between(clock.instant(), wrong.get(MOST - 1).plus(SPAN));
    }

    @Transactional
    void wrong(String network) {
        database.sql("DELETE FROM requests.guess WHERE at < :old")
                .param("old", clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("INSERT INTO requests.guess (network, at) VALUES (:network, :now)")
                .param("network", fingerprint(network))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] fingerprint(String network) {
        return vault.fingerprint("network", network);
    }
}
