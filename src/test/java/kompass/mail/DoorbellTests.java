package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
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
        var careful = PostRoom.server("localhost", server.port(), MailSettings.Tls.REQUIRED);

        assertThat(ring(careful)).isEqualTo(Doorbell.Answer.NOT_PRIVATE);
    }

    @Test
    void productionWithoutAServerHasNone() {
        var none =
                new MailSettings(
                        "",
                        587,
                        "",
                        "",
                        MailSettings.Tls.REQUIRED,
                        "",
                        "",
                        false,
                        "",
                        "",
                        Duration.ZERO,
                        List.of());

        assertThat(ring(none)).isEqualTo(Doorbell.Answer.NO_SERVER);
    }

    private static Doorbell.Answer ring(MailSettings settings) {
        var room = new PostRoom(DATABASE, settings);
        return new Doorbell(room.mailing, PostRoom.catcherOfProduction()).ring();
    }
}
