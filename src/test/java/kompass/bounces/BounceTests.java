package kompass.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.mail.FaultyServer;
import kompass.mail.Letter;
import kompass.mail.LetterBounced;
import kompass.mail.Mail;
import kompass.mail.PostRoom;
import kompass.mail.Writer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Safety, delivery 11: a bounce is recognised by its envelope id; a forged one changes nothing.
class BounceTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String OFFICE = "meldeamt@kalletal.example";
    private static final String SECOND = "rathaus@kalletal.example";

    private final FaultyServer server = new FaultyServer();
    private final PostRoom room =
            new PostRoom(DATABASE, PostRoom.server(server.port()), new Greeting());
    private final GreenMail imap =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser mailbox;
    private final int port;

    private static final class Greeting implements Writer {

        @Override
        public String kind() {
            return "greeting";
        }

        @Override
        public boolean mustArrive() {
            return true;
        }

        @Override
        public Mail write(Letter letter) {
            return new Mail("Kompass", null, "Gruß", "de", "Gruß", "<p>Gruß</p>", List.of());
        }
    }

    BounceTests() {
        imap.start();
        port = imap.getImap().getPort();
        mailbox = imap.setUser("kompass@kalletal.example", "kompass", "secret");
    }

    @BeforeEach
    void emptyMailbox() throws Exception {
        imap.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void close() throws IOException {
        imap.stop();
        server.close();
    }

    @Test
    void aReportOfPostfixTellsThatALetterCameBack() throws Exception {
        var letter = sent(null);
        arrives("postfix.eml", envelopeId(0));

        assertThat(look()).isOne();

        assertThat(found(letter).isBounced()).isTrue();
        assertThat(room.queue.figures().bounced()).isOne();
        assertThat(room.events).anyMatch(LetterBounced.class::isInstance);
        assertThat(look()).isZero();
    }

    @Test
    void aReportOfExchangeComesBackToTheAddressOfTheLetter() throws Exception {
        var letter = sent(null);
        arrives("exchange.eml", envelopeId(0));

        assertThat(look()).isOne();
        assertThat(found(letter).isBounced()).isTrue();
    }

    @Test
    void whatCameBackGoesToTheSecondAddressAtOnce() throws Exception {
        var letter = sent(SECOND);
        var first = envelopeId(0);
        arrives("postfix.eml", first);
        look();
        room.clock.advance(Duration.ofMinutes(1));
        room.bringAllThatIsDue();

        assertThat(server.recipients()).containsExactly(OFFICE, SECOND);
        assertThat(found(letter).isDelivered()).isTrue();

        arrives("postfix.eml", first);
        assertThat(look()).isZero();
        room.clock.advance(Duration.ofMinutes(1));
        arrives("postfix.eml", envelopeId(1));
        assertThat(look()).isOne();
        assertThat(found(letter).isBounced()).isTrue();
    }

    @Test
    void aForgedReportChangesNothing() throws Exception {
        var letter = sent(null);
        var id = envelopeId(0);
        var forged = id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0");
        arrives("postfix.eml", forged);
        arrives("exchange.eml", forged);
        arrives("postfix.eml", letter.toString().replace("-", ""));

        assertThat(look()).isZero();
        assertThat(found(letter).isBounced()).isFalse();
    }

    @Test
    void aDelayIsNoBounce() throws Exception {
        var letter = sent(null);
        arrives("postfix-delayed.eml", envelopeId(0));

        assertThat(look()).isZero();
        assertThat(found(letter).isDelivered()).isTrue();
    }

    @Test
    void whatPeopleWriteStaysUnread() throws Exception {
        deliver("From: clerk@kalletal.example\r\nSubject: Danke\r\n\r\nKam an.\r\n");

        assertThat(look()).isZero();
        var inbox = imap.getManagers().getImapHostManager().getInbox(mailbox);
        assertThat(inbox.getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN)).isFalse();
    }

    private UUID sent(@Nullable String second) {
        var id = room.post("greeting", UUID.randomUUID(), OFFICE, second);
        room.bringAllThatIsDue();
        room.clock.advance(Duration.ofMinutes(1));
        return id;
    }

    /// What the server was told outside of the letter.
    private String envelopeId(int letter) {
        return server.envelopes().get(letter).replaceAll(".*ENVID=(\\w+).*", "$1");
    }

    private Letter found(UUID letter) {
        return room.letters.find(letter).orElseThrow();
    }

    @Test
    void theMailboxIsOpenOrShutOrNobodyLooks() {
        assertThat(door("127.0.0.1", "secret", "INBOX")).isEqualTo(ReportsDoor.Answer.OPEN);
        assertThat(door("127.0.0.1", "wrong", "INBOX")).isEqualTo(ReportsDoor.Answer.SHUT);
        assertThat(door("127.0.0.1", "secret", "Nowhere")).isEqualTo(ReportsDoor.Answer.SHUT);
        assertThat(door("", "secret", "INBOX")).isEqualTo(ReportsDoor.Answer.NOBODY_LOOKS);
        imap.stop();
        assertThat(door("127.0.0.1", "secret", "INBOX")).isEqualTo(ReportsDoor.Answer.SHUT);
    }

    private ReportsDoor.Answer door(String host, String password, String folder) {
        return new ReportsDoor(mailbox(host, password, folder)).ring();
    }

    private int look() {
        return mailbox("127.0.0.1", "secret", "INBOX").look();
    }

    private BounceMailbox mailbox(String host, String password, String folder) {
        var settings =
                new BounceSettings(
                        host, port, "kompass", password, folder, false, Duration.ofSeconds(5));
        return new BounceMailbox(settings, room.returns, room.mailing);
    }

    private void arrives(String report, String envelopeId) throws Exception {
        deliver(
                Files.readString(Path.of("src/test/resources/reports", report), ISO_8859_1)
                        .replace("ENVELOPE", envelopeId)
                        .replace("\n", "\r\n"));
    }

    private void deliver(String source) throws Exception {
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(source.getBytes(ISO_8859_1))));
    }
}
