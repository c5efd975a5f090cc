package kompass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kompass.database.TestDatabase;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.languages.InterfaceWords;
import kompass.languages.Origin;
import kompass.languages.Translations;
import kompass.mail.CaughtMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// One translation memory for content, interface, forms and mails: a German sentence that changes,
/// changes everywhere at once.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ChangedSentenceTests {

    private static final String OLD = "Beim Sport mitmachen";
    private static final String NEW = "Im Verein Sport machen";
    private static final String PAGE = "/institutions/sportverein";
    private static final String FORM = "/request/sportverein";

    private final Concerns concerns;
    private final Translations translations;
    private final InterfaceWords interfaceWords;
    private final CaughtMail mail;
    private final int port;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @Autowired
    ChangedSentenceTests(
            Concerns concerns,
            Translations translations,
            InterfaceWords interfaceWords,
            CaughtMail mail,
            @LocalServerPort int port) {
        this.concerns = concerns;
        this.translations = translations;
        this.interfaceWords = interfaceWords;
        this.mail = mail;
        this.port = port;
    }

    @Test
    void aChangedSentenceIsSeenInPageFormAndMailAndWaitsForItsTranslations() {
        assertThat(get("/de" + PAGE)).contains(OLD);
        assertThat(get("/ar" + PAGE)).doesNotContain(OLD);
        var concern = concerns.find("sportverein").orElseThrow();

        concerns.put(called(NEW, concern));

        awaitOn("/de" + PAGE, NEW);
        assertThat(get("/de" + PAGE)).doesNotContain(OLD);
        assertThat(get("/de" + FORM)).contains(NEW).doesNotContain(OLD);
        awaitOn("/ar" + PAGE, NEW);
        assertThat(get("/ar" + FORM)).contains("<span lang=\"de\" dir=\"ltr\">" + NEW + "</span>");

        translations.translate(NEW, "ar", "ممارسة الرياضة في النادي", Origin.PERSON, "Amal");

        awaitOn("/ar" + PAGE, "ممارسة الرياضة في النادي");
        assertThat(get("/ar" + FORM)).contains("ممارسة الرياضة في النادي").doesNotContain(NEW);

        askForSport();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(mail.all()).isNotEmpty();
                    var letter = mail.all().getFirst().message();
                    assertThat(letter.getSubject()).contains(NEW);
                });
    }

    @Test
    void anInterfaceWordOfTheTownsOwnReplacesTheShippedOne() {
        interfaceWords.override("requests.notice.start", "Los geht’s");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get("/de/request/anmeldung")).contains("Los geht’s"));
        assertThat(get("/ar/request/anmeldung"))
                .contains("<span lang=\"de\" dir=\"ltr\">Los geht’s</span>");
        interfaceWords.restore("requests.notice.start");
    }

    private void askForSport() {
        post("/de" + FORM, "go=on");
        post("/de" + FORM + "/for-whom", "who=myself");
        post("/de" + FORM + "/call-name", "name=Tesfay");
        post("/de" + FORM + "/age-group", "group=FROM_18_TO_26");
        post("/de" + FORM + "/wish", "text=");
        post("/de" + FORM + "/times", "parts=MORNING");
        post("/de" + FORM + "/reach", "kind=PHONE");
        post("/de" + FORM + "/reach-address", "may-say=no&address=" + encoded("0151 2222222"));
        assertThat(post("/de" + FORM + "/submission", "go=send")).contains("Angekommen.");
    }

    private void awaitOn(String path, String words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(path)).contains(words));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    private String post(String path, String form) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Concern called(String title, Concern concern) {
        return new Concern(
                concern.slug(),
                title,
                concern.explanation(),
                concern.institution(),
                concern.places(),
                concern.details(),
                concern.questions(),
                concern.papers(),
                concern.appointment(),
                concern.handIn(),
                concern.interpreter(),
                concern.onlineService(),
                concern.note(),
                concern.listed(),
                concern.position());
    }
}
