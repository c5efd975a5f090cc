package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scans as copiers in offices write them.
class PackedPicturesTests {

    private final Darkroom darkroom = new Darkroom(new Heif());

    @TempDir private Path folder;

    @Test
    void aScanInJpeg2000IsOnThePage() throws Exception {
        var page = develop(pdf(jpeg2000(Sheets.drawn(600, 800)), COSName.JPX_DECODE, 600, 800, 8));

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
    }

    @Test
    void aScanInJbig2IsOnThePage() throws Exception {
        Tools.require("jbig2dec", Enclosure.find("jbig2dec").isPresent());

        var page = develop(pdf(jbig2(600, 800), COSName.JBIG2_DECODE, 600, 800, 1));

        var seen = Sheets.open(page.jpeg());
        assertThat(brightness(seen, 10, 10)).isLessThan(80);
        assertThat(brightness(seen, 90, 10)).isGreaterThan(200);
        assertThat(brightness(seen, 10, 90)).isGreaterThan(200);
    }

    @Test
    void upload4AFloodInJpeg2000IsRefusedFromItsHeader() throws Exception {
        var scan = jpeg2000(Sheets.drawn(600, 800));
        int size = new String(scan, ISO_8859_1).indexOf("\u00ffO\u00ffQ");
        ByteBuffer.wrap(scan).putInt(size + 8, 60_000).putInt(size + 12, 60_000);
        var file = pdf(scan, COSName.JPX_DECODE, 600, 800, 8);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(file))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload9WhatTheProgramsCannotReadIsRefusedAndNotLeftOut() throws Exception {
        var torn = pdf("torn".repeat(40).getBytes(US_ASCII), COSName.JBIG2_DECODE, 60, 80, 1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(torn))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNREADABLE);
    }

    private Developed develop(byte[] file) throws Refused {
        return darkroom.develop(file).getFirst();
    }

    private static int brightness(BufferedImage page, int x, int y) {
        return new Color(page.getRGB(page.getWidth() * x / 100, page.getHeight() * y / 100))
                .getGreen();
    }

    private byte[] jpeg2000(BufferedImage sheet) throws IOException, InterruptedException {
        Tools.require(
                "libopenjp2-tools",
                Enclosure.find("opj_compress").isPresent()
                        && Enclosure.find("opj_decompress").isPresent());
        var png = Files.write(folder.resolve("in.png"), Sheets.as("png", sheet));
        var out = folder.resolve("out.jp2");
        var encoder =
                new ProcessBuilder("opj_compress", "-i", png.toString(), "-o", out.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(encoder.waitFor()).isZero();
        return Files.readAllBytes(out);
    }

    /// A page with one generic region, coded like a fax (ITU-T T.88, 7.4.8 and 7.4.6).
    private static byte[] jbig2(int width, int height) throws IOException {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        byte[] fax;
        try (var document = new PDDocument();
                var raw =
                        CCITTFactory.createFromImage(document, sheet)
                                .getCOSObject()
                                .createRawInputStream()) {
            fax = raw.readAllBytes();
        }
        var stream = ByteBuffer.allocate(11 + 19 + 11 + 18 + fax.length);
        stream.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19);
        stream.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0).putShort((short) 0);
        stream.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + fax.length);
        stream.putInt(width).putInt(height).putInt(0).putInt(0).put((byte) 0).put((byte) 1);
        return stream.put(fax).array();
    }

    private static byte[] pdf(byte[] scan, COSName filter, int width, int height, int bits)
            throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var image = new COSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, width);
            image.setInt(COSName.HEIGHT, height);
            image.setInt(COSName.BITS_PER_COMPONENT, bits);
            image.setItem(COSName.COLORSPACE, bits == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
            image.setItem(COSName.FILTER, filter);
            try (var raw = image.createRawOutputStream()) {
                raw.write(scan);
            }
            var names = new COSDictionary();
            names.setItem("Scan", image);
            var resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, names);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.setContents(
                    new PDStream(
                            document,
                            new ByteArrayInputStream(
                                    "q 595 0 0 842 0 0 cm /Scan Do Q".getBytes(US_ASCII))));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
