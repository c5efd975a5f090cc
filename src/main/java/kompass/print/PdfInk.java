package kompass.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
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
        float size = glyph.size() / Glyphs.EM;
        stand(glyph.name(), 4, size, size, x + glyph.x(), baseline - glyph.y());
    }

    private void stand(COSName what, int fineness, float width, float height, float x, float y) {
        Decimals.append(operators.append("q "), width, fineness).append("0 0 ");
        Decimals.append(operators, height, fineness);
        Decimals.append(Decimals.append(operators, x, 2), y, 2).append("cm /");
        operators.append(what.getName()).append(" Do Q\n");
    }

    private void fill(Shape shape, Color color) {
        color(color);
        var upwards = new AffineTransform(1, 0, 0, -1, 0, height);
        operators.append(PdfPath.of(shape, upwards, 2));
    }

    private void color(Color color) {
        var part = color.getRGBColorComponents(null);
        for (float share : part) Decimals.append(operators, share, 3);
        operators.append("rg\n");
    }

    private void picture(Row.Pixels pixels, float y) throws IOException {
        var name = resources.add(LosslessFactory.createFromImage(document, pixels.image()));
        float bottom = height - y - pixels.y() - pixels.height();
        stand(name, 2, pixels.width(), pixels.height(), pixels.x(), bottom);
    }
}
