package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.papers.Quality;
import kompass.questions.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// What the server says about a photo that cannot be read, and what the newcomer may answer.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PoorPhotoTests {

    private static final String PAPER = "briefe";

    private final Drafts drafts;
    private final Pages pages;
    private final byte[] shaken =
            Files.readAllBytes(Path.of("src/test/resources/photos/lease-shaken.jpg"));

    @LocalServerPort private int port;
    private Line amal;
    private Draft draft;

    @Autowired
    PoorPhotoTests(Drafts drafts, Pages pages) throws IOException {
        this.drafts = drafts;
        this.pages = pages;
    }

    @BeforeEach
    void start() {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        draft = drafts.start(device, "erstberatung", Given.NOTHING);
        amal = new Line(port, device, "erstberatung");
    }

    @Test
    void aShakenPhotoIsTold() {
        send(Map.of("paper", PAPER, "photo", UUID.randomUUID().toString()));

        assertThat(page().quality()).isEqualTo(Quality.BLURRED);
        assertThat(shown()).contains("again:" + page().id().value());
    }

    @Test
    void aShakenPhotoIsKeptWithoutAWordForWhoWasToldOnThePhoneAndSendsItAnyway() {
        send(Map.of("paper", PAPER, "photo", UUID.randomUUID().toString(), "anyway", "yes"));

        assertThat(page().quality()).isEqualTo(Quality.GOOD);
        assertThat(shown()).doesNotContain("again:");
    }

    @Test
    void withoutScriptAShakenPhotoMayBeKeptAsItIs() {
        amal.sendForm("file:" + PAPER, "shaken.jpg", shaken);
        var told = page();
        assertThat(shown()).contains("keep:" + told.id().value());

        var answer = amal.press("keep:" + told.id().value());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page()).returns(told.id(), Page::id).returns(Quality.GOOD, Page::quality);
        assertThat(shown()).doesNotContain("keep:", "again:");
    }

    @Test
    void withoutScriptAShakenPhotoIsRemovedForAnotherOne() {
        amal.sendForm("file:" + PAPER, "shaken.jpg", shaken);

        var answer = amal.press("again:" + page().id().value());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(pages.of(draft.id())).isEmpty();
    }

    /// The step as it is shown again, here because of a file that is none.
    private String shown() {
        return amal.sendForm("file:" + PAPER, "none.jpg", new byte[9]).body();
    }

    private void send(Map<String, String> said) {
        var upload = Line.address(amal.begin(said, shaken.length));
        amal.append(upload, 0, shaken);
        assertThat(amal.finish(upload).statusCode()).isEqualTo(201);
    }

    private Page page() {
        assertThat(pages.of(draft.id())).hasSize(1);
        return pages.of(draft.id()).getFirst();
    }
}
