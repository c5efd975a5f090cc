package kompass.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells every node, this one included, that something has changed, once the transaction that
/// changed it is committed. Rests on PostgreSQL's LISTEN and NOTIFY and one connection kept for it.
public final class Announcements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    /// PostgreSQL's limit is 8,000 bytes for channel and payload together.
    private static final int LIMIT_BYTES = 7_900;

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    private Announcements(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /// Hears from the first moment: nothing that is announced after this is missed.
    public static Announcements on(DataSource database) {
        var announcements = new Announcements(database);
        announcements.connect();
        Thread.ofVirtual().name("announcements").start(announcements::hear);
        return announcements;
    }

    /// Joins the caller's transaction; nobody hears of it if that is rolled back. The payload names
    /// what changed (a slug, an id) and never a person.
    public void announce(String channel, String payload) {
        var message = channel + ' ' + payload;
        if (channel.isEmpty() || channel.indexOf(' ') >= 0)
            throw new IllegalArgumentException("No channel: " + channel);
        if (message.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES)
            throw new IllegalArgumentException("Too long to be announced on " + channel);
        jdbc.sql("SELECT pg_notify('kompass', :message)")
                .param("message", message)
                .query((row, _) -> true)
                .single();
    }

    /// The listener gets the payloads in the order of the commits, on one thread; `""` means that
    /// anything may have changed, because the connection was lost for a while.
    public void listen(String channel, Consumer<String> listener) {
        listeners.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(listener);
    }

    private void hear() {
        while (!closed) {
            try {
                var current = connection;
                if (current == null) {
                    Thread.sleep(PAUSE);
                    if (connect()) tellEverybody();
                } else {
                    pass(current);
                }
            } catch (SQLException e) {
                if (!closed)
                    LOG.warn("The connection for announcements is lost: {}", e.getMessage());
                disconnect();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        disconnect();
    }

    private boolean connect() {
        try {
            var fresh = database.getConnection();
            connection = fresh;
            try (var statement = fresh.createStatement()) {
                statement.execute("LISTEN kompass");
            }
            return true;
        } catch (SQLException e) {
            LOG.warn("No connection for announcements: {}", e.getMessage());
            disconnect();
            return false;
        }
    }

    /// Waits; asks after a while of silence whether the other side is still there.
    private void pass(Connection current) throws SQLException {
        var heard = current.unwrap(PGConnection.class).getNotifications((int) QUIET.toMillis());
        if (heard == null || heard.length == 0) {
            if (!current.isValid(3)) throw new SQLException("No answer");
            return;
        }
        for (var notification : heard) {
            var message = notification.getParameter();
            var space = message.indexOf(' ');
            if (space > 0) tell(message.substring(0, space), message.substring(space + 1));
        }
    }

    private void tellEverybody() {
        for (var channel : listeners.keySet()) tell(channel, "");
    }

    private void tell(String channel, String payload) {
        for (var listener : listeners.getOrDefault(channel, List.of())) {
            try {
                listener.accept(payload);
            } catch (RuntimeException e) {
                LOG.error("A listener on {} failed", channel, e);
            }
        }
    }

    /// Aborted rather than given back: a pooled connection must not go on listening.
    private void disconnect() {
        var current = connection;
        connection = null;
        if (current == null) return;
        try (current) {
            current.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The connection for announcements was gone already", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
