package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.people.People;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An institution moves on the first of the month, a concern changes with the new year: what is
/// known before is kept for then.
@KeepingTest
class LaterTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String NEXT_CENTURY = "2099-01-01T08:00";

    private final Institutions institutions;
    private final Concerns concerns;
    private final People people;
    private final JdbcClient database;
    private final StaffVisit petra;
    private final StaffVisit mehmet;

    @Autowired
    LaterTests(
            Institutions institutions,
            Concerns concerns,
            People people,
            JdbcClient database,
            @LocalServerPort int port) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.people = people;
        this.database = database;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
    }

    @Test
    void aClubMovesOnTheDayItSaidAndKeepsWhatWasChangedMeanwhile() {
        var form = Forms.in(mehmet.get(CLUB).body());
        var later =
                mehmet.post(
                        CLUB,
                        form.with("address", "Neue Halle 1\n32689 Kalletal")
                                .with("show-at", NEXT_CENTURY)
                                .with("go", "draft")
                                .body());
        assertThat(later.headers().firstValue("Location")).hasValue(CLUB + "?draft");
        assertThat(institutions.find("sportverein").orElseThrow().place().address())
                .doesNotContain("Neue Halle 1");
        Forms.in(petra.get(CLUB).body()).with("phone", "05264 77 88").savedBy(petra, CLUB);

        itIsTime("sportverein");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(institutions.find("sportverein").orElseThrow())
                                .satisfies(club -> {
                                    assertThat(club.place().address()).contains("Neue Halle 1");
                                    assertThat(club.phone()).isEqualTo("05264 77 88");
                                }));
    }

    @Test
    void buttonsThatChangeTheFormLoseNeitherDraftNorMoment() {
        var address = "/staff/concerns/anmeldung";
        var title = concerns.find("anmeldung").orElseThrow().title();
        petra.post(
                address,
                Forms.in(petra.get(address).body())
                        .with("position", "77")
                        .with("go", "draft")
                        .body());
        var open = Forms.in(petra.get(address + "?draft").body());

        var changed =
                petra.post(
                        address,
                        open.with("show-at", NEXT_CENTURY).with("go", "add-question").body());

        var form = Forms.in(changed.body());
        assertThat(form.value("position")).isEqualTo("77");
        assertThat(form.value("show-at")).isEqualTo(NEXT_CENTURY);
        assertThat(form.value("draft")).isEqualTo(open.value("draft"));
        assertThat(concerns.find("anmeldung").orElseThrow().title()).isEqualTo(title);
        assertThat(Jsoup.parse(petra.get("/staff/concerns").body()).select("a[href$=?draft]"))
                .hasSize(1);
    }

    @Test
    void whoMayNoLongerKeepSomethingChangesNothingLater() {
        var mehmetsId = people.findByEmail("sportverein@kompass.example").orElseThrow().id();
        var registry = "/staff/institutions/einwohnermeldeamt";
        var form = Forms.in(petra.get(registry).body()).with("phone", "05264 00 00");
        petra.post(registry, form.with("show-at", NEXT_CENTURY).with("go", "draft").body());
        database.sql("UPDATE people.draft SET by_id = :id WHERE key = 'einwohnermeldeamt'")
                .param("id", mehmetsId)
                .update();

        itIsTime("einwohnermeldeamt");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(petra.get("/staff/institutions").body())
                                .contains("Hat sich nicht gezeigt"));
        assertThat(institutions.find("einwohnermeldeamt").orElseThrow().phone())
                .isNotEqualTo("05264 00 00");
    }

    @Test
    void somethingNewWaitsByNotBeingPublic() {
        var fresh = petra.get("/staff/concerns/new").body();

        assertThat(fresh).doesNotContain("name=\"show-at\"");
    }

    private void itIsTime(String key) {
        int moved =
                database.sql(
                                "UPDATE people.draft SET show_at = now() WHERE key = :key AND show_at > now()")
                        .param("key", key)
                        .update();
        assertThat(moved).isEqualTo(1);
    }
}
