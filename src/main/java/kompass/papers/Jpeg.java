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
    private static final int PROGRESSIVE = 0xc2;

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
                at += 2 + word(file, at + 2);
            } else {
                return false;
            }
        }
        return false;
    }

    /// Reads no more than the markers: a picture told in thousands of scans takes minutes, and all
    /// of it is kept at once, beside the heap, until the last is read (frames: ISO/IEC 10918-1,
    /// B.2.2).
    ///
    /// @return its pixels
    static long requireModest(byte[] file) throws Refused {
        int scans = 0;
        long bytes = 0;
        long pixels = 0;
        boolean progressive = false;
        int at = 2;
        while (at + 3 < file.length && scans <= Limits.JPEG_SCANS) {
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff || marker < 0xc0 || marker == 0xff || isRestart(marker)) {
                at++;
                continue;
            }
            if (marker == END) break;
            if (marker == SCAN) scans++;
            if (isFrame(marker) && at + 9 < file.length) {
                progressive |= marker == PROGRESSIVE;
                pixels = Math.max(pixels, (long) word(file, at + 5) * word(file, at + 7));
                bytes = Math.max(bytes, 2 * samples(file, at, pixels));
            }
            at += 2 + word(file, at + 2);
        }
        if (scans > Limits.JPEG_SCANS) throw new Refused(Refused.Reason.UNREADABLE);
        if ((progressive || scans > 1) && bytes > Limits.JPEG_BYTES)
            throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
        return pixels;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    /// Of all components, colours mostly being coarser than brightness.
    private static long samples(byte[] file, int frame, long pixels) {
        int components = file[frame + 9] & 0xff;
        int most = 1;
        int sum = 0;
        for (int i = 0; i < components && frame + 11 + 3 * i < file.length; i++) {
            int sampling = file[frame + 11 + 3 * i] & 0xff;
            int share = (sampling >> 4) * (sampling & 0xf);
            sum += share;
            most = Math.max(most, share);
        }
        return pixels * sum / most;
    }

    private static int word(byte[] file, int at) {
        return ((file[at] & 0xff) << 8) | (file[at + 1] & 0xff);
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
            int length = 2 + word(file, at + 2);
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
