package kompass.papers;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How the camera was held: EXIF orientation 1 to 8 (CIPA DC-008, 4.6.4), found without reading
/// anything else of the EXIF data.
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int[] QUARTERS = {1, 6, 3, 8};

    private Orientation() {}

    /// 1 wherever the file says nothing, or nonsense.
    static int of(byte[] file, Kind kind) {
        try {
            return switch (kind) {
                case JPEG -> inJpeg(ByteBuffer.wrap(file));
                case PNG -> inPng(ByteBuffer.wrap(file));
                case WEBP -> inWebp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
                case HEIF, PDF -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /// The picture (`TYPE_INT_RGB`) as EXIF wants it seen.
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) return image;
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lies = orientation >= 5;
        var upright =
                new BufferedImage(
                        lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var pixels = pixels(image);
        var turned = pixels(upright);
        int across = upright.getWidth();
        for (int y = 0; y < upright.getHeight(); y++)
            for (int x = 0; x < across; x++)
                turned[y * across + x] =
                        switch (orientation) {
                            case 2 -> pixels[y * width + width - 1 - x];
                            case 3 -> pixels[(height - 1 - y) * width + width - 1 - x];
                            case 4 -> pixels[(height - 1 - y) * width + x];
                            case 5 -> pixels[x * width + y];
                            case 6 -> pixels[(height - 1 - x) * width + y];
                            case 7 -> pixels[(height - 1 - x) * width + width - 1 - y];
                            default -> pixels[x * width + width - 1 - y];
                        };
        return upright;
    }

    /// The pixels themselves, not a copy: a page of them is 16 MB.
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// The picture (`TYPE_INT_RGB`) turned clockwise by quarters.
    static BufferedImage turned(BufferedImage image, int quarters) {
        return upright(image, QUARTERS[quarters]);
    }

    private static int inJpeg(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xff) == 0xff) {
            int marker = file.get(at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) return UPRIGHT;
            int length = file.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && says(file, at + 4, "Exif\0\0"))
                return inTiff(file.slice(at + 10, length - 8));
            at += marker == 0xff ? 1 : 2 + length;
        }
        return UPRIGHT;
    }

    private static int inPng(ByteBuffer file) {
        long at = 8;
        while (at + 8 < file.limit()) {
            int length = file.getInt((int) at);
            if (length < 0) return UPRIGHT;
            if (says(file, (int) at + 4, "eXIf")) return inTiff(file.slice((int) at + 8, length));
            at += 12L + length;
        }
        return UPRIGHT;
    }

    private static int inWebp(ByteBuffer file) {
        long at = 12;
        while (at + 8 < file.limit()) {
            int length = file.getInt((int) at + 4);
            if (length < 0) return UPRIGHT;
            if (says(file, (int) at, "EXIF")) {
                int skip = says(file, (int) at + 8, "Exif\0\0") ? 6 : 0;
                return inTiff(file.slice((int) at + 8 + skip, length - skip));
            }
            at += 8L + length + length % 2;
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) != TAG) continue;
            int orientation = tiff.getShort(entry + 8);
            return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean says(ByteBuffer file, int at, String word) {
        var letters = word.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < letters.length; i++) if (file.get(at + i) != letters[i]) return false;
        return true;
    }
}
