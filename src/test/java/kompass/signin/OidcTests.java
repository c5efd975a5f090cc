package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.TestDatabase;
import kompass.people.Grant;
import kompass.people.People;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// With a real provider beside it, in the same process and asked over HTTP.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class OidcTests {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    static {
        PROVIDER.start();
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        settings.add("kompass.oidc.issuer", () -> PROVIDER.issuerUrl("town").toString());
        settings.add("kompass.oidc.client-id", () -> "kompass");
        settings.add("kompass.oidc.client-secret", () -> "geheim");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Autowired private People people;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoIsEnteredComesInByTheAddressThatTheProviderHasVerified() {
        people.add("Amal", "amal@kalletal.example", Set.of(new Grant.Administrator()));
        var browser = StaffVisit.at(port);

        var answer = signIn(browser, "Amal@kalletal.example", true);

        assertThat(answer.headers().firstValue("Location")).hasValue("/staff");
        assertThat(browser.get("/staff/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotEnteredStaysOutsideAndIsNotEntered() {
        var browser = StaffVisit.at(port);

        var answer = signIn(browser, "stranger@elsewhere.example", true);

        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in?oidc");
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(people.findByEmail("stranger@elsewhere.example")).isEmpty();
    }

    @Test
    void anAddressThatNobodyHasVerifiedIsNobodys() {
        people.add("Petra", "petra@kalletal.example", Set.of(new Grant.Administrator()));
        var browser = StaffVisit.at(port);

        signIn(browser, "petra@kalletal.example", false);

        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerThatAnotherBrowserAskedForOpensNothing() {
        people.add("Sabine", "sabine@kalletal.example", Set.of(new Grant.Administrator()));
        var asking = StaffVisit.at(port);
        var answer = answer(asking, "sabine@kalletal.example", true);
        var victim = StaffVisit.at(port);

        var refused = victim.get(answer);

        assertThat(refused.headers().firstValue("Location")).hasValue("/staff/sign-in?oidc");
        assertThat(victim.get("/staff/account").statusCode()).isEqualTo(303);
        assertThat(asking.get(answer).headers().firstValue("Location")).hasValue("/staff");
    }

    @Test
    void anAnswerIsGoodOnce() {
        people.add("Jonas", "jonas@kalletal.example", Set.of(new Grant.Editor(Set.of())));
        var browser = StaffVisit.at(port);
        var answer = answer(browser, "jonas@kalletal.example", true);
        var copy = browser.copy();

        assertThat(browser.get(answer).headers().firstValue("Location")).hasValue("/staff");
        assertThat(copy.get(answer).headers().firstValue("Location"))
                .hasValue("/staff/sign-in?oidc");
    }

    @Test
    void whoIsDisabledHereStaysOutsideWhateverTheProviderSays() {
        var rudolf =
                people.add("Rudolf", "rudolf@kalletal.example", Set.of(new Grant.Administrator()));
        database.sql("UPDATE people.person SET disabled_at = now() WHERE id = :id")
                .param("id", rudolf.id())
                .update();
        var browser = StaffVisit.at(port);

        var answer = signIn(browser, "rudolf@kalletal.example", true);

        assertStaysOutside(browser, answer);
    }

    @Test
    void aTokenForAnotherApplicationOrAnotherRequestOrOfYesterdayIsNotBelieved() {
        people.add("Olha", "olha@kalletal.example", Set.of(new Grant.Administrator()));
        var claims =
                Map.<String, Object>of("email", "olha@kalletal.example", "email_verified", true);
        var stolen = new HashMap<>(claims);
        stolen.put("nonce", "of-another-request");
        var astray = new HashMap<>(claims);
        astray.put("aud", "calendar");

        for (var token :
                List.of(
                        token("olha", astray, 3600),
                        token("olha", stolen, 3600),
                        token("olha", claims, -3600))) {
            var browser = StaffVisit.at(port);

            var answer = browser.get(answer(browser, token));

            assertStaysOutside(browser, answer);
        }
        var browser = StaffVisit.at(port);
        assertThat(
                        browser.get(answer(browser, token("olha", claims, 3600)))
                                .headers()
                                .firstValue("Location"))
                .hasValue("/staff");
    }

    private static void assertStaysOutside(StaffVisit browser, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).hasValue("/staff/sign-in?oidc");
        assertThat(browser.get("/staff/account").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> signIn(StaffVisit browser, String email, boolean verified) {
        return browser.get(answer(browser, email, verified));
    }

    /// What the provider sends the browser back with.
    private String answer(StaffVisit browser, String email, boolean verified) {
        var claims = Map.<String, Object>of("email", email, "email_verified", verified);
        return answer(browser, token(email, claims, 3600));
    }

    private static DefaultOAuth2TokenCallback token(
            String subject, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(
                "town", subject, "JWT", List.of("kompass"), claims, seconds);
    }

    private String answer(StaffVisit browser, DefaultOAuth2TokenCallback token) {
        PROVIDER.enqueueCallback(token);
        var leaving = browser.get(Oidc.address());
        assertThat(leaving.statusCode()).isEqualTo(302);
        var asked = leaving.headers().firstValue("Location").orElseThrow();
        assertThat(asked).contains("code_challenge=", "nonce=", "state=");
        var back = URI.create(follow(asked)).toString();
        return back.substring(back.indexOf("/staff/"));
    }

    private String follow(String address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
