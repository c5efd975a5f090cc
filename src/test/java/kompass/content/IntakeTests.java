package kompass.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kompass.content.MediumRefused.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Uploads 8 and 9 of the safety list, for what editors hand in: readers get what it shows and says
/// and nothing that it does or tells about who made it.
class IntakeTests {

    private static final String SCRIPT = "app.alert('Boese')";

    @Test
    void whatAPdfDoesStaysBehindWhereverItStands() throws Exception {
        var given = written(IntakeTests::lively);
        assertThat(new String(given, StandardCharsets.ISO_8859_1))
                .contains("/JavaScript", "/Launch", "/EmbeddedFile", "/SubmitForm", "/XFA");

        var kept = Intake.of(Medium.Kind.FILE, given);

        try (var document = Loader.loadPDF(kept.bytes())) {
            assertThat(everything(document))
                    .noneMatch(it -> it.contains("JavaScript"))
                    .noneMatch(it -> it.contains("Launch"))
                    .noneMatch(it -> it.contains("SubmitForm"))
                    .noneMatch(it -> it.contains("GoToR"))
                    .noneMatch(it -> it.contains("EmbeddedFile"))
                    .noneMatch(it -> it.contains("FileAttachment"))
                    .noneMatch(it -> it.contains("XFA"))
                    .noneMatch(it -> it.contains("Boese"))
                    .noneMatch(it -> it.contains("javascript:"))
                    .noneMatch(it -> it.contains("calc.exe"));
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getPage(0).getCOSObject().containsKey("AA")).isFalse();
        }
    }

    @Test
    void whatAPdfSaysStaysWithItsLinksItsBookmarksAndWhatIsReadAloud() throws Exception {
        var kept = Intake.of(Medium.Kind.FILE, written(IntakeTests::lively));

        try (var document = Loader.loadPDF(kept.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Muell trennen");
            assertThat(everything(document)).anyMatch(it -> it.contains("https://example.org/"));
            var catalog = document.getDocumentCatalog();
            var first = catalog.getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Eins");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("Zwei");
            assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
            var heading = (PDStructureElement) catalog.getStructureTreeRoot().getKids().getFirst();
            assertThat(heading.getStructureType()).isEqualTo("H1");
            assertThat(heading.getCOSObject().containsKey(COSName.A)).isTrue();
        }
    }

    @Test
    void anEncryptedPdfIsRefusedKindlyAndABrokenOneToo() throws Exception {
        var locked =
                written(document ->
                        document.protect(
                                new StandardProtectionPolicy("eins", "", new AccessPermission())));
        assertThat(refusal(Medium.Kind.FILE, locked)).isEqualTo(Reason.ACTIVE);
        var torn = "%PDF-1.7\n1 0 obj <</Type/Catalog>>".getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(Medium.Kind.FILE, torn)).isEqualTo(Reason.NOT_THAT_KIND);
    }

    @Test
    void aPhotoIsTurnedAsTheCameraWasHeldAndSaysNothingOfWhereAndWhen() throws Exception {
        var photo = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 30, 40);
        pen.dispose();

        var turned = Intake.of(Medium.Kind.PICTURE, withExif(jpeg(photo), 6));

        assertThat(List.of(turned.width(), turned.height())).containsExactly(40, 60);
        var read = ImageIO.read(new ByteArrayInputStream(turned.bytes()));
        assertThat(new Color(read.getRGB(20, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(read.getRGB(20, 50)).getRed()).isLessThan(60);
        assertThat(new String(turned.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Kalletal");
        var over = Intake.of(Medium.Kind.PICTURE, withExif(jpeg(photo), 3));
        read = ImageIO.read(new ByteArrayInputStream(over.bytes()));
        assertThat(new Color(read.getRGB(50, 20)).getRed()).isGreaterThan(200);
    }

    @Test
    void recordingsAreKnownByTheirBytes() throws Exception {
        var kinds =
                Map.of(
                        "ID3\u0004", "audio/mpeg",
                        "\u00ff\u00fb\u0090d", "audio/mpeg",
                        "OggS", "audio/ogg",
                        "....ftypM4A ", "audio/mp4");
        for (var kind : kinds.entrySet()) {
            var bytes = (kind.getKey() + "..........").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Intake.of(Medium.Kind.AUDIO, bytes).type()).isEqualTo(kind.getValue());
            assertThat(refusal(Medium.Kind.PICTURE, bytes)).isEqualTo(Reason.NOT_THAT_KIND);
        }
        var film = "....ftypisom....".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Medium.Kind.AUDIO, film)).isEqualTo(Reason.NOT_THAT_KIND);
        assertThat(refusal(Medium.Kind.AUDIO, new byte[10_000_001])).isEqualTo(Reason.TOO_LARGE);
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] written(Change change) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Muell trennen");
                content.endText();
            }
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(
                    out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// One of everything that a PDF can do, and what a good leaflet has.
    private static void lively(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setOpenAction(new PDActionJavaScript(SCRIPT));
        catalog.getCOSObject().setItem(COSName.AA, action("JavaScript", COSName.JS));
        var page = document.getPage(0);
        var always = new PDPageAdditionalActions();
        always.setO(new PDActionJavaScript(SCRIPT));
        page.setActions(always);
        var attached = new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1}));
        attached.setModDate(Calendar.getInstance());
        var file = new PDComplexFileSpecification();
        file.setFile("calc.exe");
        file.setEmbeddedFile(attached);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("calc.exe", file));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var form = new PDAcroForm(document);
        form.getCOSObject().setItem(COSName.XFA, new COSStream());
        catalog.setAcroForm(form);
        var clip = new PDAnnotationFileAttachment();
        clip.setRectangle(new PDRectangle(10, 10, 10, 10));
        clip.setFile(file);
        var launch = action("Launch", COSName.F);
        launch.removeItem(COSName.TYPE);
        var chained = uri("https://example.org/danach");
        var next = new COSArray();
        next.add(launch);
        chained.getCOSObject().setItem(COSName.NEXT, next);
        page.setAnnotations(
                List.of(
                        clip,
                        link(action("Launch", COSName.F)),
                        link(action("SubmitForm", COSName.F)),
                        link(action("GoToR", COSName.F)),
                        link(uri("javascript:Boese").getCOSObject()),
                        link(chained.getCOSObject()),
                        link(uri("https://example.org/").getCOSObject())));
        var outline = new PDDocumentOutline();
        for (var title : List.of("Eins", "Zwei")) {
            var item = new PDOutlineItem();
            item.setTitle(title);
            item.setDestination(page);
            outline.addLast(item);
        }
        outline.getFirstChild().getCOSObject().setItem(COSName.A, action("Launch", COSName.F));
        catalog.setDocumentOutline(outline);
        var root = new PDStructureTreeRoot();
        var heading = new PDStructureElement("H1", root);
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        heading.getCOSObject().setItem(COSName.A, layout);
        root.appendKid(heading);
        catalog.setStructureTreeRoot(root);
    }

    private static PDActionURI uri(String target) {
        var action = new PDActionURI();
        action.setURI(target);
        return action;
    }

    private static COSDictionary action(String kind, COSName what) {
        var action = new COSDictionary();
        action.setName(COSName.TYPE, "Action");
        action.setName(COSName.S, kind);
        action.setString(what, what.equals(COSName.JS) ? SCRIPT : "calc.exe");
        return action;
    }

    private static PDAnnotation link(COSDictionary action) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(72, 690, 100, 20));
        link.getCOSObject().setItem(COSName.A, action);
        return link;
    }

    /// Every object of the file, as PDFBox writes it down.
    private static List<String> everything(PDDocument document) throws IOException {
        var found = new ArrayList<String>();
        for (var key : document.getDocument().getXrefTable().keySet()) {
            COSBase item = document.getDocument().getObjectFromPool(key).getObject();
            if (item != null) found.add(item.toString());
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    private static Reason refusal(Medium.Kind kind, byte[] bytes) {
        var refused = new ArrayList<Reason>();
        assertThatThrownBy(() -> Intake.of(kind, bytes))
                .isInstanceOfSatisfying(MediumRefused.class, it -> refused.add(it.reason()));
        return refused.getFirst();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    /// Exif 2.32 with the orientation and a note, behind the first marker.
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var note = "Kalletal, 22. November".getBytes(StandardCharsets.US_ASCII);
        var segment = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + note.length);
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) (segment.capacity() - 2));
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0).put(note);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
