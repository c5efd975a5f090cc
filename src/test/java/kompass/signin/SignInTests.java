package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
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

    private static final String PASSWORD = "ein Apfel fällt vom Baum";

    @Autowired private People people;
    @Autowired private Passwords passwords;
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
    void thePasswordOpensAndAnotherDoesNot() {
        amal();

        var wrong = browser.post("/staff/sign-in", form("amal@kalletal.example", "falsch"));
        var unknown = browser.post("/staff/sign-in", form("nobody@kalletal.example", PASSWORD));
        var right = browser.post("/staff/sign-in", form(" Amal@Kalletal.example", PASSWORD));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).isEqualTo(wrong.body().replace("amal@", "nobody@"));
        assertThat(wrong.body()).doesNotContain("falsch");
        assertThat(right.statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        browser.as(Role.EDITOR);
        var thief = browser.copy();

        browser.post("/staff/sign-out", "");

        assertThat(browser.cookies()).isEmpty();
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

    private void amal() {
        var amal = people.add("Amal", "amal@kalletal.example", Set.of(new Grant.Administrator()));
        passwords.set(amal.id(), PASSWORD);
    }

    private static Map<String, String> form(String email, String password) {
        return Map.of("email", email, "password", password);
    }
}
