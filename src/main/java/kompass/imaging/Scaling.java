package kompass.imaging;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Makes a picture smaller by the mean of all the pixels that each new one covers, so that thin
/// strokes stay. Line by line in whole numbers, the three bands side by side in one `long`: on the
/// quick compiler this takes a tenth of the time of Java's own drawing by halves.
public final class Scaling {

    /// Weights are in 256ths.
    private static final int ONE = 256;

    /// A band has 21 bits: red from the 42nd, green from the 21st, blue from the first. These are
    /// twelve ones, a half of 4096 and eight in each.
    private static final long LANES = (0xfffL << 42) | (0xfffL << 21) | 0xfffL;

    private static final long HALF = (2048L << 42) | (2048L << 21) | 2048L;
    private static final long EIGHT = (8L << 42) | (8L << 21) | 8L;

    private Scaling() {}

    /// `TYPE_INT_RGB` of at most this long edge, on white; never larger than it was.
    public static BufferedImage within(BufferedImage image, int longEdge) {
        int now = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) longEdge / now);
        return to(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)));
    }

    private static BufferedImage to(BufferedImage image, int width, int height) {
        var source = Source.of(image);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = Drawing.pixels(scaled);
        if (width == source.width() && height == source.height()) {
            var line = new int[width];
            for (int y = 0; y < height; y++) {
                source.line(y, line);
                System.arraycopy(line, 0, pixels, y * width, width);
            }
            return scaled;
        }
        var columns = new Shares(source.width(), width);
        var rows = new Shares(source.height(), height);
        var line = new int[source.width()];
        var lanes = new long[source.width()];
        var narrow = new long[width];
        var sums = new long[width];
        int read = -1;
        for (int y = 0, share = 0, at = 0; y < height; y++) {
            Arrays.fill(sums, HALF);
            for (int row = rows.first[y]; row < rows.first[y] + rows.count[y]; row++, share++) {
                if (row != read) {
                    source.line(row, line);
                    narrow(line, lanes, columns, narrow);
                    read = row;
                }
                long weight = rows.weights[share];
                for (int x = 0; x < width; x++) sums[x] += weight * narrow[x];
            }
            for (int x = 0; x < width; x++, at++) pixels[at] = packed(sums[x] >> 12);
        }
        return scaled;
    }

    /// Each lane of the result is brightness in sixteenths.
    private static void narrow(int[] line, long[] lanes, Shares columns, long[] into) {
        for (int i = 0; i < line.length; i++) {
            long rgb = line[i];
            lanes[i] = ((rgb & 0xff0000) << 26) | ((rgb & 0xff00) << 13) | (rgb & 0xff);
        }
        var weights = columns.weights;
        for (int x = 0, share = 0; x < into.length; x++) {
            long sum = EIGHT;
            int first = columns.first[x];
            int end = first + columns.count[x];
            for (int i = first; i < end; i++, share++) sum += weights[share] * lanes[i];
            into[x] = (sum >> 4) & LANES;
        }
    }

    private static int packed(long lanes) {
        return ((int) (lanes >> 26) & 0xff0000)
                | ((int) (lanes >> 13) & 0xff00)
                | ((int) lanes & 0xff);
    }

    /// Which pixels of a line come together in each new one, and how much of each: in 256ths that
    /// add up to one, so that nothing has to be divided.
    private static final class Shares {

        private final int[] first;
        private final int[] count;

        /// Of all new pixels, one after the other.
        private final int[] weights;

        Shares(int source, int width) {
            first = new int[width];
            count = new int[width];
            weights = new int[source + 2 * width];
            double share = (double) source / width;
            for (int x = 0, at = 0; x < width; x++) {
                double from = x * share;
                first[x] = (int) from;
                int given = 0;
                while (given < ONE && first[x] + count[x] < source) {
                    double covered = (first[x] + ++count[x] - from) / share;
                    int upTo = covered > 1 - 1e-9 ? ONE : (int) Math.round(ONE * covered);
                    weights[at++] = upTo - given;
                    given = upTo;
                }
            }
        }
    }
}
