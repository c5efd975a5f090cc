package kompass.papers;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks clamd what it thinks of a file (`INSTREAM`, clamd(8)). Off until `KOMPASS_CLAMD` names one;
/// whatever keeps it from answering is no verdict.
@Component
public class Scanner {

    private static final Logger log = LoggerFactory.getLogger(Scanner.class);

    private static final int DEFAULT_PORT = 3310;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// Of silence; a file of 25 MB takes clamd a few seconds.
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /// Who has just met silence does not wait for it again.
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final Duration answer;
    private volatile long silentUntil = System.nanoTime();
    private volatile boolean silent;

    enum Verdict {
        CLEAN,
        INFECTED,
        NO_ANSWER
    }

    @Autowired
    Scanner(@Value("${kompass.clamd:}") String address) {
        this(address, ANSWER);
    }

    Scanner(String address, Duration answer) {
        var plain = address.strip();
        int colon = plain.lastIndexOf(':');
        this.host = colon < 0 ? plain : plain.substring(0, colon);
        this.port = colon < 0 ? DEFAULT_PORT : port(plain.substring(colon + 1));
        this.answer = answer;
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("KOMPASS_CLAMD is not host:port", e);
        }
    }

    public boolean isOn() {
        return !host.isEmpty();
    }

    /// Whether it answered when it was last asked; true as well where there is none.
    public boolean isAnswering() {
        return !silent;
    }

    Verdict look(byte[] file) {
        if (!isOn()) return Verdict.CLEAN;
        if (silent && System.nanoTime() - silentUntil < 0) return Verdict.NO_ANSWER;
        var verdict = asked(file);
        silent = verdict == Verdict.NO_ANSWER;
        silentUntil = System.nanoTime() + PAUSE.toNanos();
        return verdict;
    }

    private Verdict asked(byte[] file) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) answer.toMillis());
            try {
                send(file, socket);
            } catch (IOException e) {
                // clamd hangs up on a stream that is too long, and says so first.
                log.warn("clamd took no more of a file: {}", e.getMessage());
            }
            return verdict(socket);
        } catch (IOException e) {
            log.error("clamd does not answer, papers wait until it does: {}", e.getMessage());
            return Verdict.NO_ANSWER;
        }
    }

    private static void send(byte[] file, Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < file.length; at += CHUNK) {
            int length = Math.min(CHUNK, file.length - at);
            out.writeInt(length);
            out.write(file, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict verdict(Socket socket) throws IOException {
        var said =
                new String(
                                socket.getInputStream().readNBytes(LONGEST_ANSWER),
                                StandardCharsets.US_ASCII)
                        .replace("\0", "")
                        .strip();
        if (said.equals("stream: OK")) return Verdict.CLEAN;
        if (said.endsWith(" FOUND")) {
            log.warn("clamd found something in a file: {}", said.replaceAll("[^ -~]", "?"));
            return Verdict.INFECTED;
        }
        log.error(
                "clamd gave no verdict (its StreamMaxLength must be at least {} bytes): {}",
                Limits.FILE_BYTES,
                said.replaceAll("[^ -~]", "?"));
        return Verdict.NO_ANSWER;
    }
}
