package kompass.imaging;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

/// Photographs a flat sheet as a phone does: from an angle, on a wooden table, in uneven light,
/// with a shaking hand and a noisy sensor. Always the same photo for the same settings.
public final class Camera {

    private static final double SHEET_WIDTH = 210;
    private static final double SHEET_HEIGHT = 297;

    private final int width;
    private final int height;
    private double tilt;
    private double turn;
    private double distance = 400;
    private double light = 1;
    private double fall;
    private double shadow;
    private double noise = 2;
    private int shaken;
    private double right;
    private boolean table = true;

    private Camera(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Held upright, in pixels; 3000 × 4000 are 12 megapixels.
    public static Camera of(int width, int height) {
        return new Camera(width, height);
    }

    /// Degrees from straight above.
    public Camera tilted(double degrees) {
        tilt = Math.toRadians(degrees);
        return this;
    }

    /// Degrees that the sheet lies askew.
    public Camera turned(double degrees) {
        turn = Math.toRadians(degrees);
        return this;
    }

    /// In millimetres; 400 shows all of an A4 sheet and a bit of table.
    public Camera from(double millimetres) {
        distance = millimetres;
        return this;
    }

    /// Share of the light that is there.
    public Camera dimmed(double share) {
        light = share;
        return this;
    }

    /// Share of the light that is gone in the far corner.
    public Camera unevenly(double share) {
        fall = share;
        return this;
    }

    /// Share of the light that a hand's shadow takes from the lower half.
    public Camera shadowed(double share) {
        shadow = share;
        return this;
    }

    public Camera noisy(double sigma) {
        noise = sigma;
        return this;
    }

    /// Pixels that the hand moved meanwhile.
    public Camera shaken(int pixels) {
        shaken = pixels;
        return this;
    }

    /// Millimetres that the camera looks past the sheet.
    public Camera aside(double millimetres) {
        right = millimetres;
        return this;
    }

    /// The sheet fills the photo, as after cropping.
    public Camera close() {
        table = false;
        return this;
    }

    public BufferedImage photo(BufferedImage sheet) {
        var source = Print.of(sheet);
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(7);
        var noises = new int[4096];
        for (int i = 0; i < noises.length; i++)
            noises[i] = (int) Math.round(random.nextGaussian() * noise);
        double focal = 0.8 * height;
        var line = new int[3 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(line, 0);
            for (int x = 0; x < width; x++) {
                double u;
                double v;
                if (table) {
                    double rx = (x - width / 2.0) / focal;
                    double ry = (y - height / 2.0) / focal;
                    double cy = ry * Math.cos(tilt) - Math.sin(tilt);
                    double cz = ry * Math.sin(tilt) + Math.cos(tilt);
                    double way = distance / cz;
                    double px = rx * way + right;
                    double py = (cy * way) + distance * Math.tan(tilt);
                    u = (px * Math.cos(turn) + py * Math.sin(turn)) / SHEET_WIDTH + 0.5;
                    v = (py * Math.cos(turn) - px * Math.sin(turn)) / SHEET_HEIGHT + 0.5;
                } else {
                    u = (x + 0.5) / width;
                    v = (y + 0.5) / height;
                }
                double bright = light * (1 - fall * (x + y) / (width + height));
                if (shadow > 0) {
                    double edge = (y - 0.55 * height - 0.2 * x) / (0.03 * height);
                    bright *= 1 - shadow / (1 + Math.exp(-edge));
                }
                for (int band = 0; band < 3; band++)
                    line[3 * x + band] =
                            (int)
                                    (bright
                                            * 256
                                            * value(source, u, v, band)
                                            * (band == 0 ? 0.97 : band == 2 ? 0.9 : 0.95));
            }
            shake(line);
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int band = 0; band < 3; band++) {
                    int value = (line[3 * x + band] >> 8) + noises[random.nextInt(4096)];
                    rgb = (rgb << 8) | Math.clamp(value, 0, 255);
                }
                photo.setRGB(x, y, rgb);
            }
        }
        return photo;
    }

    /// Along the lines of the sensor, as a hand shakes most.
    private void shake(int[] line) {
        if (shaken < 2) return;
        var moved = new int[line.length];
        for (int x = 0; x < width; x++)
            for (int band = 0; band < 3; band++) {
                long sum = 0;
                for (int i = 0; i < shaken; i++)
                    sum += line[3 * Math.clamp(x + i - shaken / 2, 0, width - 1) + band];
                moved[3 * x + band] = (int) (sum / shaken);
            }
        System.arraycopy(moved, 0, line, 0, line.length);
    }

    private static double value(Print sheet, double u, double v, int band) {
        if (u < 0 || v < 0 || u >= 1 || v >= 1) {
            double grain = Math.sin(u * 90 + Math.sin(v * 7) * 3) * 9 + Math.sin(u * 400) * 5;
            return new double[] {96, 70, 48}[band] + grain;
        }
        double sx = u * sheet.width - 0.5;
        double sy = v * sheet.height - 0.5;
        int left = Math.clamp((int) Math.floor(sx), 0, sheet.width - 2);
        int top = Math.clamp((int) Math.floor(sy), 0, sheet.height - 2);
        double fx = Math.clamp(sx - left, 0, 1);
        double fy = Math.clamp(sy - top, 0, 1);
        int shift = 16 - 8 * band;
        double above =
                ((sheet.rgb(left, top) >> shift) & 0xff) * (1 - fx)
                        + ((sheet.rgb(left + 1, top) >> shift) & 0xff) * fx;
        double below =
                ((sheet.rgb(left, top + 1) >> shift) & 0xff) * (1 - fx)
                        + ((sheet.rgb(left + 1, top + 1) >> shift) & 0xff) * fx;
        return above * (1 - fy) + below * fy;
    }

    /// The sheet's own pixels.
    private static final class Print {

        private final int[] pixels;
        private final int width;
        private final int height;

        private Print(BufferedImage sheet) {
            pixels = Drawing.pixels(sheet);
            width = sheet.getWidth();
            height = sheet.getHeight();
        }

        static Print of(BufferedImage sheet) {
            return new Print(Drawing.onWhite(sheet));
        }

        int rgb(int x, int y) {
            return pixels[y * width + x];
        }
    }
}
