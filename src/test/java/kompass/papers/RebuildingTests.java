package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class RebuildingTests {

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);
    private static final String[] ACTIVE = {
        "JavaScript",
        "app.alert",
        "OpenAction",
        "/AA ",
        "Launch",
        "calc.exe",
        "EmbeddedFile",
        "payload",
        "XFA",
        "evil.example",
        "/URI ",
        "secret author",
        "GPS 52.1287N",
        "PieceInfo",
        "Annots"
    };

    private final Darkroom darkroom = new Darkroom(new Heif());

    @Test
    void upload9AllThatIsActiveStaysBehindAndTheTextRemains() throws Exception {
        var file = malicious();
        assertThat(found(file)).containsExactly(ACTIVE);

        var office = delivered(file);

        assertThat(found(office)).isEmpty();
        try (var document = Loader.loadPDF(office)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Mietvertrag für Amal", "Условия");
        }
    }

    @Test
    void theRebuiltPageLooksLikeTheOneThatCameIn() throws Exception {
        var page = darkroom.develop(malicious()).getFirst();

        assertThat(page.document()).isNotNull();
        var picture = Sheets.open(page.jpeg());
        assertThat(Sheets.isRed(picture, 12, 12)).isTrue();
        assertThat(Sheets.isRed(picture, 60, 60)).isFalse();
    }

    @Test
    void upload9WhatIsLaidOverThePageIsSeenAsPixels() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(0, 640, 150, 200));
            square.setColor(new PDColor(new float[] {0.8f, 0.1f, 0.1f}, PDDeviceRGB.INSTANCE));
            square.setInteriorColor(square.getColor());
            square.constructAppearances(document);
            page.getAnnotations().add(square);

            var developed = darkroom.develop(saved(document)).getFirst();

            assertThat(developed.document()).isNull();
            assertThat(Sheets.isRed(Sheets.open(developed.jpeg()), 10, 10)).isTrue();
        }
    }

    @Test
    void upload9AnUnknownOperatorOrAHiddenLayerMakesPixels() throws Exception {
        assertThat(drawing("BT ET xyzzy").document()).isNull();
        assertThat(drawing("/OC /Layer BDC 0 0 9 9 re f EMC").document()).isNull();
        assertThat(drawing("/Span <</ActualText (x)>> BDC 0 0 9 9 re f EMC").document())
                .isNotNull();
    }

    @Test
    void upload7NothingStandsBehindAPictureInAPdf() throws Exception {
        var photo = Sheets.withExif(Sheets.as("jpeg", Sheets.drawn(60, 80)), 1);
        var tail = Sheets.with(photo, "PK\u0003\u0004 payload".getBytes(ISO_8859_1));

        var bare = Jpeg.bare(tail);

        assertThat(Sheets.contains(bare, "GPS")).isFalse();
        assertThat(Sheets.contains(bare, "payload")).isFalse();
        assertThat(Sheets.isUpright(Sheets.open(bare))).isTrue();
    }

    private Developed drawing(String content) throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(content.getBytes(UTF_8))));
            document.addPage(page);
            return darkroom.develop(saved(document)).getFirst();
        }
    }

    private byte[] delivered(byte[] file) throws Refused {
        try (var pdf = new PaperPdf("Mietvertrag", GERMAN)) {
            for (var page : darkroom.develop(file)) {
                pdf.addRebuilt(Objects.requireNonNull(page.document()), 0);
            }
            return pdf.bytes();
        }
    }

    static byte[] malicious() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font =
                    PDType0Font.load(
                            document,
                            RebuildingTests.class.getResourceAsStream(
                                    "/fonts/NotoSans-Regular.ttf"));
            var photo = Sheets.withExif(Sheets.as("jpeg", Sheets.drawn(60, 80)), 1);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.setNonStrokingColor(0.82f, 0.12f, 0.11f);
                pen.addRect(0, 640, 150, 200);
                pen.fill();
                pen.drawImage(JPEGFactory.createFromByteArray(document, photo), 400, 40);
                pen.setNonStrokingColor(0f, 0f, 0f);
                pen.beginText();
                pen.setFont(font, 14);
                pen.newLineAtOffset(200, 700);
                pen.showText("Mietvertrag für Amal");
                pen.newLineAtOffset(0, -40);
                pen.showText("Условия");
                pen.endText();
            }
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var actions = new PDPageAdditionalActions();
            var launch = new PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "calc.exe");
            actions.setO(launch);
            page.setActions(actions);
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 99, 99));
            var uri = new PDActionURI();
            uri.setURI("http://evil.example/");
            link.setAction(uri);
            page.getAnnotations().add(link);
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), new COSDictionary());
            page.setMetadata(
                    new PDMetadata(
                            document, new ByteArrayInputStream("secret author".getBytes(UTF_8))));
            var attached = new COSStream();
            attached.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
            try (var out = attached.createOutputStream()) {
                out.write("payload".getBytes(UTF_8));
            }
            var form = new COSDictionary();
            form.setItem(COSName.getPDFName("XFA"), new COSString("payload"));
            form.setItem(COSName.getPDFName("Held"), attached);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static List<String> found(byte[] file) throws IOException {
        var all = unpacked(file);
        return Stream.of(ACTIVE).filter(all::contains).toList();
    }

    /// Everything that the file says, its streams unpacked.
    private static String unpacked(byte[] file) throws IOException {
        var all = new StringBuilder();
        try (var document = Loader.loadPDF(file)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSDictionary dictionary)
                    for (var entry : dictionary.entrySet())
                        all.append('/')
                                .append(entry.getKey().getName())
                                .append(' ')
                                .append(entry.getValue())
                                .append('\n');
                if (object instanceof COSStream stream)
                    try (var open = stream.createRawInputStream();
                            var decoded = stream.createInputStream()) {
                        all.append(new String(open.readAllBytes(), ISO_8859_1));
                        all.append(new String(decoded.readAllBytes(), ISO_8859_1));
                    }
            }
        }
        return all.toString();
    }
}
