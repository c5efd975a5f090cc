package kompass.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// A mail server that takes thousands of letters and keeps of each when it said 250 and under which
/// Message-ID. It takes a moment for that 250, as real servers do, and may be shut.
final class MailSink implements Closeable {

    /// @param at when it said 250, whether or not anybody was still there to hear it
    record Taken(String messageId, Instant at, long bytes) {}

    private final List<Taken> taken = new ArrayList<>();
    private final ServerSocket socket;
    private volatile int mostMilliseconds;
    private volatile boolean shut;

    MailSink() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Thinks for up to this long before each 250.
    MailSink thinkingFor(int milliseconds) {
        mostMilliseconds = milliseconds;
        return this;
    }

    /// Greets nobody any more, as in an outage, or everybody again.
    void shut(boolean now) {
        shut = now;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized int count() {
        return taken.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in =
                        new BufferedReader(
                                new InputStreamReader(caller.getInputStream(), ISO_8859_1));
                var out = caller.getOutputStream()) {
            say(out, shut ? "421 4.3.2 out of service" : "220 sink.example ESMTP");
            for (var line = in.readLine(); line != null && !shut; line = in.readLine()) {
                switch (line.split(" ", -1)[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO", "HELO" -> {
                        say(out, "250-sink.example");
                        say(out, "250-8BITMIME");
                        say(out, "250 ENHANCEDSTATUSCODES");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        take(in);
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 2.0.0 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 ok");
                }
            }
        } catch (IOException | InterruptedException hungUp) {
            // Whoever is killed says no goodbye.
        }
    }

    /// A letter is taken once its last line has come; what breaks off before is none.
    private void take(BufferedReader in) throws IOException, InterruptedException {
        var id = "";
        var bytes = 0L;
        for (var line = in.readLine(); ; line = in.readLine()) {
            if (line == null) throw new IOException("The letter broke off");
            if (line.equals(".")) break;
            bytes += line.length() + 2L;
            if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11))
                id = line.substring(11).strip();
        }
        if (mostMilliseconds > 0)
            Thread.sleep(ThreadLocalRandom.current().nextInt(mostMilliseconds));
        synchronized (this) {
            taken.add(new Taken(id, Instant.now(), bytes));
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }
}
