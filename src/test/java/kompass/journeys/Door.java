package kompass.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The way to the letterbox, which can fail as mail servers do.
final class Door {
    enum State {
        OPEN,
        /// Every connection is dropped at once.
        CLOSED,
        /// Connections are taken and never answered.
        SILENT
    }

    private final List<Socket> waiting = new CopyOnWriteArrayList<>();
    private final int behind;
    private volatile State state = State.OPEN;

    Door(int port, int behind) throws IOException {
        this.behind = behind;
        var front = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> receive(front));
    }

    void turn(State state) throws IOException {
        this.state = state;
        for (var visitor : waiting) {
            visitor.close();
        }
        waiting.clear();
    }

    private void receive(ServerSocket front) {
        try (front) {
            while (true) {
                var visitor = front.accept();
                switch (state) {
                    case OPEN ->
                            join(visitor, new Socket(InetAddress.getLoopbackAddress(), behind));
                    case CLOSED -> visitor.close();
                    case SILENT -> waiting.add(visitor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Socket visitor, Socket server) throws IOException {
        pump(visitor.getInputStream(), server.getOutputStream(), visitor, server);
        pump(server.getInputStream(), visitor.getOutputStream(), visitor, server);
    }

    private static void pump(InputStream in, OutputStream out, Socket visitor, Socket server) {
        Thread.ofVirtual()
                .start(() -> {
                    try (visitor;
                            server) {
                        in.transferTo(out);
                    } catch (IOException e) {
                        // one side hung up before the other, which ends both
                        return;
                    }
                });
    }
}
