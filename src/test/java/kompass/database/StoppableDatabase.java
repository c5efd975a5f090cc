package kompass.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// A PostgreSQL of a test's own that is cut off and started again at the same port: gone for as
/// long as the test wants.
public final class StoppableDatabase implements AutoCloseable {
    /// Below the ports that Linux hands out by itself: while it is gone, nobody takes its own.
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder = TestDatabase.copyOfANewOne();
    private final Cluster cluster;
    private final int port = freePort();
    private final HikariDataSource pool;
    private final TestDatabase database;

    public StoppableDatabase() {
        try {
            cluster = Cluster.in(folder);
            start();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
            var server = new ExternalPostgres(url, Cluster.NAME, cluster.password());
            pool = Database.pool(server);
            Migrations.run(pool);
            database = new TestDatabase(url, server.user(), server.password(), pool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestDatabase database() {
        return database;
    }

    /// As when its machine fails: no connection is told goodbye.
    public void stop() {
        try {
            cluster.programs()
                    .run("pg_ctl", "stop", "-D", cluster.folder().toString(), "-m", "immediate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        try {
            var process =
                    cluster.programs()
                            .start(
                                    folder.resolve("postgresql.log").toFile(),
                                    "postgres",
                                    "-D",
                                    cluster.folder().toString(),
                                    "-p",
                                    String.valueOf(port),
                                    "-c",
                                    "listen_addresses=127.0.0.1",
                                    "-c",
                                    "unix_socket_directories=",
                                    "-c",
                                    "shared_buffers=16MB",
                                    "-c",
                                    "timezone=UTC");
            var end = Instant.now().plus(PATIENCE);
            while (!cluster.isReady(process.pid())) {
                if (!process.isAlive() || Instant.now().isAfter(end))
                    throw new IllegalStateException("PostgreSQL does not start: " + folder);
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        stop();
    }

    private static int freePort() {
        for (var random = new Random(); ; ) {
            var port = FIRST_PORT + random.nextInt(PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }
}
