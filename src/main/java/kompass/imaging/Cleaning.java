package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Makes paper white and ink dark wherever on the page they are, as a scanner's lamp would have.
/// Pages without colour become grey.
public final class Cleaning {

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
        var tone = new Tone(even, pixels, width, height);
        var clean =
                coloured
                        ? coloured(even, tone, pixels, width, height)
                        : grey(even, tone, pixels, width, height);
        return new Cleaning(clean, Legibility.of(clean, light, tone.ink));
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

    private static boolean isColoured(Evening even, int[] pixels, int width, int height) {
        int coloured = 0;
        int threshold = COLOUR + (int) (DIM_COLOUR / even.light.brightest);
        for (int y = 0; y + 4 <= height; y += 4) {
            even.line(y);
            even.tint();
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
                int r = ((red >> 4) * even.reds[x]) >> 8;
                int g = ((green >> 4) * even.greens[x]) >> 8;
                int b = ((blue >> 4) * even.blues[x]) >> 8;
                int most = Math.min(255, Math.max(r, Math.max(g, b)));
                int least = Math.min(255, Math.min(r, Math.min(g, b)));
                if (most - least > threshold) coloured++;
            }
        }
        return coloured > COLOURED_SHARE * width * height / 16;
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
                int value = (grey(pixels[at]) * gains[x]) >> 8;
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
            even.tint();
            for (int x = 0, at = y * width; x < width; x++, at++) {
                int rgb = pixels[at];
                int red = ((rgb >> 16 & 0xff) * even.reds[x]) >> 8;
                int green = ((rgb >> 8 & 0xff) * even.greens[x]) >> 8;
                int blue = ((rgb & 0xff) * even.blues[x]) >> 8;
                bytes[3 * at] = table[blue > 511 ? 511 : blue];
                bytes[3 * at + 1] = table[green > 511 ? 511 : green];
                bytes[3 * at + 2] = table[red > 511 ? 511 : red];
            }
        }
        return image;
    }
}
