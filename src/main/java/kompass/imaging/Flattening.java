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
        int right = source.width() - 1;
        int bottom = source.height() - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 2;
                int green = 2;
                int blue = 2;
                for (int part = 0; part < 4; part++) {
                    double u = (x + 0.25 + 0.5 * (part & 1)) / width;
                    double v = (y + 0.25 + 0.5 * (part >> 1)) / height;
                    double by = 1 / (map.g * u + map.h * v + 1);
                    int px = (int) ((map.a * u + map.b * v + map.c) * by);
                    int py = (int) ((map.d * u + map.e * v + map.f) * by);
                    int rgb =
                            source.rgb(
                                    px < 0 ? 0 : Math.min(px, right),
                                    py < 0 ? 0 : Math.min(py, bottom));
                    red += (rgb >> 16) & 0xff;
                    green += (rgb >> 8) & 0xff;
                    blue += rgb & 0xff;
                }
                pixels[y * width + x] = ((red >> 2) << 16) | ((green >> 2) << 8) | (blue >> 2);
            }
        }
        return flat;
    }
}
