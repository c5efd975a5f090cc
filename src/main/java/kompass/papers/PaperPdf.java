package kompass.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kompass.languages.Language;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// One paper as an office files it: A4, upright or lying as each page needs it, the JPEG as it is.
final class PaperPdf implements AutoCloseable {

    private final PDDocument document = new PDDocument();

    PaperPdf(String title, Language language) {
        document.getDocumentInformation().setTitle(title.replace("\u00AD", ""));
        document.getDocumentInformation().setProducer("Kompass");
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.tag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    /// Adds a page, turned clockwise by quarters.
    void add(byte[] jpeg, int quarters) {
        try {
            var image = JPEGFactory.createFromByteArray(document, jpeg);
            boolean lies = image.getWidth() > image.getHeight();
            var sheet = lies ? lying() : PDRectangle.A4;
            var page = new PDPage(sheet);
            page.setRotation(90 * quarters);
            document.addPage(page);
            float scale =
                    Math.min(
                            sheet.getWidth() / image.getWidth(),
                            sheet.getHeight() / image.getHeight());
            float width = image.getWidth() * scale;
            float height = image.getHeight() * scale;
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(
                        image,
                        (sheet.getWidth() - width) / 2,
                        (sheet.getHeight() - height) / 2,
                        width,
                        height);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return document.getNumberOfPages() == 0;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDRectangle lying() {
        float longEdge = PDRectangle.A4.getHeight();
        float shortEdge = PDRectangle.A4.getWidth();
        return new PDRectangle(longEdge, shortEdge);
    }
}
