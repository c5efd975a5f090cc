package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The mailboxes of all institutions and newcomers: the test's hand on `LetterboxProcess`.
final class Letterbox implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = PackagedKompass.freePort();
    private final int desk = PackagedKompass.freePort();
    private final Process process;

    private Letterbox() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LetterboxProcess.class.getName(),
                                String.valueOf(port),
                                String.valueOf(desk))
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "letterbox.log").toFile())
                        .start();
        var started = Instant.now();
        while (!answers()) {
            if (!process.isAlive() || started.plusSeconds(30).isBefore(Instant.now())) {
                throw new IllegalStateException("no letterbox: see target/letterbox.log");
            }
            PackagedKompass.pause(50);
        }
    }

    static Letterbox open() {
        try {
            return new Letterbox();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void turnDoor(Door.State state) {
        var body = HttpRequest.BodyPublishers.ofString(state.name());
        send(HttpRequest.newBuilder(at("/door")).POST(body).build());
    }

    /// All that arrived so far, oldest first.
    List<ReceivedLetter> letters() {
        var count = Integer.parseInt(new String(ask("/letters"), UTF_8));
        return IntStream.range(0, count)
                .mapToObj(i -> ReceivedLetter.read(new ByteArrayInputStream(ask("/letters/" + i))))
                .toList();
    }

    List<ReceivedLetter> lettersTo(String mailbox) {
        return letters().stream().filter(letter -> letter.to().contains(mailbox)).toList();
    }

    /// Waits up to the given time for the first letter to a mailbox that says this somewhere.
    ReceivedLetter awaitLetter(String mailbox, String saying, Duration patience) {
        var end = Instant.now().plus(patience);
        while (true) {
            var letter = lettersTo(mailbox).stream().filter(each -> each.says(saying)).findFirst();
            if (letter.isPresent()) {
                return letter.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "No letter to %s that says '%s'; arrived: %s"
                                .formatted(mailbox, saying, letters()));
            }
            PackagedKompass.pause(200);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean answers() {
        try {
            return ask("/letters").length > 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private byte[] ask(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + desk + path);
    }

    private byte[] send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
