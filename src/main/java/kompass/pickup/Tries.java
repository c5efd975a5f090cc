package kompass.pickup;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Slows down whoever guesses, on every node alike. A try is counted before it is looked at, so
/// that many at once gain nothing, and without the database nobody may try.
@Repository
class Tries {

    static final int MOST_FOR_ONE = 8;
    static final int MOST_FROM_ONE_NETWORK = 40;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Tries(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// Counts a try at one institution's door from one network. False when it is one too many.
    @Transactional
    boolean mayTry(String institution, String network) {
        var one = count("institution " + institution);
        var from = count("network " + network);
        return one <= MOST_FOR_ONE && from <= MOST_FROM_ONE_NETWORK;
    }

    /// Whoever was right starts anew.
    @Transactional
    void wasRight(String institution) {
        database.sql("DELETE FROM pickup.guess WHERE what = :what")
                .param("what", fingerprint("institution " + institution))
                .update();
    }

    private int count(String what) {
        var since = clock.instant().minus(SPAN).atOffset(ZoneOffset.UTC);
        var key = fingerprint(what);
        database.sql("DELETE FROM pickup.guess WHERE at <= :since").param("since", since).update();
        database.sql("INSERT INTO pickup.guess (what, at) VALUES (:what, :now)")
                .param("what", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("SELECT count(*) FROM pickup.guess WHERE what = :what")
                .param("what", key)
                .query(Integer.class)
                .single();
    }

    private byte[] fingerprint(String what) {
        return vault.fingerprint("pick-up try", what);
    }
}
