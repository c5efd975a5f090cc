package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kompass.people.Grant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@SignInTest
class ThrottleTests {

    @Autowired private Household household;
    @Autowired private Throttle throttle;
    @Autowired private TownClock clock;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    @BeforeEach
    void nobodyHasTriedAnything() {
        database.sql("TRUNCATE signin.attempt").update();
    }

    private int guess(StaffVisit browser, String email) {
        return browser.post("/staff/sign-in", Map.of("email", email, "password", "falsch"))
                .statusCode();
    }

    @Test
    void afterTenWrongPasswordsEvenTheRightOneWaits() {
        var amal = household.newcomer(new Grant.Administrator());
        var browser = StaffVisit.at(port);
        for (var i = 0; i < 10; i++) assertThat(guess(browser, amal.email())).isEqualTo(422);

        assertThat(household.password(browser, amal).statusCode()).isEqualTo(429);

        clock.forward(Throttle.SPAN);
        assertThat(household.password(browser, amal).statusCode()).isEqualTo(303);
    }

    @Test
    void anAccountThatDoesNotExistIsSlowedInTheSameWay() {
        var browser = StaffVisit.at(port);
        for (var i = 0; i < 10; i++) guess(browser, "nobody@kalletal.example");

        assertThat(guess(browser, "nobody@kalletal.example")).isEqualTo(429);
    }

    @Test
    void whoeverGuessesElsewhereDoesNotLockTheOwnerOut() {
        var home = StaffVisit.at(port);
        var amal = household.settled(home, new Grant.Administrator());
        home.post("/staff/sign-out", "");
        var elsewhere = StaffVisit.at(port);
        for (var i = 0; i < 12; i++) guess(elsewhere, amal.person().email());

        assertThat(household.password(home, amal.person()).statusCode()).isEqualTo(303);
        assertThat(household.password(elsewhere, amal.person()).statusCode()).isEqualTo(429);
    }

    @Test
    void aNetworkThatTriesManyAccountsIsSlowed() {
        var browser = StaffVisit.at(port);
        for (var i = 0; i < Throttle.MOST_OF_A_NETWORK; i++)
            guess(browser, "nobody" + i + "@kalletal.example");

        assertThat(guess(browser, "somebody@kalletal.example")).isEqualTo(429);
    }

    @Test
    void aHundredAtOnceCountAsAHundred() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts =
                    IntStream.range(0, 40)
                            .mapToObj(i ->
                                    pool.submit(() ->
                                            throttle.begin(
                                                    "password",
                                                    "busy@kalletal.example",
                                                    Optional.empty(),
                                                    from("10.0.0." + i))))
                            .toList();
            assertThat(attempts)
                    .filteredOn(it -> !attempt(it).mustWait())
                    .hasSize(Throttle.MOST_OF_AN_ACCOUNT);
        }
    }

    @Test
    void withoutItsTableNobodyTriesAnything() {
        database.sql("ALTER TABLE signin.attempt RENAME TO gone").update();
        try {
            assertThatThrownBy(() ->
                            throttle.begin("password", "a", Optional.empty(), from("10.0.0.1")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(guess(StaffVisit.at(port), "a@kalletal.example"))
                    .isGreaterThanOrEqualTo(500);
        } finally {
            database.sql("ALTER TABLE signin.gone RENAME TO attempt").update();
        }
    }

    @Test
    void aWholeIpv6NetworkIsOne() {
        assertThat(Throttle.network("2001:db8:1:2::1"))
                .isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("10.0.0.1")).isNotEqualTo(Throttle.network("10.0.0.2"));
        assertThat(Throttle.SPAN).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    private static Throttle.Attempt attempt(Future<Throttle.Attempt> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
