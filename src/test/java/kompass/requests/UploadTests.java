package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kompass.database.TestDatabase;
import kompass.papers.Page;
import kompass.papers.Pages;
import kompass.papers.Quality;
import kompass.papers.Uploads;
import kompass.questions.Given;
import kompass.site.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import(MovableClock.Alone.class)
class UploadTests {

    private static final Path PHOTOS = Path.of("src/test/resources/photos");
    private static final String PAPER = "briefe";
    private static final String CONCERN = "erstberatung";

    private final Drafts drafts;
    private final Pages pages;
    private final Uploads uploads;
    private final Towns towns;
    private final JdbcClient database;
    private final MovableClock clock;
    private final byte[] letter = Files.readAllBytes(PHOTOS.resolve("letter.png"));
    private final String photo = UUID.randomUUID().toString();

    @LocalServerPort private int port;
    private Line amal;
    private Draft draft;

    @Autowired
    UploadTests(
            Drafts drafts,
            Pages pages,
            Uploads uploads,
            Towns towns,
            JdbcClient database,
            MovableClock clock)
            throws IOException {
        this.drafts = drafts;
        this.pages = pages;
        this.uploads = uploads;
        this.towns = towns;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void start() {
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        draft = drafts.start(device, CONCERN, Given.NOTHING);
        amal = new Line(port, device, CONCERN);
    }

    @Test
    void aPhotoComesInPieces() {
        var upload = Line.address(amal.begin(PAPER, photo, letter.length));
        int half = letter.length / 2;

        var first = amal.append(upload, 0, Arrays.copyOf(letter, half));
        var second = amal.append(upload, half, Arrays.copyOfRange(letter, half, letter.length));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.headers().firstValueAsLong("Upload-Offset")).hasValue(letter.length);
        assertThat(amal.finish(upload).statusCode()).isEqualTo(201);
        assertThat(pages.of(draft.id())).hasSize(1);
    }

    @Test
    void whatCameBeforeTheLineBrokeIsNotSentAgain() throws IOException {
        var upload = Line.address(amal.begin(PAPER, photo, letter.length));

        amal.appendAndBreak(upload, letter, 30_000);

        await().atMost(Duration.ofSeconds(30)).until(() -> amal.received(upload) > 0);
        int kept = (int) amal.received(upload);
        amal.append(upload, kept, Arrays.copyOfRange(letter, kept, letter.length));
        assertThat(amal.finish(upload).statusCode()).isEqualTo(201);
        assertThat(pages.of(draft.id())).hasSize(1);
    }

    @Test
    void askingTwiceBecauseTheAnswerWasLostBeginsOneUpload() {
        var first = Line.address(amal.begin(PAPER, photo, letter.length));
        amal.append(first, 0, Arrays.copyOf(letter, 1000));

        var second = Line.address(amal.begin(PAPER, photo, letter.length));

        assertThat(second).isEqualTo(first);
        assertThat(amal.append(second, 0, letter).statusCode()).isEqualTo(409);
        assertThat(amal.received(second)).isEqualTo(1000);
    }

    @Test
    void finishingAgainAddsNoPage() {
        var upload = whole(photo, letter);

        amal.finish(upload);
        pages.remove(pages.of(draft.id()).getFirst().id());
        var again = amal.finish(upload);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(pages.of(draft.id())).isEmpty();
    }

    @Test
    void finishingTwiceAtTheSameMomentMakesOnePage() throws Exception {
        var upload = whole(photo, letter);
        Callable<Integer> finish = () -> amal.finish(upload).statusCode();

        try (var lines = Executors.newFixedThreadPool(3)) {
            for (var status : lines.invokeAll(List.of(finish, finish, finish)))
                assertThat(status.get()).isIn(201, 202);
        }

        assertThat(amal.finish(upload).statusCode()).isEqualTo(201);
        assertThat(pages.of(draft.id())).hasSize(1);
    }

    @Test
    void whatIsNoPaperIsDeclinedWithASentenceAndStaysDeclined() {
        var upload = whole(photo, "MZ this is a program".getBytes(StandardCharsets.US_ASCII));

        var declined = amal.finish(upload);

        assertThat(declined.statusCode()).isEqualTo(422);
        assertThat(declined.body()).contains("Foto");
        assertThat(amal.finish(upload).statusCode()).isEqualTo(422);
        assertThat(chunks()).isZero();
    }

    @Test
    void anUploadIsThereForItsOwnDraftOnly() {
        var upload = Line.address(amal.begin(PAPER, photo, letter.length));
        var stranger = new Line(port, "someone_else_s_phone_1", CONCERN);
        drafts.start("someone_else_s_phone_1", CONCERN, Given.NOTHING);

        assertThat(stranger.progress(upload).statusCode()).isEqualTo(404);
        assertThat(stranger.append(upload, 0, letter).statusCode()).isEqualTo(404);
        assertThat(stranger.finish(upload).statusCode()).isEqualTo(404);
        assertThat(stranger.cancel(upload).statusCode()).isEqualTo(404);
        assertThat(new Line(port, "no_draft_on_this_phone", CONCERN).begin(PAPER, photo, 9))
                .returns(404, answer -> answer.statusCode());
    }

    @Test
    void upload5SizeAndNumberOfUploadsAreLimited() {
        assertThat(amal.abilities().headers().firstValue("Tus-Max-Size")).contains("26214400");
        assertThat(amal.begin(PAPER, photo, 26_214_401).statusCode()).isEqualTo(413);
        for (int i = 0; i < 4; i++)
            assertThat(amal.begin(PAPER, UUID.randomUUID().toString(), 26_000_000).statusCode())
                    .isEqualTo(201);

        var fifth = amal.begin(PAPER, photo, 26_000_000);

        assertThat(fifth.statusCode()).isEqualTo(413);
        assertThat(fifth.body()).contains("message");
    }

    @Test
    void aTownTakesAsManyPagesOfAPaperAsItHasSet() {
        int before = towns.town().limits().pagesPerPaper();
        limit("pagesPerPaper", 1);
        var upload = Line.address(amal.begin(PAPER, photo, letter.length));
        amal.append(upload, 0, letter);
        amal.finish(upload);

        var second = amal.begin(PAPER, UUID.randomUUID().toString(), letter.length);

        limit("pagesPerPaper", before);
        assertThat(second.statusCode()).isEqualTo(413);
        assertThat(second.body()).contains("message");
        assertThat(pages.of(draft.id())).hasSize(1);
    }

    @Test
    void aTownTakesAsManyPapersInARequestAsItHasSet() {
        int before = towns.town().limits().papersPerRequest();
        var device = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var registration = drafts.start(device, "anmeldung", Given.NOTHING);
        var tesfay = new Line(port, device, "anmeldung");
        limit("papersPerRequest", 1);
        var upload = Line.address(tesfay.begin("ausweise", photo, letter.length));
        tesfay.append(upload, 0, letter);
        tesfay.finish(upload);

        var another = UUID.randomUUID().toString();
        var page = tesfay.begin("ausweise", another, letter.length);
        var paper = tesfay.begin("geburtsurkunden", UUID.randomUUID().toString(), letter.length);
        limit("papersPerRequest", 2);
        var allowed = tesfay.begin("geburtsurkunden", UUID.randomUUID().toString(), letter.length);

        limit("papersPerRequest", before);
        assertThat(pages.of(registration.id())).hasSize(1);
        assertThat(page.statusCode()).as("another page of the same paper").isEqualTo(201);
        assertThat(paper.statusCode()).as("another paper").isEqualTo(413);
        assertThat(paper.body()).contains("message");
        assertThat(allowed.statusCode()).isEqualTo(201);
    }

    private void limit(String name, int number) {
        database.sql(
                        """
                        UPDATE site.town
                           SET data = jsonb_set(data, ARRAY['limits', :name], to_jsonb(:number::int))
                        """)
                .param("name", name)
                .param("number", number)
                .update();
        towns.change(town -> town);
    }

    @Test
    void upload5ALyingLengthIsRefused() {
        var upload = Line.address(amal.begin(PAPER, photo, 1000));

        assertThat(amal.append(upload, 0, letter).statusCode()).isEqualTo(413);
        assertThat(amal.appendWithoutLength(upload, letter).statusCode()).isEqualTo(413);
        assertThat(amal.received(upload)).isZero();
    }

    @Test
    void onlyPapersThatTheConcernAsksForAreTaken() {
        assertThat(amal.begin("geheimnisse", photo, 10).statusCode()).isEqualTo(400);
    }

    @Test
    void piecesAreSealedAndGoWithTheDraftOrAfterADay() {
        var upload = whole(photo, letter);
        var sealed =
                database.sql("SELECT sealed FROM papers.chunk ORDER BY starts LIMIT 1")
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("PNG");

        clock.forward(Duration.ofHours(25));

        assertThat(amal.progress(upload).statusCode()).isEqualTo(404);
        assertThat(uploads.eraseExpired()).isPositive();
        assertThat(chunks()).isZero();
        whole(photo, letter);
        pages.erase(draft.id());
        assertThat(chunks()).isZero();
    }

    @Test
    void aPhotoTakenAgainComesInThePlaceOfTheFormer() throws Exception {
        amal.finish(whole(photo, Files.readAllBytes(PHOTOS.resolve("lease-shaken.jpg"))));
        amal.finish(whole(UUID.randomUUID().toString(), letter));
        var before = pages.of(draft.id());
        var former = before.getFirst().id();
        var again = Files.readAllBytes(PHOTOS.resolve("lease-at-an-angle.jpg"));
        var said =
                Map.of(
                        "paper",
                        PAPER,
                        "photo",
                        UUID.randomUUID().toString(),
                        "replaces",
                        former.toString());

        var upload = Line.address(amal.begin(said, again.length));
        amal.append(upload, 0, again);
        amal.finish(upload);

        var after = pages.of(draft.id());
        assertThat(after).hasSize(2).extracting(Page::id).doesNotContain(former);
        assertThat(after.getLast().id()).isEqualTo(before.getLast().id());
        assertThat(after.getFirst().quality()).isEqualTo(Quality.GOOD);
    }

    @Test
    void aCancelledUploadIsGone() {
        var upload = whole(photo, letter);

        assertThat(amal.cancel(upload).statusCode()).isEqualTo(204);

        assertThat(amal.progress(upload).statusCode()).isEqualTo(404);
        assertThat(chunks()).isZero();
    }

    private String whole(String photo, byte[] file) {
        var upload = Line.address(amal.begin(PAPER, photo, file.length));
        assertThat(amal.append(upload, 0, file).statusCode()).isEqualTo(204);
        return upload;
    }

    private int chunks() {
        return database.sql(
                        """
                        SELECT count(*)
                        FROM papers.chunk c
                        JOIN papers.upload u ON u.id = c.upload
                        WHERE u.owner = :owner
                        """)
                .param("owner", draft.id())
                .query(Integer.class)
                .single();
    }
}
