package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kompass.database.TestDatabase;
import kompass.signin.StaffVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety 17 to 19: codes that nobody guesses, answered alike, never in an address.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import({MovableClock.Alone.class, Tesfay.class})
class StatusPagesTests {

    private static final String STATUS = "/en/status";
    private static final String DELETION = "/en/status/deletion";

    private final Tesfay tesfay;
    private final Requests requests;
    private final Story story;
    private final JdbcClient database;
    private final MovableClock clock;

    @LocalServerPort private int port;

    @Autowired
    StatusPagesTests(
            Tesfay tesfay,
            Requests requests,
            Story story,
            JdbcClient database,
            MovableClock clock) {
        this.tesfay = tesfay;
        this.requests = requests;
        this.story = story;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void nobodyHasGuessed() {
        database.sql("DELETE FROM requests.guess").update();
    }

    @Test
    void codeAndSecondFactorShowTheStoryInTheReadersLanguage() {
        var receipt = tesfay.asks();

        var page = opens(STATUS, receipt.code(), receipt.factor());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"en\"", receipt.reference());
        assertThat(page.body()).doesNotContain("Tesfay", "Mebrahtu", "Helga", "0151");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy").orElseThrow())
                .isIn("no-referrer", "same-origin", "strict-origin");
    }

    @Test
    void whatIsStuckIsSaidWithTheOfficesNumberAndThatItDoesNotHaveIt() {
        var receipt = tesfay.asks();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        story.of(receipt.request()).stream()
                                .anyMatch(it -> it.kind() == Event.Kind.SENT));
        clock.forward(Duration.ofSeconds(1));
        story.append(receipt.request(), Event.Kind.UNDELIVERABLE);
        var phone = requests.find(receipt.request()).orElseThrow().concern().institution().phone();

        var page = opens(STATUS, receipt.code(), receipt.factor()).body();
        var deletion = opens(DELETION, receipt.code(), receipt.factor()).body();
        assertThat(page).contains("class=\"notice wrong", phone);
        assertThat(deletion).doesNotContain(phone);

        clock.forward(Duration.ofSeconds(1));
        story.append(receipt.request(), Event.Kind.SENT);
        assertThat(opens(STATUS, receipt.code(), receipt.factor()).body())
                .doesNotContain("class=\"notice wrong");
        assertThat(opens(DELETION, receipt.code(), receipt.factor()).body()).contains(phone);
    }

    @Test
    void anUnknownCodeAndAWrongSecondFactorAreAnsweredAlike() {
        var receipt = tesfay.asks();

        var unknown = opens(STATUS, "ABCDEFGH", "1234");
        var wrong =
                opens(STATUS, receipt.code(), receipt.factor().equals("1234") ? "4321" : "1234");

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(withoutWhatWasTyped(wrong)).isEqualTo(withoutWhatWasTyped(unknown));
        assertThat(wrong.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void guessingIsSlowedForTheRightCodeToo() {
        var receipt = tesfay.asks();
        for (var n = 0; n < 10; n++)
            assertThat(opens(STATUS, "ABCDEFGH", "000" + n % 10).statusCode()).isEqualTo(422);

        assertThat(opens(STATUS, receipt.code(), receipt.factor()).statusCode()).isEqualTo(429);
        assertThat(opens(DELETION, receipt.code(), receipt.factor()).statusCode()).isEqualTo(429);

        clock.forward(Duration.ofMinutes(16));
        assertThat(opens(STATUS, receipt.code(), receipt.factor()).statusCode()).isEqualTo(200);
    }

    @Test
    void lookingChangesNothingAndAnAddressWithACodeOpensNothing() {
        var receipt = tesfay.asks();

        var page =
                StaffVisit.at(port)
                        .get(STATUS + "?code=" + receipt.code() + "&factor=" + receipt.factor());

        assertThat(page.body()).doesNotContain(receipt.reference(), receipt.code());
        assertThat(StaffVisit.at(port).get(DELETION).statusCode()).isIn(404, 405);
        assertThat(requests.find(receipt.request())).isPresent();
    }

    @Test
    void deletingAsksOnceMoreAndThenEverythingIsGone() {
        var receipt = tesfay.asks();

        var sure = opens(DELETION, receipt.code(), receipt.factor());
        assertThat(sure.statusCode()).isEqualTo(200);
        assertThat(requests.find(receipt.request())).isPresent();

        var gone = sends(DELETION, receipt.code(), receipt.factor(), "yes");
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(requests.find(receipt.request())).isEmpty();
        assertThat(opens(STATUS, receipt.code(), receipt.factor()).statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyDeletesWithAWrongSecondFactor() {
        var receipt = tesfay.asks();
        var wrong = receipt.factor().equals("1234") ? "4321" : "1234";

        assertThat(sends(DELETION, receipt.code(), wrong, "yes").statusCode()).isEqualTo(422);

        assertThat(requests.find(receipt.request())).isPresent();
    }

    private HttpResponse<String> opens(String path, String code, String factor) {
        return sends(path, code, factor, "");
    }

    private HttpResponse<String> sends(String path, String code, String factor, String sure) {
        var fields = new LinkedHashMap<>(Map.of("code", code, "factor", factor));
        if (!sure.isEmpty()) fields.put("sure", sure);
        return StaffVisit.at(port).post(path, fields);
    }

    private static String withoutWhatWasTyped(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }
}
