package kompass.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/// Draws rows as pixels.
final class Ink {

    static final Color DARK = new Color(0x10303a);
    static final Color PALE = new Color(0x47606a);
    static final Color HAIRLINE = new Color(0xc8d6d1);

    private Ink() {}

    static void draw(Row row, float y, Graphics2D pen) {
        for (var mark : row.marks())
            switch (mark) {
                case Row.Words(var line, var x, var baseline, var pale) -> {
                    pen.setColor(pale ? PALE : DARK);
                    var place = AffineTransform.getTranslateInstance(x, y + baseline);
                    pen.fill(line.shape().getOutline(place));
                }
                case Row.Hairline line -> {
                    pen.setColor(HAIRLINE);
                    pen.fill(line.shape(y));
                }
                case Row.Modules modules -> {
                    pen.setColor(Color.BLACK);
                    pen.fill(modules.shape(y));
                }
                case Row.Pixels(var image, var x, var top, var width, var height) -> {
                    var place = AffineTransform.getTranslateInstance(x, y + top);
                    place.scale(width / image.getWidth(), height / image.getHeight());
                    pen.drawImage(image, place, null);
                }
            }
    }

    static void finely(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
