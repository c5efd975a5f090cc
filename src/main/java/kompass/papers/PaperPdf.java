package kompass.papers;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/// One paper as an office files it: PDF/A-2b (ISO 19005-2), A4, upright or lying as each page needs
/// it, the JPEG as it is. Rebuilt pages were admitted only where they can be that as well.
final class PaperPdf implements AutoCloseable {

    private static final String PRODUCER = "Kompass";
    private static final String COLOURS = "sRGB IEC61966-2.1";

    private final PDDocument document = new PDDocument();
    private final List<PDDocument> rebuilt = new ArrayList<>();
    private final String title;

    PaperPdf(String title, Language language) {
        this.title = title.replace("\u00AD", "").replaceAll("\\p{Cntrl}", " ");
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(this.title);
        document.getDocumentInformation().setProducer(PRODUCER);
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
            var page = page(image.getWidth(), image.getHeight(), quarters);
            var place = place(page.getMediaBox(), image.getWidth(), image.getHeight());
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(
                        image,
                        place.getLowerLeftX(),
                        place.getLowerLeftY(),
                        place.getWidth(),
                        place.getHeight());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a rebuilt PDF of one page, turned clockwise by quarters.
    void addRebuilt(byte[] pdf, int quarters) {
        try {
            var source = Loader.loadPDF(pdf);
            rebuilt.add(source);
            var form = new LayerUtility(document).importPageAsForm(source, 0);
            var seen =
                    form.getMatrix()
                            .createAffineTransform()
                            .createTransformedShape(form.getBBox().toGeneralPath())
                            .getBounds2D();
            float width = (float) seen.getWidth();
            float height = (float) seen.getHeight();
            var page = page(width, height, quarters);
            var place = place(page.getMediaBox(), width, height);
            var move = new AffineTransform();
            move.translate(place.getLowerLeftX(), place.getLowerLeftY());
            move.scale(place.getWidth() / width, place.getHeight() / height);
            move.translate(-seen.getX(), -seen.getY());
            try (var pen = new PDPageContentStream(document, page)) {
                pen.transform(new Matrix(move));
                pen.drawForm(form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPage page(float width, float height, int quarters) {
        var page = new PDPage(width > height ? lying() : PDRectangle.A4);
        page.setRotation(90 * quarters);
        document.addPage(page);
        return page;
    }

    /// As large as fits, in the middle.
    private static PDRectangle place(PDRectangle sheet, float width, float height) {
        float scale = Math.min(sheet.getWidth() / width, sheet.getHeight() / height);
        return new PDRectangle(
                (sheet.getWidth() - width * scale) / 2,
                (sheet.getHeight() - height * scale) / 2,
                width * scale,
                height * scale);
    }

    boolean isEmpty() {
        return document.getNumberOfPages() == 0;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            describeForArchives();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describeForArchives() throws IOException {
        var catalog = document.getDocumentCatalog();
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(description().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String description() {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <pdf:Producer>%s</pdf:Producer>
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(
                        title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
                        PRODUCER);
    }

    @Override
    public void close() {
        try {
            document.close();
            for (var source : rebuilt) source.close();
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
