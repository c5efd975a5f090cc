package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import kompass.site.Contradictions.Contradiction;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What does not go together in institutions and concerns: who is told, and what newcomers see.
@KeepingTest
class ContradictionsTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String SPORT = "/staff/concerns/sportverein";
    private static final String WAY = "href=\"/de/request/sportverein\"";
    private static final String NO_MAILBOX = "an TuS Beispieltal schreiben";

    private final Institutions institutions;
    private final Concerns concerns;
    private final Worries worries;
    private final StaffVisit petra;
    private final StaffVisit mehmet;
    private final Institution club;
    private final Concern sport;

    @Autowired
    ContradictionsTests(
            Institutions institutions,
            Concerns concerns,
            Worries worries,
            @LocalServerPort int port) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.worries = worries;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        club = institutions.find("sportverein").orElseThrow();
        sport = concerns.find("sportverein").orElseThrow();
    }

    @AfterEach
    void asItWas() {
        institutions.put(club);
        concerns.put(sport);
    }

    @Test
    void whatDoesNotGoTogetherInAnInstitutionIsSaidAtOnce() {
        assertSaid(form(petra, CLUB).with("mailbox", "verein@gmx.de").with("mode", "ATTACHMENT"))
                .contains("Massenanbieter");
        assertSaid(form(petra, CLUB).with("mailbox", "tus@anderswo.example"))
                .contains("nicht in den eigenen Domains");
        assertSaid(form(petra, CLUB).with("mailbox", "")).contains("bleiben geschlossen");
        assertSaid(form(petra, CLUB).with("limit", "0,5")).contains("weniger als eine Seite");
        assertSaid(form(petra, CLUB).with("mode", "SMIME")).contains("hat aber kein Zertifikat");
    }

    @Test
    void anInstitutionThatIsNotPublicIsNowhereAndItsConcernsSaySo() {
        assertThat(petra.get("/de/institutions").body()).contains("TuS Beispieltal");

        petra.post(CLUB, form(petra, CLUB).with("public", "").body());

        assertThat(petra.get("/de/institutions").body())
                .contains("Einwohnermeldeamt")
                .doesNotContain("TuS Beispieltal");
        assertThat(petra.get("/de/institutions/sportverein").statusCode()).isEqualTo(404);
        assertThat(mehmet.get(SPORT).body()).contains("seine Institution TuS Beispieltal aber");
        assertThat(worries.found())
                .extracting(Contradiction::said)
                .anyMatch(said -> said.contains("Institution TuS Beispieltal aber nicht"));
    }

    @Test
    void whoOffersAnAppointmentLearnsThatNobodyCanWriteToTheInstitution() {
        assertThat(mehmet.get(SPORT).body()).doesNotContain(NO_MAILBOX);

        mehmet.post(CLUB, form(mehmet, CLUB).with("mailbox", "").body());

        assertThat(mehmet.get(SPORT).body()).contains(NO_MAILBOX);
        assertThat(worries.found())
                .extracting(Contradiction::said)
                .as("on the health page once, by the institution")
                .noneMatch(said -> said.contains(NO_MAILBOX))
                .anyMatch(said -> said.contains("TuS Beispieltal hat kein Postfach"));
    }

    @Test
    void whatIsTypedIsJudgedBeforeItIsSaved() {
        var typed = form(petra, SPORT).with("institution", "");

        var page = petra.post(SPORT, typed.with("go", "add-question").body());

        assertThat(page.body()).contains("hat keine Institution und bleibt geschlossen");
        assertThat(petra.get(SPORT).body()).doesNotContain("hat keine Institution");
        var fresh =
                Forms.in(petra.get("/staff/concerns/new").body())
                        .with("public", "yes")
                        .with("appointment", "")
                        .with("hand-in", "yes")
                        .with("go", "add-question");
        assertThat(petra.post("/staff/concerns", fresh.body()).body())
                .contains("hat keine Institution", "kein Papier dafür genannt");
    }

    @Test
    void noPageLeadsToARequestThatNobodyCanGet() {
        var pages = List.of("/de/freizeit/sportverein", "/de/institutions/sportverein");
        for (var page : pages) assertThat(petra.get(page).body()).as(page).contains(WAY);

        petra.post(CLUB, form(petra, CLUB).with("mailbox", "").body());

        for (var page : pages)
            assertThat(petra.get(page).body())
                    .as(page)
                    .doesNotContain(WAY)
                    .contains("Bitte rufen Sie an.", club.phone());
        assertThat(petra.get("/de/freizeit").body()).doesNotContain(WAY);
    }

    @Test
    void aConcernWithoutInstitutionIsNotOfferedAndWhoHasItsAddressIsToldHonestly() {
        petra.post(SPORT, form(petra, SPORT).with("institution", "").with("go", "save").body());

        assertThat(worries.of(concerns.find("sportverein").orElseThrow())).hasSize(1);
        var article = petra.get("/de/freizeit/sportverein");
        assertThat(article.statusCode()).isEqualTo(200);
        assertThat(article.body())
                .doesNotContain(WAY)
                .contains("Das geht hier im Moment nicht", club.phone());
        var notice = petra.get("/de/request/sportverein");
        assertThat(notice.statusCode()).isEqualTo(200);
        assertThat(notice.body()).contains("Das geht hier im Moment nicht");
    }

    private AbstractStringAssert<?> assertSaid(Forms form) {
        var saved = petra.post(CLUB, form.body());
        assertThat(saved.statusCode()).as(form.body()).isEqualTo(303);
        return assertThat(petra.get(CLUB).body());
    }

    private static Forms form(StaffVisit staff, String path) {
        var page = staff.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return Forms.in(page.body());
    }
}
