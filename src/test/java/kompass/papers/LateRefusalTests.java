package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kompass.database.TestDatabase;
import kompass.delivery.ReadableMail;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.TestInstitutions;
import kompass.mail.CaughtMail;
import kompass.requests.Receipt;
import kompass.requests.Tesfay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The virus scanner is down while a request is sent, and finds something afterwards.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import(Tesfay.class)
class LateRefusalTests {

    private static final int SCANNER = Clamd.freePort();
    private static final String OFFICE = "integration";

    private final Tesfay tesfay;
    private final Pages pages;
    private final Watch watch;
    private final Institutions institutions;
    private final CaughtMail caught;

    @LocalServerPort private int port;
    @TempDir private Path folder;

    @Autowired
    LateRefusalTests(
            Tesfay tesfay, Pages pages, Watch watch, Institutions institutions, CaughtMail caught) {
        this.tesfay = tesfay;
        this.pages = pages;
        this.watch = watch;
        this.institutions = institutions;
        this.caught = caught;
    }

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("kompass.clamd", () -> "127.0.0.1:" + SCANNER);
    }

    @Test
    void upload11TheOfficeGetsTheLetterWithoutThePaperAndTheNewcomerIsAskedAgain()
            throws Exception {
        mailbox(Institution.Mode.ATTACHMENT);
        var infected = tesfay.sends(Sheets.with(photo(), Clamd.EICAR));
        var clean = tesfay.sends(photo());
        assertThat(pages.hasUnchecked(infected.request())).isTrue();
        assertThat(letterAbout(clean)).isEmpty();

        scannerComesBackFor(infected, clean);

        var without = awaited(infected);
        assertThat(without.text())
                .contains("Tesfay", "unlesbar oder enthielt ein Schadprogramm")
                .doesNotContain("Briefe_");
        assertThat(without.attachments())
                .extracting(ReadableMail.Attached::fileName)
                .noneMatch(name -> name.startsWith("Brief"));
        assertThat(awaited(clean).attachments()).hasSize(2);
        assertThat(status(infected))
                .contains("We could not accept one of your files", "<li>All letters");
        assertThat(status(clean)).doesNotContain("We could not accept");
    }

    @Test
    void upload11TheLinkThatTheOfficeGetsLeadsToNoSuchPaper() throws Exception {
        mailbox(Institution.Mode.LINK);
        var infected = tesfay.sends(Sheets.with(photo(), Clamd.EICAR));
        var clean = tesfay.sends(photo());
        assertThat(letterAbout(infected)).isEmpty();

        scannerComesBackFor(infected, clean);

        assertThat(awaited(infected).text())
                .contains("/pick-up/", "Ein Deckblatt als PDF, keine Papiere.");
        assertThat(awaited(clean).text()).contains("/pick-up/", "Ein Dokument (1 Seite)");
        assertThat(status(infected)).contains("We could not accept one of your files");
    }

    private void mailbox(Institution.Mode mode) {
        institutions.put(TestInstitutions.withMode(institutions.find(OFFICE).orElseThrow(), mode));
    }

    private static byte[] photo() throws Exception {
        return Files.readAllBytes(Path.of("src/test/resources/photos/letter.png"));
    }

    private void scannerComesBackFor(Receipt one, Receipt other) throws Exception {
        try (var _ = Clamd.on(SCANNER, folder)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        watch.lookAgain();
                        return !pages.hasUnchecked(one.request())
                                && !pages.hasUnchecked(other.request());
                    });
        }
    }

    private ReadableMail awaited(Receipt receipt) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> letterAbout(receipt), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ReadableMail> letterAbout(Receipt receipt) {
        return caught.all().stream()
                .map(ReadableMail::of)
                .filter(mail -> mail.subject().contains(receipt.reference()))
                .findFirst();
    }

    private String status(Receipt receipt) throws Exception {
        var form = "code=" + encoded(receipt.code()) + "&factor=" + encoded(receipt.factor());
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/status"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
