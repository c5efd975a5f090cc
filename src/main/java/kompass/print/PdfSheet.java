package kompass.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A sheet as A4 pages: outlines to look at, hidden words to search and copy.
final class PdfSheet {

    /// What goes just beyond one page is set smaller until it fits; longer sheets are not.
    private static final float[] FITTING = {0.94f, 0.88f, 0.82f};

    private static final PDRectangle A4 = PDRectangle.A4;

    /// What the page number takes at the foot.
    private static final float FOOT = 24;

    private final Sheet sheet;
    private final Measures measures;
    private final List<List<Row>> pages;

    PdfSheet(Sheet sheet) {
        this.sheet = sheet;
        var fitting = Measures.paper();
        var whole = paginate(Composition.of(sheet, fitting), fitting);
        var pages = whole;
        for (int i = 0; pages.size() == 2 && i < FITTING.length; i++) {
            fitting = Measures.paper().smaller(FITTING[i]);
            pages = paginate(Composition.of(sheet, fitting), fitting);
        }
        this.measures = pages.size() == 1 ? fitting : Measures.paper();
        this.pages = pages.size() == 1 ? pages : whole;
    }

    byte[] bytes() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            describe(document);
            var resources = new PDResources();
            var glyphs = new Glyphs(document, resources);
            HiddenText.prepare(document, resources);
            for (int i = 0; i < pages.size(); i++) {
                var ink = new PdfInk(document, resources, glyphs, A4.getHeight());
                var hidden = new HiddenText(A4.getHeight());
                draw(pages.get(i), measures.margin(), ink, hidden);
                if (pages.size() > 1) number(i + 1, pages.size(), ink, hidden);
                document.addPage(page(document, resources, ink.operators() + hidden.operators()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(PDDocument document) {
        document.getDocumentInformation().setTitle(sheet.title().plain());
        document.getDocumentInformation().setProducer("Kompass");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.reader().tag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (sheet.isRightToLeft())
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        catalog.setViewerPreferences(preferences);
    }

    private static List<List<Row>> paginate(List<Row> rows, Measures measures) {
        float room = A4.getHeight() - 2 * measures.margin();
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        float used = 0;
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            while (end < rows.size() && rows.get(end - 1).staysWithNext()) end++;
            var together = rows.subList(i, end);
            float height = height(together);
            if (used + height > room && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                used = 0;
            }
            if (!page.isEmpty() || together.stream().anyMatch(row -> !row.marks().isEmpty())) {
                page.addAll(together);
                used += height;
            }
            i = end;
        }
        pages.add(page);
        return pages;
    }

    private static void draw(List<Row> rows, float top, PdfInk ink, HiddenText hidden)
            throws IOException {
        float y = top;
        for (var row : rows) {
            ink.draw(row, y);
            hidden.add(row, y);
            y += row.height();
        }
    }

    private void number(int page, int pages, PdfInk ink, HiddenText hidden) throws IOException {
        var foot = Composition.foot(page + " / " + pages, measures);
        float top = A4.getHeight() - measures.margin() + FOOT - foot.height();
        draw(List.of(foot), top, ink, hidden);
    }

    private static PDPage page(PDDocument document, PDResources resources, String operators)
            throws IOException {
        var page = new PDPage(A4);
        page.setResources(resources);
        var bytes = new ByteArrayInputStream(operators.getBytes(StandardCharsets.US_ASCII));
        page.setContents(new PDStream(document, bytes, COSName.FLATE_DECODE));
        return page;
    }

    private static float height(List<Row> rows) {
        float height = 0;
        for (var row : rows) height += row.height();
        return height;
    }
}
