package kompass.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteadyTests {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CompletableFuture<String> read = new CompletableFuture<>();

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback)
                            throws IOException {
                        try {
                            var steady = new Steady(request, Duration.ofSeconds(2));
                            read.complete(Content.Source.asString(steady));
                            callback.succeeded();
                        } catch (IOException e) {
                            read.completeExceptionally(e);
                            throw e;
                        }
                        return true;
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        try (var line = line(100)) {
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        if (!read.isDone()) line.getOutputStream().write('.');
                        return read.isDone();
                    });
        }

        assertThat(read).isCompletedExceptionally();
    }

    @Test
    void aBodyThatComesInTimeIsRead() throws Exception {
        try (var line = line(5)) {
            line.getOutputStream().write("paper".getBytes(US_ASCII));

            await().until(read::isDone);
        }

        assertThat(read).isCompletedWithValue("paper");
    }

    private Socket line(int length) throws IOException {
        var socket = new Socket("localhost", connector.getLocalPort());
        var head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }
}
