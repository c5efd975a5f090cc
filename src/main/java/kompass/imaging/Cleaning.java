package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Makes paper white and ink dark wherever on the page they are, as a scanner's lamp would have.
/// Pages without colour become grey.
public final class Cleaning {

    /// In the evened light: from here on it is paper, and up to there ink.
    private static final double PAPER = 0.9;

    private static final double BLACK_SHARE = 0.004;
    private static final double DARKEST_BLACK = 0.45;

    /// Difference between the bands, in a mean of 4 × 4 pixels, that is a colour and no noise; the
    /// dimmer the light, the more of the noise is brought up with the paper.
    private static final int COLOUR = 34;

    private static final int DIM_COLOUR = 400;

    private static final double COLOURED_SHARE = 0.0006;

    private final BufferedImage page;
    private final Legibility legibility;

    private Cleaning(BufferedImage page, Legibility legibility) {
        this.page = page;
        this.legibility = legibility;
    }

    /// Cleans a `TYPE_INT_RGB`.
    public static Cleaning of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = Drawing.pixels(image);
        var light = new Light(pixels, width, height);
        var even = new Evening(light, width);
        boolean coloured = isColoured(even, pixels, width, height);
        var tone = tone(even, pixels, width, height);
        var clean =
                coloured
                        ? coloured(even, tone, pixels, width, height)
                        : grey(even, tone, pixels, width, height);
        return new Cleaning(clean, Legibility.of(clean, light, tone.ink()));
    }

    /// `TYPE_BYTE_GRAY`, or `TYPE_3BYTE_BGR` where there is colour to keep.
    public BufferedImage page() {
        return page;
    }

    public Legibility legibility() {
        return legibility;
    }

    static int grey(int rgb) {
        return ((rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 151 + (rgb & 0xff) * 28) >> 8;
    }

    /// What an evened brightness (0 to 511, paper at 256) becomes.
    private record Tone(byte[] table, double ink) {}

    private static Tone tone(Evening even, int[] pixels, int width, int height) {
        var histogram = new int[512];
        int count = 0;
        for (int y = 0; y < height; y += 4) {
            even.line(y);
            for (int x = 0; x < width; x += 4) {
                int value = (grey(pixels[y * width + x]) * even.gains[x]) >> 8;
                histogram[Math.min(511, value)]++;
                count++;
            }
        }
        int black = 0;
        int below = 0;
        while (black < 255 && below + histogram[black] < count * BLACK_SHARE)
            below += histogram[black++];
        double ink = black / 256.0;
        double floor = Math.min(ink, DARKEST_BLACK) * 256 * 0.9;
        double paper = PAPER * 256;
        var table = new byte[512];
        for (int i = 0; i < table.length; i++) {
            double share = Math.clamp((i - floor) / (paper - floor), 0, 1);
            table[i] = (byte) Math.round(255 * share);
        }
        return new Tone(table, ink);
    }

    private static boolean isColoured(Evening even, int[] pixels, int width, int height) {
        int coloured = 0;
        int threshold = COLOUR + (int) (DIM_COLOUR / even.light.brightest);
        for (int y = 0; y + 4 <= height; y += 4) {
            even.line(y);
            for (int x = 0; x + 4 <= width; x += 4) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int j = 0; j < 4; j++)
                    for (int i = 0; i < 4; i++) {
                        int rgb = pixels[(y + j) * width + x + i];
                        red += rgb >> 16 & 0xff;
                        green += rgb >> 8 & 0xff;
                        blue += rgb & 0xff;
                    }
                int r = (red >> 4) * even.reds[x] >> 8;
                int g = (green >> 4) * even.greens[x] >> 8;
                int b = (blue >> 4) * even.blues[x] >> 8;
                int most = Math.min(255, Math.max(r, Math.max(g, b)));
                int least = Math.min(255, Math.min(r, Math.min(g, b)));
                if (most - least > threshold) coloured++;
            }
        }
        return coloured > COLOURED_SHARE * (width / 4) * (height / 4);
    }

    private static BufferedImage grey(
            Evening even, Tone tone, int[] pixels, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var table = tone.table;
        for (int y = 0; y < height; y++) {
            even.line(y);
            var gains = even.gains;
            for (int x = 0, at = y * width; x < width; x++, at++) {
                int value = grey(pixels[at]) * gains[x] >> 8;
                bytes[at] = table[value > 511 ? 511 : value];
            }
        }
        return image;
    }

    private static BufferedImage coloured(
            Evening even, Tone tone, int[] pixels, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var table = tone.table;
        for (int y = 0; y < height; y++) {
            even.line(y);
            for (int x = 0, at = y * width; x < width; x++, at++) {
                int rgb = pixels[at];
                int red = (rgb >> 16 & 0xff) * even.reds[x] >> 8;
                int green = (rgb >> 8 & 0xff) * even.greens[x] >> 8;
                int blue = (rgb & 0xff) * even.blues[x] >> 8;
                bytes[3 * at] = table[blue > 511 ? 511 : blue];
                bytes[3 * at + 1] = table[green > 511 ? 511 : green];
                bytes[3 * at + 2] = table[red > 511 ? 511 : red];
            }
        }
        return image;
    }

    /// The factors, in 256ths, that bring paper to 256 in each pixel of a line.
    private static final class Evening {

        private final Light light;
        private final int width;
        private final int[] gains;
        private final int[] reds;
        private final int[] greens;
        private final int[] blues;

        Evening(Light light, int width) {
            this.light = light;
            this.width = width;
            this.gains = new int[width];
            this.reds = new int[width];
            this.greens = new int[width];
            this.blues = new int[width];
        }

        void line(int y) {
            double row = Math.clamp((y + 0.5) / Light.CELL - 0.5, 0, light.rows - 1.0);
            int above = (int) row;
            int below = Math.min(light.rows - 1, above + 1);
            float share = (float) (row - above);
            int red = (int) Math.round(256 * light.tint[0]);
            int green = (int) Math.round(256 * light.tint[1]);
            int blue = (int) Math.round(256 * light.tint[2]);
            for (int x = 0; x < width; x++) {
                float column = Math.max(0, (x + 0.5f) / Light.CELL - 0.5f);
                int left = (int) column;
                int right = Math.min(light.columns - 1, left + 1);
                float part = column - left;
                float upper = at(above, left) * (1 - part) + at(above, right) * part;
                float lower = at(below, left) * (1 - part) + at(below, right) * part;
                int gain = (int) (65536 / (upper * (1 - share) + lower * share));
                gains[x] = gain;
                reds[x] = gain * red >> 8;
                greens[x] = gain * green >> 8;
                blues[x] = gain * blue >> 8;
            }
        }

        private float at(int row, int column) {
            return light.paper[row * light.columns + Math.min(column, light.columns - 1)];
        }
    }
}
