package kompass.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kompass.database.TestDatabase;
import kompass.directory.Concerns;
import kompass.keeping.Forms;
import kompass.mail.CaughtMail;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class RehearsalTests {

    private static final String SPORT = "/staff/concerns/sportverein";
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"preview-(concern|given|step|language)\" value=\"([^\"]*)\"");

    private final Concerns concerns;
    private final CaughtMail caught;
    private final JdbcClient database;
    private final StaffVisit mehmet;
    private final StaffVisit rania;
    private final int port;

    @Autowired
    RehearsalTests(
            Concerns concerns, CaughtMail caught, JdbcClient database, @LocalServerPort int port) {
        this.concerns = concerns;
        this.caught = caught;
        this.port = port;
        this.database = database;
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        rania = StaffVisit.at(port).as(Role.TRANSLATOR);
    }

    @Test
    void anUnsavedConcernIsWalkedInArabicAndNothingIsStored() {
        var form =
                Forms.in(mehmet.get(SPORT).body())
                        .with("title", "Noch nicht gespeichert")
                        .with("language", "ar");

        var notice = mehmet.post("/staff/concerns/preview", form.body()).body();
        var first = go(notice, "next", "");
        var stopped = go(first, "next", "");
        var second = go(stopped, "next", "&who=myself");

        assertThat(notice).contains("lang=\"ar\"", "dir=\"rtl\"", "Noch nicht gespeichert");
        assertThat(first).contains("لمن هذا الطلب؟");
        assertThat(stopped).contains("يُرجى اختيار جواب.");
        assertThat(second).contains("name=\"name\"").doesNotContain("لمن هذا الطلب؟");
        assertThat(concerns.find("sportverein").orElseThrow().title())
                .isNotEqualTo("Noch nicht gespeichert");
        assertThat(database.sql("SELECT count(*) FROM requests.draft").query(Long.class).single())
                .isZero();
    }

    @Test
    void thePapersAreNamedAndThePageSaysThatNoneAreTakenHere() {
        var petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var form =
                Forms.in(petra.get("/staff/concerns/anmeldung").body())
                        .with("language", "ar")
                        .with("preview-step", "papers");

        var page = petra.post("/staff/concerns/preview", form.body()).body();

        assertThat(page)
                .contains("dir=\"rtl\"", "In der Vorschau werden keine Papiere aufgenommen")
                .contains("Wohnungsgeberbestätigung")
                .doesNotContain("type=\"file\"");
    }

    @Test
    void whatIsStillWrongIsSaidBeforeThePreview() {
        var form = Forms.in(mehmet.get(SPORT).body()).with("title", "");

        var answer = mehmet.post("/staff/concerns/preview", form.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Der Titel fehlt.");
        assertThat(rania.post("/staff/concerns/preview", form.body()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTestLetterReachesTheMailboxAndSaysThatItIsOne() throws Exception {
        var path = "/staff/institutions/sportverein/test-letter";
        assertThat(mehmet.get(path).body()).contains("Testbrief an");
        assertThat(mehmet.get(path + "/html?concern=sportverein").body())
                .contains("Dies ist ein Testbrief.")
                .as("a club gets a link, and no name by mail")
                .doesNotContain("Amal");
        assertThat(caught.all()).isEmpty();

        var sent = mehmet.post(path, "concern=sportverein");

        assertThat(sent.body()).contains("angenommen", "250");
        assertThat(caught.all())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.message().getSubject()).startsWith("[TEST]");
                    assertThat(mail.message().getAllRecipients()[0])
                            .hasToString("hallo@tus-beispieltal.example");
                });
        assertThat(
                        mehmet.post(
                                        "/staff/institutions/einwohnermeldeamt/test-letter",
                                        "concern=anmeldung")
                                .statusCode())
                .isEqualTo(404);
    }

    private String go(String page, String button, String answers) {
        var body = new StringBuilder("go=" + button + answers);
        var hidden = HIDDEN.matcher(page);
        while (hidden.find())
            body.append("&preview-")
                    .append(hidden.group(1))
                    .append('=')
                    .append(
                            URLEncoder.encode(
                                    hidden.group(2)
                                            .replace("&#34;", "\"")
                                            .replace("&#39;", "'")
                                            .replace("&lt;", "<")
                                            .replace("&gt;", ">")
                                            .replace("&amp;", "&"),
                                    StandardCharsets.UTF_8));
        return mehmet.post("/staff/concerns/preview", body.toString()).body();
    }
}
