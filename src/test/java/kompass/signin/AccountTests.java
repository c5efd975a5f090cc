package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.people.Grant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people do to their own way in, and what is logged about it.
@SignInTest
@ExtendWith(OutputCaptureExtension.class)
class AccountTests {

    private static final String ENDED = "/staff/account/ended-sessions";
    private static final String FRESH = "drei Igel unter der Hecke";

    @Autowired private Household household;
    @LocalServerPort private int port;

    private StaffVisit browser;
    private Household.Settled amal;

    @BeforeEach
    void settleIn() {
        browser = StaffVisit.at(port);
        amal = household.settled(browser, new Grant.Editor(Set.of()));
    }

    @Test
    void oneListedSessionIsEndedAndTheOthersGoOn() {
        var lost = signedInElsewhere();
        var desk = signedInElsewhere();
        assertThat(keys(desk)).hasSize(2);
        var keys = keys(browser);
        keys.removeAll(keys(lost));
        assertThat(keys).as("the key of the lost phone").hasSize(1);

        assertThat(browser.post(ENDED, Map.of("key", keys.getFirst())).statusCode()).isEqualTo(303);

        assertThat(isIn(lost)).isFalse();
        assertThat(isIn(desk)).isTrue();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void theKeyOfSomebodyElsesSessionEndsNothing() {
        var elsewhere = signedInElsewhere();
        var keys = keys(browser);
        var other = StaffVisit.at(port);
        household.settled(other, new Grant.Administrator());

        for (var key : keys) other.post(ENDED, Map.of("key", key));
        other.post(ENDED, Map.of("key", ""));

        assertThat(isIn(elsewhere)).isTrue();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aNewPasswordLeavesTheThiefOutsideAndTheOldOneWorthless() {
        var elsewhere = signedInElsewhere();
        var wrong =
                browser.post(
                        "/staff/account/password", Map.of("current", "geraten", "password", FRESH));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(isIn(elsewhere)).isTrue();

        var changed =
                browser.post(
                        "/staff/account/password",
                        Map.of("current", Household.PASSWORD, "password", FRESH));

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(isIn(browser)).isTrue();
        assertThat(household.password(StaffVisit.at(port), amal.person()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theLogOfSigningInNamesNobodyAndNoSecretAndNobodyWritesLinesIntoIt(CapturedOutput log) {
        var stranger = StaffVisit.at(port);
        stranger.post(
                "/staff/sign-in",
                Map.of("email", "x@kalletal.example\r\nWARN forged", "password", "geraten\r\nX"));
        stranger.post("/staff/sign-in/link", Map.of("code", "ABCDEFGHJKLMNPQRSTUV\r\nforged"));
        household.password(stranger, amal.person());
        stranger.post("/staff/sign-in/second", Map.of("code", "000000"));
        var code = household.code(amal.secret());
        stranger.post("/staff/sign-in/second", Map.of("code", code));
        assertThat(isIn(stranger)).isTrue();
        stranger.post("/staff/sign-in/forgotten", Map.of("email", amal.person().email()));
        stranger.get("/staff/account", "User-Agent", "forged");

        var ours =
                log.getAll()
                        .lines()
                        .filter(line -> !line.contains("icegreen")) // the mail server of the test
                        .toList();
        assertThat(ours).noneMatch(line -> line.startsWith("WARN forged"));
        for (var secret :
                List.of(
                        amal.person().email(),
                        amal.person().name(),
                        Household.PASSWORD,
                        "x@kalletal.example",
                        "geraten",
                        "forged",
                        "ABCDEFGHJKLMNPQRSTUV",
                        amal.secret(),
                        amal.recoveryCodes().getFirst(),
                        stranger.cookies().get("staff")))
            assertThat(ours).as(secret).noneMatch(line -> line.contains(secret));
    }

    private StaffVisit signedInElsewhere() {
        var elsewhere = StaffVisit.at(port);
        household.password(elsewhere, amal.person());
        household.later();
        elsewhere.post("/staff/sign-in/second", Map.of("code", household.code(amal.secret())));
        household.later();
        assertThat(isIn(elsewhere)).isTrue();
        return elsewhere;
    }

    private static boolean isIn(StaffVisit visit) {
        return visit.get("/staff/account").statusCode() == 200;
    }

    /// Of the sessions that the account lists, without the own.
    private static List<String> keys(StaffVisit visit) {
        return Jsoup.parse(visit.get("/staff/account").body())
                .select("form[action=" + ENDED + "] button[name=key]")
                .eachAttr("value");
    }
}
