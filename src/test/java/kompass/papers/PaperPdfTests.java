package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PaperPdfTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);

    private final Darkroom darkroom = new Darkroom(new Heif());

    @Test
    void whatWeMadeFromPixelsIsPdfA2b() throws Exception {
        try (var pdf = new PaperPdf("Mietvertrag & <Übergabe>", GERMAN)) {
            for (var photo : new String[] {"/photos/passport.jpg", "/photos/lease.webp"})
                pdf.add(darkroom.develop(Sheets.fixture(photo)).getFirst().jpeg(), 1);

            assertPdfA2b(pdf.bytes());
        }
    }

    @Test
    void whatABrowserPrintedKeepsItsTextAndIsPdfA2b() throws Exception {
        var paper = paperOf(darkroom.develop(Sheets.fixture("/papers/browser.pdf")));

        assertPdfA2b(paper);
        assertThat(text(paper)).contains("Gemeinde Kalletal", "480,00", "Условия");
    }

    @Test
    void aRebuiltPageBesideAPhotoIsPdfA2b() throws Exception {
        var pages = new ArrayList<>(darkroom.develop(RebuildingTests.malicious()));
        pages.addAll(darkroom.develop(Sheets.fixture("/photos/letter.png")));
        var paper = paperOf(pages);

        assertPdfA2b(paper);
        assertThat(text(paper)).contains("Mietvertrag für Amal");
    }

    @Test
    void whatACopierReadStaysUnderItsPictureAndIsPdfA2b() throws Exception {
        var paper = paperOf(darkroom.develop(letters(RenderingMode.NEITHER)));

        assertPdfA2b(paper);
        assertThat(text(paper)).contains("Mietvertrag");
    }

    @Test
    void lettersWhoseFontDidNotComeAlongBecomePixels() throws Exception {
        var page = darkroom.develop(letters(RenderingMode.FILL)).getFirst();

        assertThat(page.document()).isNull();
        assertPdfA2b(paperOf(List.of(page)));
    }

    @Test
    void inksOfAPrinterBecomePixels() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(0.1f, 0.9f, 0.9f, 0f);
                pen.addRect(0, 640, 150, 200);
                pen.fill();
            }

            var made = darkroom.develop(saved(document));

            assertThat(made.getFirst().document()).isNull();
            assertPdfA2b(paperOf(made));
        }
    }

    /// A scan, and words over it in a font that every reader has and no file brings along.
    private static byte[] letters(RenderingMode mode) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var scan = Sheets.as("jpeg", Sheets.drawn(600, 800));
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(JPEGFactory.createFromByteArray(document, scan), 0, 0, 590, 840);
                pen.beginText();
                pen.setRenderingMode(mode);
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                pen.newLineAtOffset(200, 700);
                pen.showText("Mietvertrag");
                pen.endText();
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] paperOf(List<Developed> pages) {
        try (var pdf = new PaperPdf("Mietvertrag", GERMAN)) {
            for (var page : pages) {
                var document = page.document();
                if (document == null) pdf.add(page.jpeg(), 0);
                else pdf.addRebuilt(document, 0);
            }
            return pdf.bytes();
        }
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void assertPdfA2b(byte[] paper) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(
                                        new ByteArrayInputStream(paper), PDFAFlavour.PDFA_2_B);
                var validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
