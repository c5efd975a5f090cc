package kompass.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kompass.imaging.Scaling;

/// JPEG files: whether one that came in is whole, and our own: pixels, and nothing beside them.
final class Jpeg {

    /// About 300 KB a page: offices take mails of 3 to 20 MB.
    private static final int ENOUGH_BYTES = 330_000;

    private static final float GOOD = 0.8f;
    private static final float FAIR = 0.65f;
    private static final float LEAST = 0.5f;

    /// Full of noise: smaller, for there is no fine print left in it.
    private static final int NOISY_EDGE = 1654;

    private static final float THUMBNAIL_QUALITY = 0.7f;

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private Jpeg() {}

    /// Whether there is an end marker behind the picture. What a torn upload lacks, readers fill in
    /// with grey (markers and their lengths: ISO/IEC 10918-1, B.1.1).
    static boolean isComplete(byte[] file) {
        int at = 2;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xff;
            boolean isMarker = (file[at] & 0xff) == 0xff && marker != 0 && marker != 0xff;
            if (!isMarker || isRestart(marker)) {
                at++;
            } else if (marker == END) {
                return true;
            } else if (at + 3 < file.length) {
                at += 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
            } else {
                return false;
            }
        }
        return false;
    }

    /// The file without anything that is not needed to decode it: no EXIF, no comments, nothing
    /// behind its end. What the marker of Adobe says of the colours stays.
    static byte[] bare(byte[] file) throws IOException {
        var bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, Math.min(2, file.length));
        int at = 2;
        while (at + 3 < file.length) {
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff) throw new IOException("A JPEG without markers");
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
            if (marker == END) break;
            boolean said = (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
            if (at + length > file.length) throw new IOException("A JPEG that is torn");
            if (!said || marker == 0xee) bare.write(file, at, length);
            at += length;
            if (marker == SCAN) {
                int end = scanEnd(file, at);
                bare.write(file, at, end - at);
                at = end;
            }
        }
        bare.write(0xff);
        bare.write(END);
        return bare.toByteArray();
    }

    /// Where the next marker stands that is neither a stuffed byte nor a restart.
    private static int scanEnd(byte[] file, int from) {
        int at = from;
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && next != 0xff && !isRestart(next))
                return at;
            at++;
        }
        return file.length;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /// As good as fits into the size of a page.
    static byte[] page(BufferedImage image) {
        var page = encoded(image, GOOD);
        if (page.length <= ENOUGH_BYTES) return page;
        if (page.length < ENOUGH_BYTES * 14 / 10) page = encoded(image, FAIR);
        if (page.length <= ENOUGH_BYTES) return page;
        page = encoded(image, LEAST);
        return page.length <= 2 * ENOUGH_BYTES
                ? page
                : encoded(Scaling.within(image, NOISY_EDGE), LEAST);
    }

    /// A part of a page that is not the last to be written.
    static byte[] picture(BufferedImage image) {
        return encoded(image, GOOD);
    }

    static byte[] thumbnail(BufferedImage image) {
        return encoded(Scaling.within(image, Limits.THUMBNAIL_EDGE), THUMBNAIL_QUALITY);
    }

    /// One of our own files, turned clockwise by quarters.
    static byte[] turned(byte[] own, int quarters) {
        return quarters == 0 ? own : page(Orientation.turned(decoded(own), quarters));
    }

    private static BufferedImage decoded(byte[] own) {
        try {
            return Scaling.within(ImageIO.read(new ByteArrayInputStream(own)), Limits.LONG_EDGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            if (how instanceof JPEGImageWriteParam jpeg) jpeg.setOptimizeHuffmanTables(true);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
