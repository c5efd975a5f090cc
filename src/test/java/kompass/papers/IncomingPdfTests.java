package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"FlateDecode", "LZWDecode", "RunLengthDecode"})
    void upload9WhateverUnpacksToGigabytesIsRefused(String filter) throws Exception {
        var packed = folded(COSName.getPDFName(filter), new byte[200 << 20]);

        assertRefused(withContents(packed, filter), Refused.Reason.UNREADABLE);
    }

    @Test
    void upload9AFloodBehindAnotherFilterIsFound() throws Exception {
        var packed = folded(COSName.FLATE_DECODE, new byte[200 << 20]);
        var written = folded(COSName.ASCII85_DECODE, packed);

        assertRefused(
                withContents(written, "ASCII85Decode", "FlateDecode"), Refused.Reason.UNREADABLE);
    }

    @Test
    void upload9AFloodAmongTheOperatorsOfAPageIsRefused() throws Exception {
        var packed =
                folded(COSName.ASCII_HEX_DECODE, folded(COSName.FLATE_DECODE, new byte[200 << 20]));
        var page = new ByteArrayOutputStream();
        page.write("BI /W 9 /H 9 /BPC 8 /CS /G /F [/AHx /Fl] ID ".getBytes(US_ASCII));
        page.write(packed);
        page.write(" EI".getBytes(US_ASCII));

        assertRefused(withContents(page.toByteArray()), Refused.Reason.UNREADABLE);
    }

    @Test
    void upload9APictureThatIsLargerThanThePdfSaysIsRefused() throws Exception {
        var jpeg = Sheets.as("jpeg", Sheets.drawn(600, 800));
        int size = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(size + 5, (short) 30_000).putShort(size + 7, (short) 30_000);

        assertRefused(withPicture(jpeg, "DCTDecode"), Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload9AFaxOfEndlessLengthIsRefused() throws Exception {
        assertRefused(withPicture(new byte[100], "CCITTFaxDecode"), Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload9ALineWithoutEndIsRefused() throws Exception {
        try (var document = sheets(1)) {
            var stream = packed(new byte[100], "FlateDecode");
            var parameters = new COSDictionary();
            parameters.setInt(COSName.PREDICTOR, 12);
            parameters.setInt(COSName.COLUMNS, 2_000_000_000);
            stream.setItem(COSName.DECODE_PARMS, parameters);
            document.getPage(0).setContents(new PDStream(stream));

            assertRefused(saved(document), Refused.Reason.UNREADABLE);
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

    private static byte[] folded(COSName filter, byte[] bytes) throws IOException {
        if (filter.equals(COSName.LZW_DECODE)) return LzwFlood.of220Megabytes();
        var packed = new ByteArrayOutputStream();
        if (filter.equals(COSName.RUN_LENGTH_DECODE))
            for (int i = 0; i < bytes.length / 128; i++) packed.write(new byte[] {(byte) 129, 0});
        else
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .encode(new ByteArrayInputStream(bytes), packed, new COSDictionary(), 0);
        return packed.toByteArray();
    }

    private static COSStream packed(byte[] bytes, String... filters) throws IOException {
        var stream = new COSStream();
        var names = new COSArray();
        for (var filter : filters) names.add(COSName.getPDFName(filter));
        if (filters.length > 0) stream.setItem(COSName.FILTER, names);
        try (var raw = stream.createRawOutputStream()) {
            raw.write(bytes);
        }
        return stream;
    }

    private static byte[] withContents(byte[] bytes, String... filters) throws IOException {
        try (var document = sheets(1)) {
            document.getPage(0).setContents(new PDStream(packed(bytes, filters)));
            return saved(document);
        }
    }

    /// Of 100 × 100 pixels, as the PDF says; a fax of 60,000 × 60,000.
    private static byte[] withPicture(byte[] bytes, String filter) throws IOException {
        try (var document = sheets(1)) {
            var image = packed(bytes, filter);
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 100);
            image.setInt(COSName.HEIGHT, 100);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            if (filter.equals("CCITTFaxDecode")) {
                var parameters = new COSDictionary();
                parameters.setInt(COSName.COLUMNS, 60_000);
                parameters.setInt(COSName.ROWS, 60_000);
                image.setItem(COSName.DECODE_PARMS, parameters);
            }
            var page = document.getPage(0);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, named(image));
            page.setContents(
                    new PDStream(
                            document, new ByteArrayInputStream("/Scan Do".getBytes(US_ASCII))));
            return saved(document);
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
