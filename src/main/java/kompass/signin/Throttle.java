package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Slows guessing down, by account and by network, on all nodes together.
///
/// An attempt is written down before it is judged and taken back when it was right; so a hundred at
/// once count as a hundred, and without the database nobody tries anything. A browser that has
/// signed in to the account before has a count of its own: whoever guesses elsewhere cannot lock
/// the owner out. Accounts that do not exist are counted as well.
@Repository
class Throttle {

    static final int MOST_OF_AN_ACCOUNT = 10;
    static final int MOST_OF_A_NETWORK = 40;
    static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Throttle(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// An attempt that may be made (`id`), or how long to wait first.
    record Attempt(long id, Duration pause) {

        boolean mustWait() {
            return pause.isPositive();
        }

        /// Rounded up.
        long minutes() {
            return pause.toMinutes() + 1;
        }
    }

    /// @param device the fingerprint of a browser known for this account
    @Transactional
    Attempt begin(
            String purpose, String account, Optional<byte[]> device, HttpServletRequest request) {
        var now = clock.instant();
        var who = vault.fingerprint("attempt", purpose + " " + account);
        var network = vault.fingerprint("attempt", network(request.getRemoteAddr()));
        lock(who);
        forget(now);
        var wait = wait(who, network, device.orElse(null), now);
        if (wait.isPositive()) return new Attempt(0, wait);
        var id =
                database.sql(
                                """
                                INSERT INTO signin.attempt (account, network, device, at)
                                VALUES (:account, :network, :device, :now)
                                RETURNING id
                                """)
                        .param("account", who)
                        .param("network", network)
                        .param("device", device.orElse(null))
                        .param("now", at(now))
                        .query(Long.class)
                        .single();
        return new Attempt(id, Duration.ZERO);
    }

    /// It was right.
    @Transactional
    void forgive(Attempt attempt) {
        database.sql("DELETE FROM signin.attempt WHERE id = :id")
                .param("id", attempt.id())
                .update();
    }

    private Duration wait(byte[] account, byte[] network, byte @Nullable [] device, Instant now) {
        if (device != null)
            return untilThereAreFewer(
                    "account = :what AND device = :device",
                    account,
                    device,
                    MOST_OF_AN_ACCOUNT,
                    now);
        var account1 =
                untilThereAreFewer(
                        "account = :what AND device IS NULL",
                        account,
                        null,
                        MOST_OF_AN_ACCOUNT,
                        now);
        var network1 =
                untilThereAreFewer(
                        "network = :what AND device IS NULL",
                        network,
                        null,
                        MOST_OF_A_NETWORK,
                        now);
        return account1.compareTo(network1) > 0 ? account1 : network1;
    }

    private Duration untilThereAreFewer(
            String which, byte[] what, byte @Nullable [] device, int most, Instant now) {
        return database.sql(
                        """
                        SELECT at
                          FROM signin.attempt
                         WHERE %s
                           AND at > :since
                         ORDER BY at DESC
                        OFFSET :most
                         LIMIT 1
                        """
                                .formatted(which))
                .param("what", what)
                .param("device", device)
                .param("since", at(now.minus(SPAN)))
                .param("most", most - 1)
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional()
                .map(oldest -> Duration.between(now, oldest.plus(SPAN)))
                .orElse(Duration.ZERO);
    }

    /// One after the other for one account: counting and writing down are one thing.
    private void lock(byte[] account) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:who, 'hex'), 1))")
                .param("who", account)
                .query((_, _) -> true)
                .single();
    }

    private void forget(Instant now) {
        database.sql("DELETE FROM signin.attempt WHERE at < :old")
                .param("old", at(now.minus(SPAN)))
                .update();
    }

    /// An IPv6 customer has a whole /64.
    static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The server names addresses in digits", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
