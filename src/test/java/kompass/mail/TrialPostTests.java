package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kompass.database.TestDatabase;
import kompass.mail.Attempt.Outcome;
import kompass.mail.FaultyServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the button "Testbrief" learns from a mail server that does not take it.
class TrialPostTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final FaultyServer server = new FaultyServer();

    @AfterEach
    void shut() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ACCEPTED",
        "UNKNOWN_MAILBOX, REFUSED",
        "TOO_LARGE, TOO_LARGE",
        "GREYLISTS, DEFERRED",
        "HANG, NO_SERVER"
    })
    void saysWhatTheServerSaid(Fault fault, Outcome outcome) {
        server.next(fault);

        assertThat(send(PostRoom.server(server.port())).outcome()).isEqualTo(outcome);
        assertThat(server.accepted()).hasSize(fault == Fault.NONE ? 1 : 0);
    }

    @Test
    void namesTheCodeOfARefusal() {
        server.next(Fault.UNKNOWN_MAILBOX);

        assertThat(send(PostRoom.server(server.port())).replyCode()).isEqualTo(550);
    }

    @Test
    void aServerThatDoesNotKnowOurPasswordIsNone() {
        server.next(Fault.WRONG_PASSWORD);

        var reply = send(PostRoom.withPassword(server.port(), "kompass", "von gestern"));

        assertThat(reply.outcome()).isEqualTo(Outcome.NO_SERVER);
        assertThat(reply.replyCode()).isEqualTo(535);
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void nothingGoesOverAWayThatIsNotPrivate() {
        var careful = PostRoom.careful(server.port());

        assertThat(send(careful).outcome()).isEqualTo(Outcome.UNPROTECTED);
        assertThat(server.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNNEEDED")
    void everyAnswerHasASentenceForWhoPressedTheButton(Outcome outcome) throws IOException {
        var words = Path.of("src/main/resources/words/de/rehearsal.office.properties");

        assertThat(Files.readAllLines(words))
                .anyMatch(line -> line.startsWith("rehearsal.office.reply." + outcome + "="));
    }

    private static TrialPost.Reply send(MailSettings settings) {
        var room = new PostRoom(DATABASE, settings);
        var envelope = new Envelope(room.mailing, room.ids, Encryption.with("", ""));
        var post = new TrialPost(room.mailing, envelope, new PostOffice(room.mailing), room.clock);
        return post.send(
                "amt@kalletal.example",
                new Mail("Kompass", null, "[TEST] Termin", "de", "Tag", "<p>Tag</p>", List.of()));
    }
}
