package kompass.rehearsal;

import static kompass.site.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kompass.database.TestDatabase;
import kompass.delivery.Specimen;
import kompass.directory.Concerns;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// Whatever a keeper types is text: on pages for newcomers and for staff, in the letter, on paper.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of HostileTextTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class HostileTextTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String SPORT = "/staff/concerns/sportverein";
    private static final List<String> PAGES =
            List.of(
                    "/de/institutions",
                    "/ar/institutions/sportverein",
                    "/de/request/sportverein",
                    "/de/freizeit/sportverein",
                    "/staff/institutions",
                    CLUB,
                    "/staff/concerns",
                    SPORT,
                    CLUB + "/test-letter",
                    CLUB + "/test-letter/html?concern=sportverein",
                    "/staff/history?kind=concern&key=sportverein");
    private static final List<String> NEVER =
            List.of(
                    "<script>alert",
                    "<img src=x",
                    "<svg onload",
                    "<iframe src=\"javascript",
                    "href=\"javascript:",
                    "\u202E");

    private final Concerns concerns;
    private final Invented invented;
    private final Specimen specimen;
    private final StaffVisit mehmet;

    @Autowired
    HostileTextTests(
            Concerns concerns, Invented invented, Specimen specimen, @LocalServerPort int port) {
        this.concerns = concerns;
        this.invented = invented;
        this.specimen = specimen;
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></textarea><svg onload=alert(1)>",
                "' onfocus=alert(1) autofocus='",
                "\" onfocus=\"alert(1)",
                "[Klick](javascript:alert(1))",
                "[Klick](/request/x\" onclick=\"alert(1))",
                "**fett [halb",
                "{0} {1, plural, other {#}} '{'",
                "${7*7} @template.site.icon(name = \"x\")",
                "<iframe src=\"javascript:alert(1)\">",
                "Verein\r\nBcc: alle@anderswo.example",
                "rechts\u202Eherum"
            })
    void isShownAsTextEverywhere(String hostile) throws IOException {
        var club =
                Forms.in(mehmet.get(CLUB).body())
                        .with("name", "TuS " + hostile)
                        .with("description", hostile)
                        .with("address", hostile)
                        .with("room", hostile)
                        .with("hours-note", hostile)
                        .with("phone", hostile)
                        .with("serves", hostile)
                        .with("accessibility", hostile)
                        .with("controller", hostile)
                        .with("mailbox", "sport@kalletal.example") // in-house: papers are attached
                        .with("second-mailbox", "")
                        .with("mode", "ATTACHMENT");
        assertThat(club.savedBy(mehmet, CLUB).statusCode()).isEqualTo(303);
        var sport =
                Forms.in(mehmet.get(SPORT).body())
                        .with("title", "Sport " + hostile)
                        .with("explanation", hostile)
                        .with("note", hostile)
                        .with("questions", "f-1")
                        .with("question.f-1.kind", "CHOICE")
                        .with("question.f-1.label", "Frage " + hostile)
                        .with("question.f-1.explanation", hostile)
                        .with("question.f-1.options", "a", "b")
                        .with("question.f-1.option.a", "Eins " + hostile)
                        .with("question.f-1.option.b", "Zwei")
                        .with("go", "save");
        assertThat(sport.savedBy(mehmet, SPORT).statusCode()).isEqualTo(303);

        for (var path : PAGES) {
            var page = mehmet.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(NEVER);
            assertHarmless(path, page.body());
        }
        var letter = specimen.of(invented.request(concerns.find("sportverein").orElseThrow()));
        assertThat(letter.html()).doesNotContain(NEVER);
        assertHarmless("letter", letter.html());
        assertThat(letter.subject()).doesNotContain("\n", "\r");
        var paper = letter.attachments().getFirst().pdf();
        assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/OpenAction", "/Launch", "/URI");
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void anAddressOfMailIsOnePlainAddress() {
        for (var hostile :
                List.of(
                        "hallo@tus.example\r\nBcc: alle@anderswo.example",
                        "hallo@tus.example, alle@anderswo.example",
                        "\"><script>alert(1)</script>@tus.example",
                        "Verein <hallo@tus.example>")) {
            var club = Forms.in(mehmet.get(CLUB).body()).with("mailbox", hostile);

            var refused = mehmet.post(CLUB, club.body());

            assertThat(refused.statusCode()).as(hostile).isEqualTo(422);
            assertThat(refused.body()).doesNotContain(NEVER);
        }
    }

    @Test
    void anOnlineServiceIsAnAddressOfTheWebOnly() {
        for (var hostile :
                List.of(
                        "javascript:alert(1)",
                        "http://service.example",
                        "https://",
                        "https:/x y")) {
            var sport =
                    Forms.in(mehmet.get(SPORT).body())
                            .with("online-service", hostile)
                            .with("go", "save");

            assertThat(mehmet.post(SPORT, sport.body()).statusCode()).as(hostile).isEqualTo(422);
        }
    }
}
