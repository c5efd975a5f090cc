package kompass.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The packaged application as a process of its own, with a home folder of its own: it can be
/// killed the hard way and started again on what it left behind.
final class PackagedKompass implements AutoCloseable {
    private static final Path JAR = Path.of("target/kompass.jar");

    /// The jar unpacked, as `./kompass run` and `./kompass bench` start it.
    private static final Path UNPACKED = Path.of("target/app/kompass.jar");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> settings = new HashMap<>();
    private final Path home;
    private final int port = freePort();
    private @Nullable Process process;
    private boolean unpacked;
    private Duration timeToReady = Duration.ZERO;

    private PackagedKompass(Path home) {
        this.home = home;
        settings.put("KOMPASS_DEMO", "true");
        settings.put("KOMPASS_PAGES_PATIENCE", "PT1S");
        settings.put("KOMPASS_PORT", String.valueOf(port));
        settings.put("KOMPASS_PUBLIC_URL", url(""));
        settings.put("KOMPASS_DATA", home.resolve("data").toString());
        settings.put("KOMPASS_KEYS", home.resolve("keys").toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// An empty home for a Kompass under target/, where its log can be read after the run.
    static Path freshHome(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "homes").toAbsolutePath()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PackagedKompass livingIn(Path home) {
        return new PackagedKompass(home);
    }

    PackagedKompass writingTo(Letterbox letterbox) {
        return with("KOMPASS_SMTP_HOST", "127.0.0.1")
                .with("KOMPASS_SMTP_PORT", String.valueOf(letterbox.port()))
                .with("KOMPASS_SMTP_TLS", "none")
                .with("KOMPASS_MAIL_FROM", "kompass@kalletal.example");
    }

    PackagedKompass unpacked() {
        unpacked = true;
        return this;
    }

    /// Where the jar has been unpacked, from there: it starts in three quarters of the time.
    PackagedKompass unpackedIfPossible() {
        unpacked =
                Files.exists(UNPACKED)
                        && UNPACKED.toFile().lastModified() >= JAR.toFile().lastModified();
        return this;
    }

    PackagedKompass with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /// Starts, or starts again after a kill, and returns once the first page is answered.
    PackagedKompass start() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: ./kompass test builds it first");
        }
        var started = Instant.now();
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@java.options",
                        "-jar",
                        (unpacked ? UNPACKED : JAR).toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("KOMPASS_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            Files.createDirectories(home);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!answers()) {
            if (!process.isAlive() || timeSince(started).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("Kompass did not start:\n" + endOfLog());
            }
            pause(20);
        }
        timeToReady = timeSince(started);
        return this;
    }

    /// `kill -9`: no shutdown hook, no goodbye to the database.
    void kill() {
        var killed = running();
        killed.destroyForcibly();
        await(killed);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    int port() {
        return port;
    }

    Duration timeToReady() {
        return timeToReady;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return running().pid();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            await(process);
        }
        stopOrphanedDatabase();
    }

    private boolean answers() {
        try {
            return get("/").statusCode() < 500;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Kompass was not started");
        }
        return process;
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// PostgreSQL survives a killed application; a test that ends so must not leave it running.
    private void stopOrphanedDatabase() {
        if (!Files.isDirectory(home)) {
            return;
        }
        List<Path> pidFiles = new ArrayList<>();
        try (var files = Files.find(home, 4, (file, about) -> file.endsWith("postmaster.pid"))) {
            files.forEach(pidFiles::add);
            for (var file : pidFiles) {
                var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return home.resolve("kompass.log");
    }

    String endOfLog() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static Duration timeSince(Instant started) {
        return Duration.between(started, Instant.now());
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
