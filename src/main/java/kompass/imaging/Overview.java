package kompass.imaging;

import java.awt.image.BufferedImage;

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
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int j = 0; j < SAMPLES; j++)
                    for (int i = 0; i < SAMPLES; i++) {
                        int rgb =
                                pixels.rgb(
                                        (int) (x * scale + (i + 0.5) * step),
                                        (int) (y * scale + (j + 0.5) * step));
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
