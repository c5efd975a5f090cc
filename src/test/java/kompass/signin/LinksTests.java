package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.mail.CaughtMail;
import kompass.people.Accounts;
import kompass.people.Grant;
import kompass.people.People;
import kompass.signin.StaffVisit.Role;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInTest
class LinksTests {

    private static final Pattern CODE = Pattern.compile("/staff/sign-in/link#([A-Z2-9]{20})");

    @Autowired private Household household;
    @Autowired private TownClock clock;
    @Autowired private People people;
    @Autowired private Links links;
    @Autowired private Accounts accounts;
    @Autowired private CaughtMail mails;
    @LocalServerPort private int port;

    private StaffVisit browser;

    @BeforeEach
    void openABrowser() {
        browser = StaffVisit.at(port);
    }

    private int choose(String code, String password) {
        return browser.post(
                        "/staff/sign-in/link/password", Map.of("code", code, "password", password))
                .statusCode();
    }

    @Test
    void whoIsInvitedGetsALetterChoosesAPasswordAndSetsUpTheSecondFactor() {
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);

        var added =
                administrator.post(
                        "/staff/people",
                        Map.of(
                                "name", "Olha Bondar",
                                "email", "Olha@kalletal.example",
                                "roles", "translator",
                                "languages", "uk"));

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("Die Einladung geht an");
        var code = codeIn(letterTo("olha@kalletal.example"));
        assertThat(browser.post("/staff/sign-in/link", Map.of("code", code)).body())
                .contains("olha@kalletal.example");
        var begun =
                browser.post(
                        "/staff/sign-in/link/password",
                        Map.of("code", code, "password", Household.PASSWORD));
        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in/setup");
        var secret = Household.secret(browser.get("/staff/sign-in/setup").body());
        browser.post("/staff/sign-in/setup/app", Map.of("code", household.code(secret)));
        assertThat(browser.get("/staff/account").body()).contains("Olha Bondar");
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingAtALinkChangesNothing() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));
        var code = links.code(links.make(Links.Purpose.RESET, amal.id()));

        for (var i = 0; i < 3; i++) {
            browser.get("/staff/sign-in/link");
            browser.post("/staff/sign-in/link", Map.of("code", code));
        }

        assertThat(choose(code, "ein neuer Satz für mich")).isEqualTo(303);
    }

    @Test
    void aLinkOpensOnce() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));
        var code = links.code(links.make(Links.Purpose.RESET, amal.id()));

        assertThat(choose(code, "ein neuer Satz für mich")).isEqualTo(303);
        assertThat(choose(code, "und noch ein Satz für mich")).isEqualTo(422);
    }

    @Test
    void aLinkRunsOutAndANewerOneReplacesIt() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));
        var first = links.code(links.make(Links.Purpose.RESET, amal.id()));
        var second = links.code(links.make(Links.Purpose.RESET, amal.id()));

        assertThat(choose(first, "ein neuer Satz für mich")).isEqualTo(422);
        clock.forward(Duration.ofMinutes(61));
        assertThat(choose(second, "ein neuer Satz für mich")).isEqualTo(422);
    }

    @Test
    void aBadPasswordDoesNotUseTheLinkUp() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));
        var code = links.code(links.make(Links.Purpose.RESET, amal.id()));

        assertThat(choose(code, "Passwort123456")).isEqualTo(422);
        assertThat(choose(code, "ein neuer Satz für mich")).isEqualTo(303);
    }

    @Test
    void aNewPasswordByLinkEndsAllSessionsAndStillAsksForTheSecondFactor() {
        var thief = StaffVisit.at(port);
        var amal = household.settled(thief, new Grant.Administrator()).person();
        var code = links.code(links.make(Links.Purpose.RESET, amal.id()));

        choose(code, "ein neuer Satz für mich");

        assertThat(thief.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(browser.get("/staff/sign-in/second").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasForgottenGetsALetterAndNobodyLearnsWhetherThereIsAnAccount() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));

        var known = browser.post("/staff/sign-in/forgotten", Map.of("email", amal.email()));
        var unknown =
                browser.post("/staff/sign-in/forgotten", Map.of("email", "x@kalletal.example"));

        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(choose(codeIn(letterTo(amal.email())), "ein neuer Satz für mich"))
                .isEqualTo(303);
    }

    @Test
    void whoIsDisabledGetsInByNoLink() {
        var amal = household.newcomer(new Grant.Editor(Set.of()));
        var code = links.code(links.make(Links.Purpose.INVITATION, amal.id()));
        StaffVisit.at(port)
                .as(Role.ADMINISTRATOR)
                .post(
                        "/staff/people/" + amal.id(),
                        Map.of("name", "Amal", "email", amal.email(), "disabled", "yes"));

        assertThat(choose(code, "ein neuer Satz für mich")).isEqualTo(422);
    }

    @Test
    void theFirstAdministratorsLinkIsWorthNothingOnceThereIsOne() {
        household.newcomer(new Grant.Administrator());
        var code = links.code(links.make(Links.Purpose.FIRST, null));

        var answer =
                browser.post(
                        "/staff/sign-in/link/password",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Eindringling",
                                "email",
                                "thief@kalletal.example",
                                "password",
                                Household.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.findByEmail("thief@kalletal.example")).isEmpty();
    }

    @Test
    void aLostSecondFactorIsSetUpAnew() {
        var amal = household.settled(StaffVisit.at(port), new Grant.Editor(Set.of())).person();

        StaffVisit.at(port)
                .as(Role.ADMINISTRATOR)
                .post("/staff/people/" + amal.id() + "/forgotten-second-factor", "");

        assertThat(household.password(browser, amal).headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in/setup");
        assertThat(accounts.state(amal.id()).secondFactor()).isFalse();
    }

    @Test
    void aCodeOfNothingOpensNothing() {
        assertThat(browser.post("/staff/sign-in/link", Map.of("code", "")).statusCode())
                .isEqualTo(422);
        assertThat(links.find(UUID.randomUUID())).isEmpty();
    }

    private String letterTo(String email) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                mails.all().stream()
                                        .filter(mail -> isTo(mail, email))
                                        .map(mail ->
                                                new String(mail.source(), StandardCharsets.UTF_8))
                                        .findFirst()
                                        .orElse(""),
                        source -> !source.isEmpty());
    }

    private static boolean isTo(CaughtMail.Caught mail, String email) {
        try {
            return mail.message()
                    .getRecipients(Message.RecipientType.TO)[0]
                    .toString()
                    .contains(email);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String codeIn(String source) {
        var code = CODE.matcher(Jsoup.parse(source.replace("=\r\n", "")).text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
