package kompass.papers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class IncomingPdfTests {

    private final Darkroom darkroom = new Darkroom(new Heif());

    @Test
    void thePdfOfTheJourneysBecomesTwoPages() throws Exception {
        assertThat(develop(Sheets.fixture("/photos/statement.pdf"))).hasSize(2);
    }

    @Test
    void upload9APdfWithAPasswordIsRefused() throws Exception {
        try (var document = sheets(1)) {
            document.protect(
                    new StandardProtectionPolicy("owner", "secret", new AccessPermission()));

            assertRefused(saved(document), Refused.Reason.ENCRYPTED);
        }
        assertRefused(Sheets.fixture("/photos/locked.pdf"), Refused.Reason.ENCRYPTED);
    }

    @Test
    void upload9APdfOfManyPagesIsRefused() throws Exception {
        try (var document = sheets(Limits.PAGES_A_PDF + 1)) {
            assertRefused(saved(document), Refused.Reason.TOO_MANY_PAGES);
        }
    }

    @Test
    void upload9ABrokenPdfIsRefused() {
        assertRefused("%PDF-1.7\nnothing of it".getBytes(US_ASCII), Refused.Reason.UNREADABLE);
    }

    @Test
    void upload9ATornPdfIsRefusedAndNotMended() throws Exception {
        try (var document = sheets(3)) {
            var whole = saved(document);

            assertRefused(Arrays.copyOf(whole, whole.length - 20), Refused.Reason.UNREADABLE);
        }
    }

    @Test
    void upload9APageThatUnpacksToGigabytesIsRefused() throws Exception {
        try (var document = sheets(1)) {
            var packed = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(packed)) {
                var spaces = new byte[1 << 20];
                for (int i = 0; i < 200; i++) deflater.write(spaces);
            }
            var stream = new COSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var raw = stream.createRawOutputStream()) {
                packed.writeTo(raw);
            }
            document.getPage(0).setContents(new PDStream(stream));

            assertRefused(saved(document), Refused.Reason.UNREADABLE);
        }
    }

    @Test
    void upload9AScanWeCannotReadIsRefusedAndNotLeftOut() throws Exception {
        try (var document = sheets(1)) {
            var image = new COSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 100);
            image.setInt(COSName.HEIGHT, 100);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            image.setItem(COSName.FILTER, COSName.JPX_DECODE);
            try (var raw = image.createRawOutputStream()) {
                raw.write(new byte[100]);
            }
            var page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named(image));
            page.setContents(
                    new PDStream(
                            document, new ByteArrayInputStream("/Scan Do".getBytes(US_ASCII))));

            assertRefused(saved(document), Refused.Reason.UNREADABLE);
        }
    }

    @Test
    void upload9AFloodOfPixelsInsideIsRefused() throws Exception {
        try (var document = sheets(1)) {
            document.getPage(0)
                    .setContents(
                            new PDStream(
                                    document,
                                    new ByteArrayInputStream(
                                            "BI /W 60000 /H 60000 /BPC 1 /CS /G ID x EI"
                                                    .getBytes(US_ASCII))));

            assertRefused(saved(document), Refused.Reason.TOO_MANY_PIXELS);
        }
    }

    @Test
    void aPosterIsNotMadeLargerThanAPage() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A0));

            assertThat(develop(saved(document)).getFirst().height())
                    .isBetween(Limits.PREVIEW_EDGE - 2, Limits.PREVIEW_EDGE);
        }
    }

    private static COSDictionary named(COSStream image) {
        var names = new COSDictionary();
        names.setItem("Scan", image);
        return names;
    }

    private static PDDocument sheets(int count) throws IOException {
        var document = new PDDocument();
        for (int i = 0; i < count; i++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                float width = PDRectangle.A4.getWidth() / 4;
                float height = PDRectangle.A4.getHeight() / 4;
                pen.setNonStrokingColor(0.82f, 0.12f, 0.11f);
                pen.addRect(0, 3 * height, width, height);
                pen.fill();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private List<Developed> develop(byte[] file) throws Refused, IOException {
        return darkroom.develop(file);
    }

    private void assertRefused(byte[] file, Refused.Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(file))
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }
}
