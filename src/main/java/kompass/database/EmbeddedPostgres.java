package kompass.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL as a child of the application: durable, reachable from this machine only and with a
/// password. When it dies it is started again on the same port.
final class EmbeddedPostgres implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOG_LIMIT_BYTES = 5_000_000;
    private static final long NEEDED_BYTES = 200_000_000;
    private static final int CONNECTIONS = 60;

    private final FolderLock lock;
    private final Cluster cluster;
    private final Path log;
    private final String password;
    private final int connections;
    private int port;
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(Path dataFolder, FolderLock lock, int connections) throws IOException {
        this.lock = lock;
        this.connections = connections;
        this.log = dataFolder.resolve("postgresql.log");
        this.cluster = Cluster.in(dataFolder);
        this.password = cluster.password();
        rotateLog();
        this.process = firstLaunch();
        Thread.ofVirtual().name("postgresql-watch").start(this::watch);
    }

    /// Starts the PostgreSQL of this folder, making it where there is none.
    static EmbeddedPostgres in(Path dataFolder) {
        return in(dataFolder, CONNECTIONS);
    }

    /// @param connections how many there may be at once
    static EmbeddedPostgres in(Path dataFolder, int connections) {
        try {
            Files.createDirectories(
                    dataFolder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            var lock = FolderLock.of(dataFolder);
            try {
                refuseFullDisk(dataFolder);
                return new EmbeddedPostgres(dataFolder, lock, connections);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The database in " + dataFolder + " cannot be started: " + reason(e),
                    "Check that the folder belongs to the user that runs the application, that the"
                            + " disk is neither full nor mounted noexec, and read postgresql.log"
                            + " there.",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES)
            throw new CannotStart(
                    "The disk of the data folder has %d MB left: %s"
                            .formatted(free / 1_000_000, folder),
                    "Make room first; %d MB are the least to start with."
                            .formatted(NEEDED_BYTES / 1_000_000));
    }

    /// Another process may take the port between our asking and PostgreSQL's binding.
    private Process firstLaunch() throws IOException {
        for (var attempt = 1; ; attempt++) {
            port = freePort();
            try {
                return launch();
            } catch (IOException e) {
                if (attempt == 3) throw e;
                LOG.warn("PostgreSQL did not start on port {}: {}", port, e.getMessage());
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        cluster.clearLeftovers();
        var before = Files.exists(log) ? Files.size(log) : 0;
        var started = cluster.programs().start(log.toFile(), "postgres", arguments());
        try {
            awaitReady(started, before);
            return started;
        } catch (IOException e) {
            started.destroy();
            throw e;
        }
    }

    /// Small, since it shares its machine with the application. What fails is logged without the
    /// statement and its details, which may name people.
    private String[] arguments() {
        return new String[] {
            "-D", cluster.folder().toString(),
            "-p", String.valueOf(port),
            "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=",
            "-c", "fsync=on",
            "-c", "synchronous_commit=on",
            "-c", "full_page_writes=on",
            "-c", "max_connections=" + connections,
            "-c", "max_logical_replication_workers=0",
            "-c", "shared_buffers=32MB",
            "-c", "max_wal_size=256MB",
            "-c", "io_method=sync",
            "-c", "jit=off",
            "-c", "timezone=UTC",
            "-c", "log_timezone=UTC",
            "-c", "log_checkpoints=off",
            "-c", "log_min_error_statement=panic",
            "-c", "log_error_verbosity=terse"
        };
    }

    private void awaitReady(Process started, long logBefore) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!cluster.isReady(started.pid())) {
            if (!started.isAlive()) throw new IOException(lastWords(logBefore));
            if (System.nanoTime() > deadline)
                throw new IOException("PostgreSQL is not ready after " + PATIENCE);
            pause(Duration.ofMillis(10));
        }
    }

    private String lastWords(long logBefore) throws IOException {
        try (var words = Files.newInputStream(log)) {
            words.skipNBytes(logBefore);
            return new String(words.readNBytes(2_000), StandardCharsets.UTF_8).strip();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES)
            Files.move(
                    log,
                    log.resolveSibling("postgresql.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
    }

    /// Until the application ends. The backends of a PostgreSQL that was killed need a moment to
    /// notice, and a new one cannot start before they are gone; so it is tried again and again.
    private void watch() {
        while (!closing) {
            try {
                process.waitFor();
                if (!closing) relaunch();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private synchronized void relaunch() throws IOException {
        if (closing) return;
        LOG.error("PostgreSQL ended with {}; starting it again", process.exitValue());
        process = launch();
        LOG.info("PostgreSQL runs again");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
    }

    @Override
    public String user() {
        return Cluster.NAME;
    }

    @Override
    public String password() {
        return password;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                if (process.isAlive()) cluster.stop();
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be stopped", e);
            }
        }
    }
}
