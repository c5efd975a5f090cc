package kompass.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// A real clamd (Debian: clamav-daemon) that knows one thing, the EICAR test file. It starts in a
/// tenth of a second.
final class Clamd implements AutoCloseable {

    /// Harmless; in two parts, so that no scanner finds this source.
    static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Process process;

    private Clamd(Process process) {
        this.process = process;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Clamd on(int port, Path folder) throws IOException, InterruptedException {
        Tools.require("clamav-daemon", Files.isExecutable(PROGRAM));
        var signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("eicar.ndb"),
                "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        var settings =
                Files.writeString(
                        folder.resolve("clamd.conf"),
                        """
                        Foreground yes
                        TCPAddr 127.0.0.1
                        TCPSocket %d
                        DatabaseDirectory %s
                        TemporaryDirectory %s
                        StreamMaxLength 30M
                        """
                                .formatted(port, signatures, folder));
        var process =
                new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("clamd.log").toFile())
                        .start();
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return new Clamd(process);
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        process.destroyForcibly();
        throw new IOException(Files.readString(folder.resolve("clamd.log")));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
