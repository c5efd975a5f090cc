package kompass.imaging;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/// A small grey copy of a photo, in which the sheet is looked for: every value is the mean of a few
/// pixels spread over its place.
final class Overview {

    private static final int LONG_EDGE = 640;
    private static final int SAMPLES = 3;

    final int width;
    final int height;

    /// Pixels of the photo for each pixel of this.
    final double scale;

    /// Brightness, 0 to 255.
    final byte[] grey;

    /// 255 where there is no colour, less where there is.
    final byte[] plain;

    Overview(BufferedImage photo) {
        scale = Math.max(1, Math.max(photo.getWidth(), photo.getHeight()) / (double) LONG_EDGE);
        width = Math.max(1, (int) (photo.getWidth() / scale));
        height = Math.max(1, (int) (photo.getHeight() / scale));
        grey = new byte[width * height];
        plain = new byte[width * height];
        var pixels = Source.of(photo);
        double step = scale / SAMPLES;
        var across = new int[width * SAMPLES];
        for (int i = 0; i < across.length; i++) across[i] = (int) ((i + 0.5) * step);
        var down = new int[across.length];
        var lines = new int[SAMPLES][across.length];
        for (int y = 0; y < height; y++) {
            for (int j = 0; j < SAMPLES; j++) {
                Arrays.fill(down, (int) (y * scale + (j + 0.5) * step));
                pixels.pick(across, down, lines[j]);
            }
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (var line : lines)
                    for (int i = x * SAMPLES; i < (x + 1) * SAMPLES; i++) {
                        int rgb = line[i];
                        red += (rgb >> 16) & 0xff;
                        green += (rgb >> 8) & 0xff;
                        blue += rgb & 0xff;
                    }
                int count = SAMPLES * SAMPLES;
                grey[y * width + x] = (byte) ((red * 77 + green * 151 + blue * 28) / (256 * count));
                int most = Math.max(red, Math.max(green, blue));
                int least = Math.min(red, Math.min(green, blue));
                plain[y * width + x] = (byte) (255 - (most - least) / count);
            }
        }
    }
}
