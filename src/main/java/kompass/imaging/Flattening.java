package kompass.imaging;

import java.awt.image.BufferedImage;

/// Draws a sheet seen at an angle as if it were seen from above. Each new pixel is the mean of four
/// places in the photo, each between its neighbours.
final class Flattening {

    private Flattening() {}

    static BufferedImage of(BufferedImage photo, Quad quad, int longEdge) {
        double proportion =
                quad.proportion(new Point(photo.getWidth() / 2.0, photo.getHeight() / 2.0));
        int width = (int) Math.round(proportion > 1 ? longEdge / proportion : longEdge);
        int height = (int) Math.round(proportion > 1 ? longEdge : longEdge * proportion);
        var source = Source.of(photo);
        var map = new Perspective(quad);
        var flat =
                new BufferedImage(
                        Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        var pixels = Drawing.pixels(flat);
        var places = new Places(map, source, 2 * flat.getWidth());
        var seen = new int[2][2 * flat.getWidth()];
        for (int y = 0, at = 0; y < flat.getHeight(); y++) {
            for (int half = 0; half < 2; half++) {
                places.along((y + 0.25 + 0.5 * half) / flat.getHeight());
                source.pick(places.x, places.y, seen[half]);
            }
            for (int x = 0; x < 2 * flat.getWidth(); x += 2, at++)
                pixels[at] = mean(seen[0][x], seen[0][x + 1], seen[1][x], seen[1][x + 1]);
        }
        return flat;
    }

    /// Red and blue are added up in one number: their sums do not reach each other.
    private static int mean(int a, int b, int c, int d) {
        int others = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002;
        int green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x200;
        return ((others >> 2) & 0xff00ff) | ((green >> 2) & 0xff00);
    }

    /// Where the points of one line of the sheet lie in the photo. Exact at every sixteenth point;
    /// the way between two of them is straight to a hundredth of a pixel.
    private static final class Places {

        private static final int SPAN = 16;

        /// Steps are counted in fractions of a pixel, in whole numbers.
        private static final int FRACTION = 16;

        private final Perspective map;
        private final int right;
        private final int bottom;
        final int[] x;
        final int[] y;

        Places(Perspective map, Source source, int count) {
            this.map = map;
            right = source.width() - 1;
            bottom = source.height() - 1;
            x = new int[count];
            y = new int[count];
        }

        void along(double v) {
            double c = map.b * v + map.c;
            double f = map.e * v + map.f;
            double one = map.h * v + 1;
            for (int from = 0; from < x.length; from += SPAN) {
                int to = Math.min(x.length, from + SPAN);
                double u = (from + 0.5) / x.length;
                double end = (to + 0.5) / x.length;
                long px = fixed((map.a * u + c) / (map.g * u + one));
                long py = fixed((map.d * u + f) / (map.g * u + one));
                long dx = (fixed((map.a * end + c) / (map.g * end + one)) - px) / (to - from);
                long dy = (fixed((map.d * end + f) / (map.g * end + one)) - py) / (to - from);
                for (int i = from; i < to; i++, px += dx, py += dy) {
                    x[i] = Math.clamp(px >> FRACTION, 0, right);
                    y[i] = Math.clamp(py >> FRACTION, 0, bottom);
                }
            }
        }

        private static long fixed(double place) {
            return (long) (place * (1 << FRACTION));
        }
    }
}
