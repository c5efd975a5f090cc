package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import kompass.database.TestDatabase;
import kompass.mail.FaultyServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorbellTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final FaultyServer server = new FaultyServer();

    @AfterEach
    void shut() throws IOException {
        server.close();
    }

    @Test
    void aServerThatTakesLettersIsOpenAndGetsNone() {
        assertThat(ring(PostRoom.server(server.port()))).isEqualTo(Doorbell.Answer.OPEN);
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void aStoppedServerIsSilentAndSoIsOneThatNeverSaysAWord() throws IOException {
        server.next(Fault.HANG);
        assertThat(ring(PostRoom.server(server.port()))).isEqualTo(Doorbell.Answer.SILENT);

        // Held and not listened at: a port that is let go may be a colleague's a moment later.
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(ring(PostRoom.server(nobody.getLocalPort())))
                    .isEqualTo(Doorbell.Answer.SILENT);
        }
    }

    @Test
    void withoutEncryptionItIsNotPrivate() {
        var careful = PostRoom.careful(server.port());

        assertThat(ring(careful)).isEqualTo(Doorbell.Answer.NOT_PRIVATE);
    }

    @Test
    void productionWithoutAServerHasNone() {
        assertThat(ring(PostRoom.noServer())).isEqualTo(Doorbell.Answer.NO_SERVER);
    }

    @Test
    void whoHasAnOldPasswordIsAStranger() {
        server.next(Fault.WRONG_PASSWORD);

        assertThat(ring(PostRoom.withPassword(server.port(), "kompass", "von gestern")))
                .isEqualTo(Doorbell.Answer.STRANGER);
    }

    private static Doorbell.Answer ring(MailSettings settings) {
        return new PostRoom(DATABASE, settings).doorbell().ring();
    }
}
