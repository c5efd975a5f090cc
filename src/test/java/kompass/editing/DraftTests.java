package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import kompass.keeping.Forms;
import kompass.mail.CaughtMail;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Areas and words of office German are kept for later, and shown when somebody or the clock says
/// so.
@EditingTest
class DraftTests {

    private static final String NEXT_CENTURY = "2099-01-01T08:00";

    @Autowired private JdbcClient database;
    @Autowired private CaughtMail mail;
    @LocalServerPort private int port;

    private StaffVisit jonas;

    @BeforeEach
    void jonasWrites() {
        jonas = StaffVisit.at(port).as(Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({
        "areas, title, lead, Angeln, /angeln",
        "terms, term, explanation, Angelschein, /terms/angelschein"
    })
    void whatIsNewWaitsUntilSomebodyShowsIt(
            String room, String name, String text, String title, String path) {
        var list = "/staff/guide/" + room;
        var fresh = Forms.in(jonas.get(list + "/new").body());
        var kept = keep(list, fresh.with(name, title).with(text, "Alles über Fische."));

        var address = list + path.substring(path.lastIndexOf('/'));
        assertThat(location(kept)).isEqualTo(address + "?draft");
        assertThat(jonas.get("/de" + path).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(jonas.get(list).body()).select("a[href$=?draft]").eachText())
                .contains(title);
        var page = Jsoup.parse(jonas.get(address).body());
        assertThat(page.text()).contains("Das ist ein Entwurf von Jonas");
        assertThat(page.select("form[action$=/trash]")).isEmpty();
        assertThat(jonas.get(address + "/preview?language=de").body())
                .contains("Alles über Fische.");
        var again = keep(list, fresh);
        assertThat(location(again)).as("another of this name").isEqualTo(address + "-2?draft");
        drop(address + "-2");
        assertThat(jonas.get(address + "-2").statusCode()).isEqualTo(404);

        var shown = jonas.post(address, Forms.in(jonas.get(address).body()).body());

        assertThat(location(shown)).isEqualTo(address + "?saved");
        assertThat(jonas.get("/de" + path).body()).contains("Alles über Fische.");
        assertThat(jonas.get(list).body()).doesNotContain(address + "?draft");
    }

    @Test
    void whatIsKeptForLaterChangesNothingAndTakesInWhatWasSavedMeanwhile() {
        var address = "/staff/guide/terms/meldebescheinigung";
        var before = Forms.in(jonas.get(address).body());
        keep(address, before.with("explanation", "Ab Mai kostet sie 12 Euro."));
        assertThat(jonas.get("/de/terms/meldebescheinigung").body()).doesNotContain("12 Euro");
        assertThat(Jsoup.parse(jonas.get(address).body()).text())
                .contains("Hierzu gibt es einen Entwurf von Jonas");
        var live = Forms.in(jonas.get(address).body());
        live.with("text", "Sie bekommen sie im Bürgerbüro.").savedBy(jonas, address);

        var shown = Forms.in(jonas.get(address + "?draft").body()).savedBy(jonas, address);

        assertThat(location(shown)).isEqualTo(address + "?saved&merged");
        assertThat(Jsoup.parse(jonas.get("/de/terms/meldebescheinigung").body()).text())
                .contains("12 Euro", "im Bürgerbüro");
        assertThat(jonas.get(address).body()).doesNotContain("?draft");
    }

    @Test
    void aDraftShowsItselfWhenItsTimeComesAsIfWhoKeptItHadSavedIt() {
        var address = "/staff/guide/terms/aufenthaltstitel";
        var form = Forms.in(jonas.get(address).body());
        form.with("explanation", form.value("explanation") + " Neu ab Januar.");
        var past = keep(address, form.with("show-at", "2020-01-01T08:00"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("die noch kommen").contains("Neu ab Januar.");
        var asked = keep(address, form.with("show-at", NEXT_CENTURY));
        assertThat(asked.statusCode()).as("what it means for translations").isEqualTo(200);
        var answered = Forms.in(asked.body());
        assertThat(location(keep(address, answered))).isEqualTo(address + "?draft");
        assertThat(Jsoup.parse(jonas.get(address + "?draft").body()).text())
                .contains("zeigt sich von selbst am Donnerstag, 1. Januar 2099");

        itIsTime("aufenthaltstitel");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(jonas.get("/de/terms/aufenthaltstitel").body())
                                .contains("Neu ab Januar."));
        assertThat(jonas.get(address).body()).doesNotContain("?draft");
        var history = jonas.get("/staff/history?kind=term&key=aufenthaltstitel").body();
        assertThat(Jsoup.parse(history).text()).contains("von Jonas Brandt am", "Neu ab Januar.");
    }

    @Test
    void whatCannotBeShownStaysADraftAndWhoKeptItIsTold() {
        var address = "/staff/guide/terms/niederlassungserlaubnis";
        var form = Forms.in(jonas.get(address).body());
        var incomplete = form.with("explanation", "").with("show-at", NEXT_CENTURY);
        assertThat(keep(address, incomplete).statusCode()).isEqualTo(422);
        var kept = keep(address, form.with("explanation", "Ab Mai anders."));
        keep(address, kept.statusCode() == 200 ? Forms.in(kept.body()) : form);
        Forms.in(jonas.get(address).body())
                .with("explanation", "Schon heute anders.")
                .savedBy(jonas, address);

        itIsTime("niederlassungserlaubnis");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Jsoup.parse(jonas.get(address + "?draft").body()).text())
                                .contains("Er sollte sich am", "aber das ging nicht"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(mail.all())
                                .extracting(it ->
                                        it.message().getSubject()
                                                + " → "
                                                + it.message().getAllRecipients()[0])
                                .contains(
                                        "Ein Entwurf hat sich nicht gezeigt → editor@kompass.example"));
        var clash = jonas.post(address, Forms.in(jonas.get(address + "?draft").body()).body());
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(clash.body()).text())
                .contains("Ab Mai anders.", "Schon heute anders.");
        drop(address);
        assertThat(jonas.get(address).body()).doesNotContain("?draft");
    }

    @Test
    void whatOnlyTheDatabaseKeepsBackIsShownAsSoonAsItLets() {
        var address = "/staff/guide/terms/duldung";
        var form = Forms.in(jonas.get(address).body());
        form.with("also", "Geduldet").with("show-at", NEXT_CENTURY);
        assertThat(location(keep(address, form))).isEqualTo(address + "?draft");
        // a sequence counts on where a transaction is rolled back
        database.sql(
                        """
                        CREATE SEQUENCE content.refused;
                        CREATE FUNCTION content.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            PERFORM nextval('content.refused');
                            RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01';
                        END $$;
                        CREATE TRIGGER refuse BEFORE UPDATE ON content.term
                           FOR EACH ROW WHEN (NEW.slug = 'duldung')
                           EXECUTE FUNCTION content.refuse()
                        """)
                .update();

        itIsTime("duldung");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(
                                        database.sql("SELECT is_called FROM content.refused")
                                                .query(Boolean.class)
                                                .single())
                                .isTrue());
        database.sql("DROP TRIGGER refuse ON content.term").update();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(jonas.get("/de/terms/duldung").body()).contains("Geduldet"));
        assertThat(jonas.get(address).body()).doesNotContain("?draft");
    }

    @Test
    void twoWhoKeepAtOnceSeeEachOther() {
        var address = "/staff/guide/areas/arbeit";
        var petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var hers = Forms.in(petra.get(address).body()).with("lead", "Petras Entwurf.");
        var his = Forms.in(jonas.get(address).body()).with("lead", "Jonas’ Entwurf.");
        assertThat(keep(address, his).statusCode()).isEqualTo(303);

        var clash = petra.post(address, hers.with("go", "draft").body());

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(clash.body()).text()).contains("Jonas Brandt hat am");
        assertThat(Forms.in(clash.body()).value("lead")).isEqualTo("Petras Entwurf.");
        assertThat(jonas.get(address + "?draft").body()).contains("Jonas’ Entwurf.");
        var again = petra.post(address, Forms.in(clash.body()).with("go", "draft").body());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(jonas.get(address + "?draft").body()).contains("Petras Entwurf.");
        drop(address);
    }

    @Test
    void aNewMomentMeansLaterWhateverButtonIsPressed() {
        var address = "/staff/guide/areas/gesundheit";
        var form = Forms.in(jonas.get(address).body());
        var title = form.value("title");
        var entered = form.with("title", "Gesund bleiben").with("show-at", NEXT_CENTURY);

        var kept = entered.savedBy(jonas, address);

        assertThat(location(kept)).isEqualTo(address + "?draft");
        assertThat(jonas.get("/de/gesundheit").body()).contains(title);
        Forms.in(jonas.get(address + "?draft").body()).savedBy(jonas, address);
        assertThat(jonas.get("/de/gesundheit").body()).contains("Gesund bleiben");
        assertThat(jonas.get(address).body()).doesNotContain("?draft");
    }

    @Test
    void whatIsThrownAwayIsNotBroughtBackByItsDraft() {
        var list = "/staff/guide/terms";
        var fresh = Forms.in(jonas.get(list + "/new").body());
        jonas.post(
                list,
                fresh.with("term", "Fischereischein").with("explanation", "Zum Angeln.").body());
        var address = list + "/fischereischein";
        keep(address, Forms.in(jonas.get(address).body()).with("explanation", "Zum Fischen."));

        assertThat(jonas.post(address + "/trash", "").statusCode()).isEqualTo(303);

        assertThat(jonas.get(address).statusCode()).isEqualTo(404);
        assertThat(jonas.get(list).body()).doesNotContain("fischereischein?draft");
    }

    @Test
    void nobodyElseSeesOrThrowsAwayADraft() {
        var address = "/staff/guide/areas/familie";
        keep(address, Forms.in(jonas.get(address).body()).with("lead", "Geheim bis Mai."));
        var edition = Forms.in(jonas.get(address + "?draft").body()).value("draft");
        var removal = Map.of("kind", "area", "key", "familie", "edition", edition);

        for (var role : new Role[] {Role.TRANSLATOR, Role.KEEPER_OF_THE_SPORTVEREIN}) {
            var other = StaffVisit.at(port).as(role);
            assertThat(other.get(address + "?draft").statusCode()).isEqualTo(404);
            assertThat(other.get(address + "/preview?draft").statusCode()).isEqualTo(404);
            assertThat(other.post("/staff/drafts/removal", removal).statusCode()).isEqualTo(404);
        }

        assertThat(jonas.get(address + "?draft").body()).contains("Geheim bis Mai.");
        assertThat(jonas.get("/de/familie").body()).doesNotContain("Geheim bis Mai.");
        drop(address);
    }

    private HttpResponse<String> keep(String address, Forms form) {
        var answer = jonas.post(address, form.with("go", "draft").body());
        form.with("go", "");
        return answer;
    }

    private void drop(String address) {
        var page = Jsoup.parse(jonas.get(address + "?draft").body());
        var form = page.expectFirst("form[action=/staff/drafts/removal]");
        var fields =
                Map.of(
                        "kind", form.expectFirst("[name=kind]").val(),
                        "key", form.expectFirst("[name=key]").val(),
                        "edition", form.expectFirst("[name=edition]").val());
        assertThat(jonas.post("/staff/drafts/removal", fields).statusCode()).isEqualTo(303);
    }

    private void itIsTime(String key) {
        int moved =
                database.sql(
                                "UPDATE people.draft SET show_at = now() WHERE key = :key AND show_at > now()")
                        .param("key", key)
                        .update();
        assertThat(moved).isEqualTo(1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
