package kompass.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Formatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Draws rows as the operators of one PDF page. Letters are outlines, each kept once in the
/// document and placed where it is needed.
final class PdfInk {

    private final PDDocument document;
    private final PDResources resources;
    private final Glyphs glyphs;
    private final float height;
    private final StringBuilder operators = new StringBuilder();
    private final Formatter out = new Formatter(operators, Locale.ROOT);

    PdfInk(PDDocument document, PDResources resources, Glyphs glyphs, float pageHeight) {
        this.document = document;
        this.resources = resources;
        this.glyphs = glyphs;
        this.height = pageHeight;
    }

    void draw(Row row, float y) throws IOException {
        for (var mark : row.marks())
            switch (mark) {
                case Row.Words words -> {
                    color(words.pale() ? Ink.PALE : Ink.DARK);
                    float baseline = height - y - words.baseline();
                    for (var glyph : glyphs.of(words.line())) place(glyph, words.x(), baseline);
                }
                case Row.Hairline line -> fill(line.shape(y), Ink.HAIRLINE);
                case Row.Modules modules -> fill(modules.shape(y), Color.BLACK);
                case Row.Pixels pixels -> picture(pixels, y);
            }
    }

    String operators() {
        return operators.toString();
    }

    private void place(Glyphs.Placed glyph, float x, float baseline) {
        out.format(
                "q %.4f 0 0 %.4f %.2f %.2f cm /%s Do Q\n",
                glyph.size() / Glyphs.EM,
                glyph.size() / Glyphs.EM,
                x + glyph.x(),
                baseline - glyph.y(),
                glyph.name().getName());
    }

    private void fill(Shape shape, Color color) {
        color(color);
        var upwards = new AffineTransform(1, 0, 0, -1, 0, height);
        operators.append(PdfPath.of(shape, upwards, 2));
    }

    private void color(Color color) {
        var part = color.getRGBColorComponents(null);
        out.format("%.3f %.3f %.3f rg\n", part[0], part[1], part[2]);
    }

    private void picture(Row.Pixels pixels, float y) throws IOException {
        var name = resources.add(LosslessFactory.createFromImage(document, pixels.image()));
        out.format(
                "q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q\n",
                pixels.width(),
                pixels.height(),
                pixels.x(),
                height - y - pixels.y() - pixels.height(),
                name.getName());
    }
}
