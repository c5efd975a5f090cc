package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

        server.close();
        assertThat(ring(PostRoom.server(server.port()))).isEqualTo(Doorbell.Answer.SILENT);
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
                        "", 587, "", "", MailSettings.Tls.REQUIRED, "", Duration.ZERO, List.of());

        assertThat(ring(none)).isEqualTo(Doorbell.Answer.NO_SERVER);
    }

    @Test
    void theQueueTellsWhoWaitsSinceWhenAndWhatFailed() {
        var room = new PostRoom(DATABASE, PostRoom.server(server.port()));
        assertThat(room.letters.queue()).isEqualTo(new Queue(0, null, null, 0));

        var written = room.clock.instant();
        var first = post(room);
        room.clock.advance(Duration.ofHours(2));
        post(room);
        assertThat(room.letters.queue()).isEqualTo(new Queue(2, written, null, 0));

        room.letters.accepted(first, room.clock.instant());
        assertThat(room.letters.queue().waiting()).isEqualTo(1);
        assertThat(room.letters.queue().lastAccepted()).isEqualTo(room.clock.instant());
    }

    private static UUID post(PostRoom room) {
        return room.transaction.execute(_ ->
                room.letters.post(
                        "greeting",
                        UUID.randomUUID(),
                        Letter.Mode.ATTACHMENT,
                        "rathaus@kalletal.example",
                        null));
    }

    private static Doorbell.Answer ring(MailSettings settings) {
        var room = new PostRoom(DATABASE, settings);
        return new Doorbell(room.mailing, PostRoom.catcherOfProduction()).ring();
    }
}
