package kompass.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kompass.database.TestDatabase;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.keeping.Forms;
import kompass.mail.Authority;
import kompass.mail.FaultyServer;
import kompass.mail.FaultyServer.Fault;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a keeper reads who presses "Testbrief" while the town's mail server says no.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of TestLetterTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class TestLetterTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String BUTTON = CLUB + "/test-letter";
    private static final Authority AUTHORITY = new Authority();
    private static final FaultyServer SERVER =
            new FaultyServer(AUTHORITY.server("localhost").context());

    @TempDir private static Path folder;

    private final Institutions institutions;
    private final StaffVisit mehmet;
    private final Institution club;

    @Autowired
    TestLetterTests(Institutions institutions, @LocalServerPort int port) {
        this.institutions = institutions;
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        club = institutions.find("sportverein").orElseThrow();
    }

    @DynamicPropertySource
    static void anEncryptedServer(DynamicPropertyRegistry settings) throws IOException {
        var authority = Files.writeString(folder.resolve("authority.pem"), AUTHORITY.pem());
        settings.add("kompass.mail.host", () -> "localhost");
        settings.add("kompass.mail.port", SERVER::port);
        settings.add("kompass.mail.tls", () -> "required");
        settings.add("kompass.mail.from", () -> "kompass@kalletal.example");
        settings.add("kompass.mail.timeout", () -> "2s");
        settings.add("kompass.mail.authority", authority::toString);
    }

    @AfterEach
    void asItWas() {
        institutions.put(club);
    }

    @AfterAll
    static void shut() throws IOException {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NONE            | good  | Der Mailserver hat den Testbrief angenommen.    | 250
                    UNKNOWN_MAILBOX | wrong | Der Mailserver lehnt dieses Postfach ab.        | 550 5.1.1
                    TOO_LARGE       | wrong | Der Testbrief ist für dieses Postfach zu groß.  | 552 5.3.4
                    GREYLISTS       | wrong | Versuchen Sie es in einer halben Stunde         | 451 4.7.1
                    DROP_AFTER_DATA | wrong | Der Mailserver hat die Verbindung abgebrochen.  |
                    PLAIN_ONLY      | wrong | Der Mailserver bietet keine gesicherte Verbindung. |
                    HANG            | wrong | Der Mailserver ist nicht erreichbar             |
                    """)
    void saysToWhomPressedTheButtonWhatTheMailServerSaid(
            Fault fault, String tone, String sentence, String code) {
        var before = SERVER.recipients().size();
        SERVER.next(fault);

        var answer = mehmet.post(BUTTON, "concern=sportverein");

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        var said = page.expectFirst("main [role=status]");
        assertThat(said.classNames()).contains(tone);
        assertThat(said.text()).contains(sentence);
        if (code == null) assertThat(said.text()).doesNotContain("Antwort des Mailservers");
        else assertThat(said.text()).contains("Antwort des Mailservers: " + code);
        assertThat(SERVER.recipients()).hasSize(fault == Fault.NONE ? before + 1 : before);
        assertThat(page.select("main form button").text())
                .as("another try")
                .contains("Testbrief an " + club.mailbox());
    }

    @Test
    void aLetterThatNothingProtectsStaysHereAndSaysSo() {
        var form = Forms.in(mehmet.get(CLUB).body()).with("mode", "SMIME");
        assertThat(mehmet.post(CLUB, form.body()).statusCode()).isEqualTo(303);
        var before = SERVER.recipients().size();

        var answer = mehmet.post(BUTTON, "concern=sportverein");

        assertThat(Jsoup.parse(answer.body()).expectFirst("main [role=status]").text())
                .contains("Der Testbrief bleibt hier: Sein Schutz fehlt.");
        assertThat(SERVER.recipients()).hasSize(before);
    }

    @Test
    void withoutAMailboxThereIsNoButton() {
        var form = Forms.in(mehmet.get(CLUB).body()).with("mailbox", "");
        assertThat(mehmet.post(CLUB, form.body()).statusCode()).isEqualTo(303);

        assertThat(mehmet.get(BUTTON).body())
                .contains("Die Institution hat noch kein Postfach.")
                .doesNotContain("Testbrief an");
        assertThat(mehmet.post(BUTTON, "concern=sportverein").statusCode()).isEqualTo(404);
    }
}
