package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kompass.database.TestDatabase;
import kompass.signin.StaffVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety 40: proof of work where abused, no replay; the limiter never fails open.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kompass.demo=true",
            "kompass.gate.free-from-device=2",
            "kompass.gate.free-from-network=4",
            "kompass.site.trusted-proxy=127.0.0.1"
        })
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import({MovableClock.Alone.class, Tesfay.class})
class GateTests {

    private static final String SHELTER = "192.0.2.7";
    private static final String SUBMISSION = "/de/request/erstberatung/submission";

    private final Gate gate;
    private final Tesfay tesfay;
    private final JdbcClient database;
    private final MovableClock clock;

    @LocalServerPort private int port;

    @Autowired
    GateTests(Gate gate, Tesfay tesfay, JdbcClient database, MovableClock clock) {
        this.gate = gate;
        this.tesfay = tesfay;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void nobodyHasSentAnything() {
        database.sql("TRUNCATE requests.sending, requests.spent_work").update();
    }

    @Test
    void aDeviceSendsFreelyUntilItsLimitAndAgainAfterAnHour() {
        var device = device();

        assertThat(sends(device, SHELTER, "").statusCode()).isEqualTo(303);
        assertThat(sends(device, "192.0.2.8", "").statusCode()).isEqualTo(303);
        assertThat(sends(device, "192.0.2.9", "").statusCode()).isEqualTo(429);

        clock.forward(Duration.ofMinutes(61));
        assertThat(sends(device, SHELTER, "").statusCode()).isEqualTo(303);
    }

    @Test
    void aNetworkSendsFreelyUntilItsLimitWhateverDevicesItHas() {
        for (var n = 0; n < 4; n++)
            assertThat(sends(device(), SHELTER, "").statusCode()).isEqualTo(303);

        assertThat(sends(device(), SHELTER, "").statusCode()).isEqualTo(429);
        assertThat(sends(device(), "192.0.2.8", "").statusCode()).isEqualTo(303);
    }

    @Test
    void whoInventsAddressesInAnIpv6NetworkStaysInIt() {
        for (var n = 0; n < 4; n++)
            assertThat(sends(device(), "2001:db8:1:2::" + n, "").statusCode()).isEqualTo(303);

        assertThat(sends(device(), "2001:db8:1:2:ffff::1", "").statusCode()).isEqualTo(429);
        assertThat(sends(device(), "2001:db8:1:3::1", "").statusCode()).isEqualTo(303);
    }

    @Test
    void theClosedGateKeepsEverythingAndSaysHowLongToWaitAndWhomToCall() {
        var device = atItsLimit();
        var draft = tesfay.begins(device);

        var page = submits(device, SHELTER, "");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("60 Minuten", "Noch einmal senden", "05264");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';");
        assertThat(tesfay.finds(device)).map(Draft::id).contains(draft.id());

        clock.forward(Duration.ofMinutes(60));
        assertThat(submits(device, SHELTER, "").statusCode()).isEqualTo(303);
        assertThat(tesfay.finds(device)).isEmpty();
    }

    @Test
    void workOpensTheGateOnce() {
        var device = atItsLimit();
        tesfay.begins(device);
        var solution = solutionOf(submits(device, SHELTER, ""));

        assertThat(submits(device, SHELTER, solution).statusCode()).isEqualTo(303);
        assertThat(tesfay.finds(device)).isEmpty();
    }

    @Test
    void aSolutionIsNotPlayedAgain() {
        var device = atItsLimit();
        var caller = caller(device, tesfay.begins(device), "");
        var task = gate.closedFor(caller).orElseThrow().task();
        var answered = new Gate.Caller(device, SHELTER, caller.draft(), solved(task));

        assertThat(gate.closedFor(answered)).isEmpty();
        assertThat(gate.closedFor(answered)).isPresent();
        assertThat(gate.closedFor(answered).orElseThrow().again()).isTrue();
    }

    @Test
    void aSolutionForAnotherDraftOrTooLateOrWrongOrMadeUpIsRefused() {
        var device = atItsLimit();
        var draft = tesfay.begins(device);
        var task = gate.closedFor(caller(device, draft, "")).orElseThrow().task();
        var solution = solved(task);
        var other = atItsLimit();

        assertThat(gate.closedFor(caller(other, tesfay.begins(other), solution))).isPresent();
        var right = Long.parseLong(solution.substring(solution.indexOf(':') + 1));
        var easier = solution.replaceFirst("^[0-9]+", "1");
        for (var wrong :
                Stream.of(task.token() + ":" + (right + 1), task.token(), easier, "x", ":", "0")
                        .toList())
            assertThat(gate.closedFor(caller(device, draft, wrong))).as(wrong).isPresent();

        clock.forward(Duration.ofMinutes(31));
        assertThat(gate.closedFor(caller(device, draft, solution))).isPresent();
    }

    @Test
    void theWorkGrowsWithWhatIsSent() {
        var device = atItsLimit();
        var draft = tesfay.begins(device);
        var first = gate.closedFor(caller(device, draft, "")).orElseThrow().task();
        for (var n = 0; n < 2; n++) {
            var task = gate.closedFor(caller(device, draft, "")).orElseThrow().task();
            assertThat(gate.closedFor(caller(device, draft, solved(task)))).isEmpty();
        }

        var later = gate.closedFor(caller(device, draft, "")).orElseThrow().task();

        assertThat(later.most()).isEqualTo(2 * first.most());
    }

    @Test
    void manyAtTheSameMomentGainNothing() throws Exception {
        var draft = tesfay.begins(device());
        Callable<Boolean> passes = () -> gate.closedFor(caller(device(), draft, "")).isEmpty();

        try (var crowd = Executors.newFixedThreadPool(8)) {
            var passed = 0;
            for (var one : crowd.invokeAll(java.util.Collections.nCopies(12, passes)))
                if (one.get()) passed++;

            assertThat(passed).isEqualTo(4);
        }
    }

    @Test
    void whatCannotBeCountedDoesNotPass() {
        var device = device();
        var draft = tesfay.begins(device);
        database.sql("ALTER TABLE requests.sending RENAME TO lost").update();
        try {
            assertThatThrownBy(() -> gate.closedFor(caller(device, draft, "")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(submits(device, SHELTER, "").statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            database.sql("ALTER TABLE requests.lost RENAME TO sending").update();
        }
        assertThat(tesfay.finds(device)).isPresent();
    }

    private String atItsLimit() {
        var device = device();
        var draft = tesfay.begins(device);
        for (var n = 0; n < 2; n++)
            assertThat(gate.closedFor(new Gate.Caller(device, "192.0.2.1" + n, draft, "")))
                    .isEmpty();
        return device;
    }

    private static Gate.Caller caller(String device, Draft draft, String answer) {
        return new Gate.Caller(device, SHELTER, draft, answer);
    }

    private HttpResponse<String> sends(String device, String network, String work) {
        tesfay.begins(device);
        return submits(device, network, work);
    }

    private HttpResponse<String> submits(String device, String network, String work) {
        return StaffVisit.at(port)
                .with("device", device)
                .post(SUBMISSION, "work=" + work, "X-Forwarded-For", network);
    }

    private static String device() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private static String solutionOf(HttpResponse<String> page) {
        return solved(
                new Task(
                        said(page, "token"),
                        said(page, "salt"),
                        said(page, "hash"),
                        Long.parseLong(said(page, "most"))));
    }

    private static String said(HttpResponse<String> page, String name) {
        var found = Pattern.compile("data-" + name + "=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String solved(Task task) {
        for (long number = 0; number <= task.most(); number++)
            if (sha256(task.salt() + number).equals(task.hash()))
                return task.token() + ":" + number;
        throw new AssertionError("No number has this hash");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
