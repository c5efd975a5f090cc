package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import kompass.factors.Secrets;
import kompass.people.Grant;
import kompass.people.People;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInTest
class SignInTests {

    @Autowired private Household household;
    @Autowired private TownClock clock;
    @Autowired private People people;
    @LocalServerPort private int port;

    private StaffVisit browser;

    @BeforeEach
    void openABrowser() {
        browser = StaffVisit.at(port);
    }

    @Test
    void whoIsNotSignedInIsSentToTheDoorAndFromThereWhereTheyWantedToGo() {
        var answer = browser.get("/staff/account");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/staff/sign-in?to=%2Fstaff%2Faccount");
        assertThat(browser.get("/staff/sign-in?to=%2Fstaff%2Faccount").body())
                .contains("name=\"to\" value=\"/staff/account\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPersonOfTheDemoComesInByAButton(Role role) {
        assertThat(browser.as(role).get("/staff").statusCode()).isEqualTo(303);
    }

    @Test
    void anAddressWithoutARoomIsNotFound() {
        browser.as(Role.ADMINISTRATOR);

        assertThat(browser.get("/staff/cellar").statusCode()).isEqualTo(404);
        assertThat(browser.get("/staff/sign-in/cellar").statusCode()).isEqualTo(404);
    }

    @Test
    void unknownAndWrongAreAnsweredAlike() {
        var amal = household.newcomer(new Grant.Administrator());

        var wrong = browser.post("/staff/sign-in", form(amal.email(), "falsch"));
        var unknown = browser.post("/staff/sign-in", form("no@kalletal.example", "falsch"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .isEqualTo(wrong.body().replace(amal.email(), "no@kalletal.example"));
        assertThat(wrong.body()).doesNotContain("falsch");
    }

    @Test
    void aPasswordAloneOpensNoRoom() {
        var amal = household.newcomer(new Grant.Administrator());

        var answer = household.password(browser, amal);

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/staff/sign-in/setup?to=%2Fstaff");
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(303);
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatWasThereBeforeSigningInNeverBecomesASignedInOne() {
        browser.with("staff", Secrets.fresh());
        var planted = browser.copy();

        browser.as(Role.ADMINISTRATOR);

        assertThat(browser.cookies().get("staff")).isNotEqualTo(planted.cookies().get("staff"));
        assertThat(planted.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void halfASessionNeverBecomesAWholeOne() {
        var amal = household.newcomer(new Grant.Administrator());
        household.password(browser, amal);
        var half = browser.copy();

        var secret = Household.secret(browser.get("/staff/sign-in/setup").body());
        browser.post("/staff/sign-in/setup/app", Map.of("code", household.code(secret)));

        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);
        assertThat(half.get("/staff/people").statusCode()).isEqualTo(303);
    }

    @Test
    void whoDoesNothingForHalfAnHourIsSignedOut() {
        browser.as(Role.ADMINISTRATOR);
        clock.forward(Duration.ofMinutes(29));
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(29));
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);

        clock.forward(Duration.ofMinutes(31));

        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyStaysSignedInLongerThanADay() {
        browser.as(Role.ADMINISTRATOR);
        for (var i = 0; i < 35; i++) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);
        }

        clock.forward(Duration.ofMinutes(21));

        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void whoIsDisabledIsOutWithTheNextPage() {
        var jonas = household.settled(browser, new Grant.Editor(Set.of())).person();
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);

        var form =
                Map.of(
                        "name",
                        jonas.name(),
                        "email",
                        jonas.email(),
                        "roles",
                        "editor",
                        "disabled",
                        "yes");
        administrator.post("/staff/people/" + jonas.id(), form);

        assertThat(people.find(jonas.id()).orElseThrow().isDisabled()).isTrue();
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(household.password(StaffVisit.at(port), jonas).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsTakenAwayIsGoneWithTheNextPage() {
        var jonas = household.settled(browser, new Grant.Administrator()).person();
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);

        people.grant(jonas.id(), Set.of(new Grant.Editor(Set.of())));

        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSignsOutEverywhereElseLeavesTheThiefOutside() {
        browser.as(Role.EDITOR);
        var elsewhere = StaffVisit.at(port).as(Role.EDITOR);

        browser.post("/staff/account/ended-sessions/all", "");

        assertThat(elsewhere.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        browser.as(Role.EDITOR);
        var thief = browser.copy();

        browser.post("/staff/sign-out", "");

        assertThat(browser.cookies()).doesNotContainKey("staff");
        assertThat(thief.get("/staff").headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in");
    }

    @Test
    void afterSigningInOneIsLedNowhereElse() {
        for (var to :
                new String[] {"https://evil.example", "//evil.example", "/staff/../de", "/de"})
            assertThat(
                            browser.post("/staff/sign-in/demo/editor", Map.of("to", to))
                                    .headers()
                                    .firstValue("Location"))
                    .hasValue("/staff");
    }

    @Test
    void aFormFromElsewhereSignsNobodyIn() {
        var answer = browser.post("/staff/sign-in/demo/editor", "", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void publicPagesKnowNoSession() {
        var answer = browser.get("/");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("staff") || cookie.contains("JSESSIONID"));
    }

    private static Map<String, String> form(String email, String password) {
        return Map.of("email", email, "password", password);
    }
}
