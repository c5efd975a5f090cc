package kompass.content;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import kompass.content.MediumRefused.Reason;

/// Recognises what was handed in by its bytes, never by its name. Pictures are decoded and made
/// anew, which leaves nothing of what was hidden in them; PDFs are written anew without what they
/// do by themselves.
@SuppressWarnings("ArrayRecordComponent")
record Intake(String type, String ending, byte[] bytes, int width, int height) {

    static final int MOST_FILE_BYTES = 10_000_000;
    static final int MOST_FILM_BYTES = 25_000_000;
    private static final long MOST_PIXELS = 50_000_000;

    /// As wide as the text of an article on a screen with two dots a pixel.
    private static final int WIDEST = 1280;

    private static final float QUALITY = 0.82f;

    static Intake of(Medium.Kind kind, byte[] bytes) throws MediumRefused {
        if (bytes.length > (kind == Medium.Kind.VIDEO ? MOST_FILM_BYTES : MOST_FILE_BYTES))
            throw new MediumRefused(Reason.TOO_LARGE);
        return switch (kind) {
            case PICTURE -> picture(bytes);
            case FILE -> pdf(bytes);
            case AUDIO -> audio(bytes);
            case VIDEO -> video(bytes);
        };
    }

    private static Intake picture(byte[] bytes) throws MediumRefused {
        if (!startsWith(bytes, 0, "\u00FF\u00D8\u00FF") && !startsWith(bytes, 0, "\u0089PNG"))
            throw new MediumRefused(Reason.NOT_THAT_KIND);
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new MediumRefused(Reason.NOT_THAT_KIND);
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                throw new MediumRefused(Reason.TOO_LARGE);
            var upright = upright(reader.read(0), orientation(bytes));
            var out = new ByteArrayOutputStream();
            var transparent = upright.getColorModel().hasAlpha();
            if (transparent) ImageIO.write(upright, "png", out);
            else jpeg(upright, out);
            return new Intake(
                    transparent ? "image/png" : "image/jpeg",
                    transparent ? "png" : "jpg",
                    out.toByteArray(),
                    upright.getWidth(),
                    upright.getHeight());
        } catch (IOException | IllegalArgumentException broken) {
            throw new MediumRefused(Reason.NOT_THAT_KIND);
        }
    }

    private static void jpeg(BufferedImage image, ByteArrayOutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /// Turned as the camera was held, and no wider than it is shown.
    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lies = orientation >= 5;
        double scale = Math.min(1, (double) WIDEST / (lies ? image.getHeight() : image.getWidth()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var upright =
                new BufferedImage(
                        lies ? height : width,
                        lies ? width : height,
                        image.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        var turn = new AffineTransform();
        switch (orientation) {
            case 3 -> turn.setTransform(-1, 0, 0, -1, width, height);
            case 6 -> turn.setTransform(0, 1, -1, 0, height, 0);
            case 8 -> turn.setTransform(0, -1, 1, 0, 0, width);
            default -> turn.setToIdentity();
        }
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        var pen = upright.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }

    /// Exif 2.32, tag 0x0112; 1 (upright) where it says nothing, or mirrors, which no camera does.
    private static int orientation(byte[] jpeg) {
        for (int at = 2; at + 10 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF; ) {
            int length = number(jpeg, at + 2, 2, false);
            if ((jpeg[at + 1] & 0xFF) == 0xE1 && startsWith(jpeg, at + 4, "Exif")) {
                int tiff = at + 10;
                boolean little = tiff < jpeg.length && jpeg[tiff] == 'I';
                int directory = tiff + number(jpeg, tiff + 4, 4, little);
                int entries = number(jpeg, directory, 2, little);
                for (int i = 0; i < Math.min(entries, 200); i++) {
                    int entry = directory + 2 + 12 * i;
                    if (number(jpeg, entry, 2, little) != 0x0112) continue;
                    int turned = number(jpeg, entry + 8, 2, little);
                    return turned == 3 || turned == 6 || turned == 8 ? turned : 1;
                }
                return 1;
            }
            if (length < 2) return 1;
            at += 2 + length;
        }
        return 1;
    }

    private static int number(byte[] bytes, int at, int size, boolean little) {
        if (at < 0 || at + size > bytes.length) return 0;
        int number = 0;
        for (int i = 0; i < size; i++)
            number = (number << 8) | (bytes[little ? at + size - 1 - i : at + i] & 0xFF);
        return number;
    }

    private static Intake pdf(byte[] bytes) throws MediumRefused {
        if (!startsWith(bytes, 0, "%PDF-")) throw new MediumRefused(Reason.NOT_THAT_KIND);
        return new Intake("application/pdf", "pdf", Leaflet.of(bytes), 0, 0);
    }

    private static Intake audio(byte[] bytes) throws MediumRefused {
        var isMp3 =
                startsWith(bytes, 0, "ID3")
                        || (bytes.length > 2
                                && (bytes[0] & 0xFF) == 0xFF
                                && (bytes[1] & 0xE6) == 0xE2);
        if (isMp3) return new Intake("audio/mpeg", "mp3", bytes, 0, 0);
        if (startsWith(bytes, 0, "OggS")) return new Intake("audio/ogg", "ogg", bytes, 0, 0);
        if (startsWith(bytes, 4, "ftypM4A")) return new Intake("audio/mp4", "m4a", bytes, 0, 0);
        throw new MediumRefused(Reason.NOT_THAT_KIND);
    }

    private static Intake video(byte[] bytes) throws MediumRefused {
        if (startsWith(bytes, 4, "ftyp") && !startsWith(bytes, 8, "M4A"))
            return new Intake("video/mp4", "mp4", bytes, 0, 0);
        if (startsWith(bytes, 0, "\u001AE\u00DF\u00A3"))
            return new Intake("video/webm", "webm", bytes, 0, 0);
        throw new MediumRefused(Reason.NOT_THAT_KIND);
    }

    private static boolean startsWith(byte[] bytes, int at, String mark) {
        var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
