package kompass.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import kompass.imaging.Scaling;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Pictures in a PDF as copiers pack them, which nothing in Java reads safely: JPEG 2000 is decoded
/// by `opj_decompress` (OpenJPEG), JBIG2 by `jbig2dec`, both in an enclosure, and put back as JPEG
/// or plain bits. Where a program is missing or gives up, they stay as they came, and the PDF is
/// refused when its page is drawn.
final class PackedPictures {

    private static final COSName GLOBALS = COSName.getPDFName("JBIG2Globals");
    private static final Set<String> PLAIN_COLOURS =
            Set.of("DeviceRGB", "DeviceGray", "CalRGB", "CalGray", "ICCBased");

    /// The first markers of a JPEG 2000 codestream: start and size (ISO/IEC 15444-1, A.5.1).
    private static final String SIZE = "\u00ffO\u00ffQ";

    private final Optional<Path> jpeg2000 = Enclosure.find("opj_decompress");
    private final Optional<Path> jbig2 = Enclosure.find("jbig2dec");
    private final Enclosure enclosure =
            new Enclosure(Limits.CONVERTER_TIME, Limits.CONVERTER_MEMORY);

    /// @throws Refused where a picture is too large
    void unpack(COSDocument document, Deadline deadline) throws Refused, IOException {
        for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
            if (!(document.getObjectFromPool(key).getObject() instanceof COSStream stream)
                    || !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) continue;
            var filters = Unpacking.filters(stream);
            if (filters.size() != 1) continue;
            deadline.check();
            if (filters.contains(COSName.JPX_DECODE)) unpackJpeg2000(stream);
            if (filters.contains(COSName.JBIG2_DECODE)) unpackJbig2(stream);
        }
    }

    private void unpackJpeg2000(COSStream picture) throws Refused, IOException {
        if (jpeg2000.isEmpty() || !hasPlainColours(picture)) return;
        var packed = bytes(picture);
        measure(packed);
        try (var scratch = new Scratch()) {
            Files.write(scratch.folder().resolve("in.jp2"), packed);
            var out = scratch.folder().resolve("out.png");
            var command = List.of(jpeg2000.get().toString(), "-i", "in.jp2", "-o", "out.png");
            if (!enclosure.run(scratch.folder(), command)) return;
            var image = ImageIO.read(out.toFile());
            if (image != null) replace(picture, image);
        }
    }

    private static void measure(byte[] packed) throws Refused {
        int at = new String(packed, StandardCharsets.ISO_8859_1).indexOf(SIZE);
        if (at < 0 || at + 24 > packed.length) throw new Refused(Refused.Reason.UNREADABLE);
        var size = ByteBuffer.wrap(packed);
        long width = (size.getInt(at + 8) & 0xffffffffL) - (size.getInt(at + 16) & 0xffffffffL);
        long height = (size.getInt(at + 12) & 0xffffffffL) - (size.getInt(at + 20) & 0xffffffffL);
        requireSize(width, height, Limits.PDF_PICTURE_PIXELS);
    }

    private static void requireSize(long width, long height, long most) throws Refused {
        if (width <= 0 || height <= 0) throw new Refused(Refused.Reason.UNREADABLE);
        if (width > most || height > most || width * height > most)
            throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
    }

    private static boolean hasPlainColours(COSDictionary picture) {
        if (picture.getDictionaryObject(COSName.MASK) instanceof COSArray) return false;
        COSBase colours = picture.getDictionaryObject(COSName.COLORSPACE);
        if (colours instanceof COSArray array && array.size() > 0) colours = array.getObject(0);
        return colours == null
                || (colours instanceof COSName name && PLAIN_COLOURS.contains(name.getName()));
    }

    private static void replace(COSStream picture, BufferedImage image) throws IOException {
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        var page = Scaling.within(image, Limits.LONG_EDGE);
        if (grey) {
            var shades =
                    new BufferedImage(
                            page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            var pen = shades.createGraphics();
            pen.drawImage(page, 0, 0, null);
            pen.dispose();
            page = shades;
        }
        picture.setInt(COSName.WIDTH, page.getWidth());
        picture.setInt(COSName.HEIGHT, page.getHeight());
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        picture.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        picture.removeItem(COSName.DECODE_PARMS);
        picture.removeItem(COSName.DECODE);
        try (var out = picture.createRawOutputStream()) {
            out.write(Jpeg.picture(page));
        }
        picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
    }

    private void unpackJbig2(COSStream picture) throws Refused, IOException {
        if (jbig2.isEmpty()) return;
        int width = picture.getInt(COSName.WIDTH);
        int height = picture.getInt(COSName.HEIGHT);
        requireSize(width, height, Limits.PIXELS);
        try (var scratch = new Scratch()) {
            var command = new ArrayList<String>();
            command.addAll(List.of(jbig2.get().toString(), "-q", "-e", "-t", "pbm"));
            command.addAll(List.of("-o", "out.pbm"));
            var globals = globals(picture);
            if (globals != null) {
                Files.write(scratch.folder().resolve("globals"), globals);
                command.add("globals");
            }
            Files.write(scratch.folder().resolve("page"), bytes(picture));
            command.add("page");
            if (!enclosure.run(scratch.folder(), command)) return;
            var out = Files.readAllBytes(scratch.folder().resolve("out.pbm"));
            var head = "P4\n" + width + " " + height + "\n";
            int start = head.length();
            if (!new String(out, 0, Math.min(start, out.length), StandardCharsets.US_ASCII)
                    .equals(head)) return;
            // Ink is 1 in PBM and 0 in PDF.
            for (int i = start; i < out.length; i++) out[i] = (byte) ~out[i];
            picture.removeItem(COSName.FILTER);
            picture.removeItem(COSName.DECODE_PARMS);
            try (var bits = picture.createOutputStream(COSName.FLATE_DECODE)) {
                bits.write(out, start, out.length - start);
            }
        }
    }

    private static byte @Nullable [] globals(COSStream picture) throws IOException {
        var parameters = picture.getDictionaryObject(COSName.DECODE_PARMS);
        if (parameters instanceof COSArray array && array.size() > 0)
            parameters = array.getObject(0);
        if (parameters instanceof COSDictionary dictionary
                && dictionary.getDictionaryObject(GLOBALS) instanceof COSStream globals)
            try (var in = globals.createInputStream()) {
                return in.readNBytes(Limits.FILE_BYTES);
            }
        return null;
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return in.readNBytes(Limits.FILE_BYTES);
        }
    }
}
