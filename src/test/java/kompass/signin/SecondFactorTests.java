package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kompass.people.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInTest
class SecondFactorTests {

    @Autowired private Household household;
    @Autowired private TownClock clock;
    @LocalServerPort private int port;

    private StaffVisit browser;
    private Household.Settled amal;

    @BeforeEach
    void amalHasACodeApp() {
        amal = household.settled(StaffVisit.at(port), new Grant.Administrator());
        browser = StaffVisit.at(port);
    }

    private int second(StaffVisit browser, String code) {
        return browser.post("/staff/sign-in/second", Map.of("code", code)).statusCode();
    }

    @Test
    void theCodeOfTheAppOpens() {
        var answer = household.password(browser, amal.person());

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in/second");
        assertThat(second(browser, household.code(amal.secret()))).isEqualTo(303);
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);
    }

    @Test
    void noCodeCountsTwice() {
        var code = household.code(amal.secret());
        household.password(browser, amal.person());
        assertThat(second(browser, code)).isEqualTo(303);

        var thief = StaffVisit.at(port);
        household.password(thief, amal.person());

        assertThat(second(thief, code)).isEqualTo(422);
        assertThat(thief.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anOldCodeDoesNotCount() {
        var code = household.code(amal.secret());
        clock.forward(Duration.ofMinutes(2));
        household.password(browser, amal.person());

        assertThat(second(browser, code)).isEqualTo(422);
    }

    @Test
    void aPhoneWhoseClockIsHalfAMinuteOffStillOpens() {
        var code = household.code(amal.secret());
        clock.forward(Duration.ofSeconds(30));
        household.password(browser, amal.person());

        assertThat(second(browser, code)).isEqualTo(303);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        var code = amal.recoveryCodes().getFirst();
        household.password(browser, amal.person());

        assertThat(second(browser, code.toLowerCase(java.util.Locale.ROOT))).isEqualTo(303);

        var again = StaffVisit.at(port);
        household.password(again, amal.person());
        assertThat(second(again, code)).isEqualTo(422);
        assertThat(amal.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void somebodyElsesRecoveryCodeDoesNotOpen() {
        var other = household.settled(StaffVisit.at(port), new Grant.Administrator());
        household.password(browser, amal.person());

        assertThat(second(browser, other.recoveryCodes().getFirst())).isEqualTo(422);
    }

    @Test
    void thePasswordAloneMakesNoNewSecondFactor() {
        household.password(browser, amal.person());

        var page = browser.get("/staff/sign-in/setup");
        var app = browser.post("/staff/sign-in/setup/app", Map.of("code", "123456"));
        var passkey = browser.post("/staff/sign-in/setup/passkey/question", "");

        assertThat(page.headers().firstValue("Location")).hasValue("/staff/sign-in");
        assertThat(app.headers().firstValue("Location")).hasValue("/staff/sign-in");
        assertThat(passkey.statusCode()).isEqualTo(404);
    }

    @Test
    void withoutThePasswordThereIsNoSecondStep() {
        assertThat(second(browser, household.code(amal.secret()))).isEqualTo(303);
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void codesAreNotGuessedQuickly() {
        household.password(browser, amal.person());
        for (var i = 0; i < Throttle.MOST_OF_AN_ACCOUNT; i++)
            assertThat(second(browser, "%06d".formatted(i))).isEqualTo(422);

        assertThat(second(browser, household.code(amal.secret()))).isEqualTo(429);
    }

    @Test
    void anOpenBrowserAfterLunchChangesNoSecondFactor() {
        household.password(browser, amal.person());
        second(browser, household.code(amal.secret()));
        clock.forward(Duration.ofMinutes(20));

        var answer = browser.post("/staff/account/recovery-codes", "");

        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/account?notice=fresh");
    }

    @Test
    void theLastSecondFactorStays() {
        household.password(browser, amal.person());
        second(browser, household.code(amal.secret()));

        var answer = browser.post("/staff/account/app/removal", "");

        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/account?notice=last");
    }
}
