package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.signin.StaffVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety 42: whatever breaks while a request is sent, nothing is half stored and the draft stays.
/// Safety 43: what is logged about it names no person.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import(Tesfay.class)
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private static final String SUBMISSION = "/de/request/erstberatung/submission";

    private final Tesfay tesfay;
    private final JdbcClient database;

    @LocalServerPort private int port;

    @Autowired
    OutageTests(Tesfay tesfay, JdbcClient database) {
        this.tesfay = tesfay;
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requests.request",
                "requests.receipt",
                "requests.event",
                "delivery.part",
                "mail.letter",
                "mail.scheduled_tasks"
            })
    void whateverCannotBeWrittenTheRequestIsNotAcceptedAndTheDraftStays(String table) {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var draft = tesfay.begins(device);
        var requests = count("requests.request");
        var letters = count("mail.letter");
        var schema = table.substring(0, table.indexOf('.'));
        var name = table.substring(schema.length() + 1);

        database.sql("ALTER TABLE " + table + " RENAME TO broken").update();
        HttpResponse<String> answer;
        try {
            answer = sends(device);
        } finally {
            database.sql("ALTER TABLE " + schema + ".broken RENAME TO " + name).update();
        }

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(answer.body())
                .contains("versuchen Sie es später noch einmal")
                .doesNotContain("Exception", "SQL");
        assertThat(tesfay.finds(device)).map(Draft::id).contains(draft.id());
        assertThat(count("requests.request")).isEqualTo(requests);
        assertThat(count("mail.letter")).isEqualTo(letters);
        assertThat(sends(device).statusCode()).isEqualTo(303);
        assertThat(count("requests.request")).isEqualTo(requests + 1);
    }

    @Test
    void whereTheDiskIsFullTheRequestIsNotAcceptedAndTheDraftStays() {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var draft = tesfay.begins(device);
        var requests = count("requests.request");
        database.sql(
                        """
                        CREATE FUNCTION requests.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100';
                        END $$
                        """)
                .update();
        database.sql(
                        """
                        CREATE TRIGGER full_disk BEFORE INSERT ON requests.request
                        FOR EACH ROW EXECUTE FUNCTION requests.full_disk()
                        """)
                .update();
        HttpResponse<String> answer;
        try {
            answer = sends(device);
        } finally {
            database.sql("DROP FUNCTION requests.full_disk() CASCADE").update();
        }

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(tesfay.finds(device)).map(Draft::id).contains(draft.id());
        assertThat(count("requests.request")).isEqualTo(requests);
        assertThat(sends(device).statusCode()).isEqualTo(303);
    }

    @Test
    void theLogNamesNobody(CapturedOutput log) {
        var receipt = tesfay.asks();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> log.getAll().contains("Request " + receipt.reference()));
        var visit = StaffVisit.at(port);
        visit.post("/en/status", Map.of("code", receipt.code(), "factor", receipt.factor()));
        visit.post("/en/status", Map.of("code", receipt.code(), "factor", "none"));
        visit.post(
                "/en/status/deletion",
                Map.of("code", receipt.code(), "factor", receipt.factor(), "sure", "yes"));

        var ours =
                log.getAll()
                        .lines()
                        .filter(line -> !line.contains("icegreen")) // the mail server of the test
                        .toList();
        for (var secret :
                List.of(
                        "Tesfay",
                        "Mebrahtu",
                        "Helga",
                        "0151 2222222",
                        receipt.code(),
                        "integration@kalletal.example"))
            assertThat(ours).noneMatch(line -> line.contains(secret));
    }

    @Test
    void whoSkipsAStepIsLedToTheQuestionThatIsOpen() {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        tesfay.forgets(tesfay.begins(device), "reach-address");
        var requests = count("requests.request");

        var answer = sends(device);

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/request/erstberatung/reach-address");
        assertThat(count("requests.request")).isEqualTo(requests);
        assertThat(tesfay.finds(device)).isPresent();
    }

    private HttpResponse<String> sends(String device) {
        return StaffVisit.at(port).with("device", device).post(SUBMISSION, "");
    }

    private int count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
