package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.ExtraQuestion;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeepingTest
class KeepingTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String REGISTRY = "/staff/institutions/einwohnermeldeamt";
    private static final String SPORT = "/staff/concerns/sportverein";

    private final Institutions institutions;
    private final Concerns concerns;
    private final StaffVisit petra;
    private final StaffVisit mehmet;

    @Autowired
    KeepingTests(Institutions institutions, Concerns concerns, @LocalServerPort int port) {
        this.institutions = institutions;
        this.concerns = concerns;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
    }

    @Test
    void aKeeperSavesHoursAsPeopleTypeThem() {
        var form =
                form(mehmet, CLUB)
                        .with("hours.1", "8.30-12, 14 bis 18 Uhr")
                        .with(
                                "exceptions",
                                "24.12.2026 - 31.12.2026 geschlossen\n11.2.2027 9-12, 14-16");

        var saved = mehmet.post(CLUB, form.body());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(form(mehmet, CLUB).value("hours.1")).isEqualTo("08:30–12:00, 14:00–18:00");
        assertThat(form(mehmet, CLUB).value("exceptions"))
                .isEqualTo(
                        "24.12.2026–31.12.2026 geschlossen\n11.02.2027 09:00–12:00, 14:00–16:00");
        assertThat(mehmet.get("/de/institutions/sportverein").body())
                .contains("9:00–12:00, 14:00–16:00");
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedIsStillThere() {
        var form =
                form(mehmet, CLUB)
                        .with("name", "")
                        .with("room", "Halle 2")
                        .with("hours.3", "abends")
                        .with("mailbox", "keine Adresse");

        var refused = mehmet.post(CLUB, form.body());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#name\"", "href=\"#hours.3\"", "href=\"#mailbox\"");
        assertThat(Forms.in(refused.body()).value("room")).isEqualTo("Halle 2");
        assertThat(Forms.in(refused.body()).value("hours.3")).isEqualTo("abends");
    }

    @Test
    void twoWhoEditAtOnceLoseNothing() {
        var first = form(petra, CLUB).with("room", "Hintereingang");
        var second = form(mehmet, CLUB).with("stop", "Sportplatz");
        petra.post(CLUB, first.body());

        var merged = mehmet.post(CLUB, second.body());

        assertThat(merged.headers().firstValue("Location")).hasValue(CLUB + "?saved&merged");
        assertThat(institution("sportverein").place().room()).isEqualTo("Hintereingang");
        assertThat(institution("sportverein").place().stop()).isEqualTo("Sportplatz");
    }

    @Test
    void twoWhoChangeTheSameFieldChoose() {
        var first = form(petra, SPORT).with("title", "Sport im Verein");
        var second = form(mehmet, SPORT).with("title", "Bei uns mitmachen");
        first.savedBy(petra, SPORT);

        var clash = mehmet.post(SPORT, second.body());

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Sport im Verein", "Bei uns mitmachen");
        assertThat(concern("sportverein").title()).isEqualTo("Sport im Verein");
        var chosen = Forms.in(clash.body()).with("take:title", "mine").with("go", "save");
        assertThat(chosen.savedBy(mehmet, SPORT).statusCode()).isEqualTo(303);
        assertThat(concern("sportverein").title()).isEqualTo("Bei uns mitmachen");
    }

    @Test
    void rowsAreAddedMovedAndDroppedBeforeAnythingIsSaved() {
        var page = mehmet.post(SPORT, form(mehmet, SPORT).with("go", "add-question").body());
        var form = Forms.in(page.body());
        var key = form.values("questions").getLast();
        form.with("question." + key + ".label", "Welcher Sport?")
                .with("question." + key + ".kind", "CHOICE");
        for (var label : List.of("Fußball", "Turnen")) {
            form.with("go", "add-option:" + key);
            form = Forms.in(mehmet.post(SPORT, form.body()).body());
            var option = form.values("question." + key + ".options").getLast();
            form.with("question." + key + ".option." + option, label);
        }
        assertThat(concern("sportverein").questions()).isEmpty();

        var saved = mehmet.post(SPORT, form.with("go", "save").body());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(concern("sportverein").questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.label()).isEqualTo("Welcher Sport?");
                    assertThat(question.options())
                            .extracting(ExtraQuestion.Option::label)
                            .containsExactly("Fußball", "Turnen");
                });
        var without = form(mehmet, SPORT).with("go", "drop:question:" + key);
        var rest = Forms.in(mehmet.post(SPORT, without.body()).body()).with("go", "save");
        mehmet.post(SPORT, rest.body());
        assertThat(concern("sportverein").questions()).isEmpty();
    }

    @Test
    void whatIsStillNeededStays() {
        var refused = petra.post(REGISTRY + "/removal", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Wohnung anmelden");
        assertThat(institutions.find("einwohnermeldeamt")).isPresent();
        assertThat(petra.post("/staff/papers/ausweise/removal", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aNewInstitutionIsMadeAndRemovedAgain() {
        var form =
                Forms.in(petra.get("/staff/institutions/new").body())
                        .with("name", "Bücherei Kalletal")
                        .with("description", "Hier gibt es Bücher.")
                        .with("address", "Am Markt 1\n32689 Kalletal")
                        .with("phone", "05264 00 00 20")
                        .with("controller", "Gemeinde Kalletal")
                        .with("officer", "datenschutz@kalletal.example");

        assertThat(petra.post("/staff/institutions", form.body()).statusCode()).isEqualTo(303);
        assertThat(institution("buecherei-kalletal").place().address())
                .containsExactly("Am Markt 1", "32689 Kalletal");

        assertThat(petra.post("/staff/institutions/buecherei-kalletal/removal", "").statusCode())
                .isEqualTo(303);
        assertThat(institutions.find("buecherei-kalletal")).isEmpty();
    }

    private Institution institution(String slug) {
        return institutions.find(slug).orElseThrow();
    }

    private Concern concern(String slug) {
        return concerns.find(slug).orElseThrow();
    }

    private static Forms form(StaffVisit staff, String path) {
        HttpResponse<String> page = staff.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return Forms.in(page.body());
    }
}
