package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.EmptyResultDataAccessException;

class PagesTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);

    private final TestDatabase database = TestDatabase.fresh();
    private final UUID amal = UUID.randomUUID();

    @TempDir private Path keys;
    private Pages pages;

    @BeforeEach
    void open() {
        pages = node();
    }

    @Test
    void aPageIsKeptSealedAndShownAsItWasCleaned() throws Exception {
        var id = take("pass", sheet(600, 800));

        var picture = Sheets.open(pages.picture(id));
        assertThat(Sheets.isUpright(picture)).isTrue();
        assertThat(picture.getWidth()).isEqualTo(600);
        assertThat(Sheets.open(pages.thumbnail(id)).getHeight()).isEqualTo(288);
        var kept =
                database.jdbc()
                        .sql("SELECT sealed FROM papers.picture")
                        .query(byte[].class)
                        .single();
        assertThat(Sheets.contains(kept, "JFIF")).isFalse();
    }

    @Test
    void upload12TheIdOfAPageIsRandomAndSaysNothing() throws Exception {
        var id = take("pass", sheet(600, 800));

        assertThat(id.value().version()).isEqualTo(4);
        assertThat(id).isNotEqualTo(take("miete", sheet(600, 800)));
        assertThatThrownBy(() -> pages.picture(PageId.random()))
                .isInstanceOf(EmptyResultDataAccessException.class);
    }

    @Test
    void theSameBytesTwiceAreOnePage() throws Exception {
        var first = take("pass", sheet(600, 800));

        assertThat(take("pass", sheet(600, 800))).isEqualTo(first);
        assertThat(take("pass", sheet(601, 800))).isNotEqualTo(first);
        assertThat(pages.count(amal)).isEqualTo(2);
    }

    @Test
    void theSameUploadTwiceAtOnceIsOnePage() throws Exception {
        try (var phone = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PageId> upload = () -> take("pass", sheet(600, 800));
            var ids = phone.invokeAll(List.of(upload, upload, upload));

            assertThat(ids.get(0).get()).isEqualTo(ids.get(1).get()).isEqualTo(ids.get(2).get());
        }
        assertThat(pages.of(amal)).hasSize(1);
    }

    @Test
    void theSameBytesForTwoPapersAreStoredOnce() throws Exception {
        var pass = take("pass", sheet(600, 800));
        var visa = take("visum", sheet(600, 800));

        assertThat(visa).isNotEqualTo(pass);
        assertThat(count("papers.picture")).isOne();
        assertThat(pages.picture(visa)).isEqualTo(pages.picture(pass));
        pages.remove(pass);
        assertThat(Sheets.isUpright(Sheets.open(pages.picture(visa)))).isTrue();
        pages.remove(visa);
        assertThat(count("papers.file")).isZero();
        assertThat(count("papers.picture")).isZero();
    }

    @Test
    void whatWasRemovedComesBackWhenItIsSentAgain() throws Exception {
        var statement = Sheets.fixture("/photos/statement.pdf");
        var ids = pages.add(amal, "konto", null, new ByteArrayInputStream(statement));
        pages.remove(ids.getLast());
        assertThat(count("papers.picture")).isOne();

        var again = pages.add(amal, "konto", null, new ByteArrayInputStream(statement));

        assertThat(again).hasSize(2).startsWith(ids.getFirst());
        assertThat(pages.picture(again.getLast())).isNotEmpty();
    }

    @Test
    void pagesAreTurnedMovedAndRemoved() throws Exception {
        var one = take("pass", sheet(300, 400));
        var two = take("pass", sheet(310, 400));
        var three = take("pass", sheet(320, 400));

        arrangement().moveUp(three);
        assertThat(order()).containsExactly(one, three, two);
        arrangement().moveDown(one);
        assertThat(order()).containsExactly(three, one, two);
        arrangement().moveUp(three);
        arrangement().moveDown(two);
        assertThat(order()).containsExactly(three, one, two);
        pages.remove(one);
        assertThat(order()).containsExactly(three, two);

        arrangement().turn(two);
        assertThat(pages.of(amal).getLast().width()).isEqualTo(400);
        assertThat(Sheets.isRed(Sheets.open(pages.picture(two)), 90, 10)).isTrue();
        assertThat(Sheets.isRed(Sheets.open(pages.thumbnail(two)), 90, 10)).isTrue();
    }

    @Test
    void upload6NoMoreThanFortyPagesFitIntoADraft() throws Exception {
        for (int i = 0; i < 40; i++) take("pass", sheet(20 + i, 40));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take("miete", sheet(90, 90)))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.QUOTA);
        assertThat(take("pass", sheet(20, 40))).isEqualTo(order().getFirst());
    }

    @Test
    void upload16OfAFileThatBreaksOffNothingIsKept() throws IOException {
        var pdf = Sheets.fixture("/photos/statement.pdf");
        for (int length : new int[] {10, 200, pdf.length / 2}) {
            var torn = new ByteArrayInputStream(pdf, 0, length);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> pages.add(amal, "konto", null, torn));
        }

        assertThat(pages.of(amal)).isEmpty();
    }

    @Test
    void upload16OfAFileThatDoesNotFitNothingIsKept() throws Exception {
        for (int i = 0; i < 39; i++) take("pass", sheet(20 + i, 40));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take("konto", Sheets.fixture("/photos/statement.pdf")));

        assertThat(pages.count(amal)).isEqualTo(39);
    }

    @Test
    void onlyTheDeviceThatTookAPageIsShownIt() throws Exception {
        pages.add(amal, "pass", "her phone", new ByteArrayInputStream(sheet(30, 40)));

        var page = pages.of(amal).getFirst();

        assertThat(page.wasTakenOn("her phone")).isTrue();
        assertThat(page.wasTakenOn("his phone")).isFalse();
        assertThat(
                        database.jdbc()
                                .sql("SELECT device FROM papers.page")
                                .query(byte[].class)
                                .single())
                .hasSize(32);
    }

    @Test
    void theRequestTakesOverThePagesOfItsDraft() throws Exception {
        var id = take("pass", sheet(300, 400));
        var request = UUID.randomUUID();

        pages.handOver(amal, request);

        assertThat(pages.of(amal)).isEmpty();
        assertThat(pages.of(request)).singleElement().extracting(Page::id).isEqualTo(id);
        assertThat(pages.of(request).getFirst().wasTakenOn("phone")).isFalse();
        assertThat(pages.picture(id)).isNotEmpty();
    }

    @Test
    void whatIsErasedIsGone() throws Exception {
        take("pass", sheet(300, 400));
        var karim = UUID.randomUUID();
        pages.add(karim, "pass", null, new ByteArrayInputStream(sheet(300, 400)));

        pages.erase(amal);

        assertThat(rows()).isOne();
        assertThat(pages.eraseOlderThan(NOON.minus(Duration.ofDays(1)))).isZero();
        assertThat(pages.eraseOlderThan(NOON.plusSeconds(1))).isOne();
        assertThat(rows()).isZero();
    }

    @Test
    void theOfficeGetsOnePdfOfAPaperWithItsPagesInOrder() throws Exception {
        var lying = take("pass", sheet(800, 600));
        take("pass", sheet(600, 800));
        take("miete", sheet(500, 700));

        var pdf = pages.pdf(amal, "pass", "Reisepass", GERMAN);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Reisepass");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(jpeg(document, 0)).isEqualTo(pages.picture(lying));
            assertThat(Sheets.isUpright(seen(document, 1))).isTrue();
        }
        assertThatThrownBy(() -> pages.pdf(amal, "visum", "Visum", GERMAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTurnedPageIsTurnedForTheOfficeToo() throws Exception {
        var page = take("pass", sheet(600, 800));
        arrangement().turn(page);

        try (var document = Loader.loadPDF(pages.pdf(amal, "pass", "Reisepass", GERMAN))) {
            var seen = seen(document, 0);
            assertThat(seen.getWidth()).isGreaterThan(seen.getHeight());
            assertThat(Sheets.isRed(seen, 90, 10)).isTrue();
        }
    }

    private Arrangement arrangement() {
        return new Arrangement(database.jdbc());
    }

    private Pages node() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var vault = Vault.in(keys, clock);
        return TestPages.on(database.jdbc(), database.transactions(), vault, clock);
    }

    private PageId take(String slot, byte[] file) throws Refused, IOException {
        return pages.add(amal, slot, "phone", new ByteArrayInputStream(file)).getFirst();
    }

    private List<PageId> order() {
        return pages.of(amal).stream().map(Page::id).toList();
    }

    private int rows() {
        return count("papers.page");
    }

    private int count(String table) {
        return database.jdbc().sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static byte[] sheet(int width, int height) {
        return Sheets.as("jpeg", Sheets.drawn(width, height));
    }

    private static byte[] jpeg(PDDocument document, int page) throws IOException {
        var resources = document.getPage(page).getResources();
        var name = resources.getXObjectNames().iterator().next();
        var image = (PDImageXObject) resources.getXObject(name);
        assertThat(image.getCOSObject().getFilters()).isEqualTo(COSName.DCT_DECODE);
        try (var raw = image.getCOSObject().createRawInputStream()) {
            return raw.readAllBytes();
        }
    }

    private static BufferedImage seen(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, 72);
    }
}
