package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.people.Grant;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the history says about ways in.
@SignInTest
class AccessTrailTests {

    @Autowired private Household household;
    @Autowired private TownClock clock;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private StaffVisit petra;
    private StaffVisit browser;
    private Household.Settled amal;

    @BeforeEach
    void amalHasACodeApp() {
        amal = household.settled(StaffVisit.at(port), new Grant.Editor(Set.of()));
        browser = StaffVisit.at(port);
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }

    @Test
    void whoSignsInStandsThereWithTimeAndWay() {
        comeIn(household.code(amal.secret()));
        clock.forward(Duration.ofMinutes(1));
        browser = StaffVisit.at(port);
        comeIn(amal.recoveryCodes().getFirst());

        assertThat(happenedToAmal())
                .containsExactly(
                        "angemeldet mit Ersatzcode, Browser",
                        "angemeldet mit Code-App, Browser",
                        "angemeldet mit Code-App, Browser",
                        "Code-App eingerichtet Browser");
        assertThat(petra.get("/staff/history?kind=access&words=Ersatzcode").body())
                .contains(amal.person().name());
    }

    @Test
    void whatWasDoneToTheOwnWayInStandsThere() {
        comeIn(household.code(amal.secret()));

        browser.post("/staff/account/recovery-codes", "");
        browser.post("/staff/account/ended-sessions/all", "");
        browser.post(
                "/staff/account/password",
                Map.of("current", Household.PASSWORD, "password", "ein ganz anderer Satz"));

        assertThat(happenedToAmal())
                .startsWith(
                        "neues Kennwort gewählt Browser",
                        "überall sonst abgemeldet Browser",
                        "neue Ersatzcodes gemacht Browser");
        assertThat(Jsoup.parse(browser.get("/staff/history").body()).select("dd").eachText())
                .as("everybody reads the own part")
                .contains("überall sonst abgemeldet");
    }

    @Test
    void whatAnAdministratorDoesToAnothersWayInStandsThereWithBothNames() {
        var path = "/staff/people/" + amal.person().id();
        petra.post(path + "/invitation", "");
        petra.post(path + "/forgotten-second-factor", "");
        petra.post(
                path,
                Map.of(
                        "name", amal.person().name(),
                        "email", amal.person().email(),
                        "roles", "translator",
                        "languages", "ar",
                        "version", "0"));

        var history = Jsoup.parse(petra.get(historyOf("access")).body());
        assertThat(happenedToAmal())
                .startsWith(
                        "zweiten Schritt zurückgesetzt, überall abgemeldet",
                        "Link zum Anmelden geschickt");
        assertThat(history.select(".changes li").eachText().getFirst())
                .contains("Zugang: " + amal.person().name(), "von Petra Wiese am");
        var grants = Jsoup.parse(petra.get(historyOf("person")).body());
        assertThat(grants.select("del").eachText()).contains("editor");
        assertThat(grants.select("ins").eachText()).contains("translator", "ar");
    }

    @Test
    void noSecretStandsThereAndNobodyElseReadsIt() {
        comeIn(household.code(amal.secret()));

        var all =
                String.join(
                        "\n",
                        database.sql("SELECT r::text FROM people.revision r")
                                .query(String.class)
                                .list());
        assertThat(all)
                .doesNotContain(Household.PASSWORD, amal.secret(), "127.0.0.1")
                .doesNotContain(amal.recoveryCodes());
        var keeper = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        assertThat(keeper.get(historyOf("access")).statusCode()).isEqualTo(404);
        assertThat(keeper.get("/staff/history?kind=access&words=Amal").body())
                .doesNotContain("Amal Kaya");
    }

    @Test
    void afterAYearItIsForgotten() {
        database.sql("UPDATE people.revision SET at = at - interval '366 days' WHERE key = :amal")
                .param("amal", amal.person().id().toString())
                .update();
        assertThat(happenedToAmal()).hasSize(2);

        StaffVisit.at(port).as(Role.EDITOR);

        assertThat(happenedToAmal()).isEmpty();
    }

    private void comeIn(String code) {
        household.password(browser, amal.person());
        assertThat(browser.post("/staff/sign-in/second", Map.of("code", code)).statusCode())
                .isEqualTo(303);
    }

    private String historyOf(String kind) {
        var key = URLEncoder.encode(amal.person().id().toString(), StandardCharsets.UTF_8);
        return "/staff/history?kind=" + kind + "&key=" + key;
    }

    /// The newest first.
    private List<String> happenedToAmal() {
        return Jsoup.parse(petra.get(historyOf("access")).body()).select(".changes li").stream()
                .map(entry -> String.join(" ", entry.select("dd").eachText()))
                .toList();
    }
}
