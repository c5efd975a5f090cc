package kompass.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The glyphs of one document: every outline is kept once, as a form of the shared resources.
final class Glyphs {

    /// Outlines are kept at this size, in whole units.
    static final float EM = 1000;

    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    private final PDDocument document;
    private final PDResources resources;
    private final Map<Glyph, COSName> names = new HashMap<>();

    private record Glyph(String font, int code) {}

    /// A glyph with its place on the line, y downwards from the baseline.
    record Placed(COSName name, float size, float x, float y) {}

    Glyphs(PDDocument document, PDResources resources) {
        this.document = document;
        this.resources = resources;
    }

    /// What stands on a line, in the order and at the places that shaping has found.
    List<Placed> of(SetLine line) throws IOException {
        var caught = new Catcher(document);
        line.shape().draw(caught, 0, 0);
        caught.dispose();
        return caught.placed;
    }

    /// Java tells the glyphs of a shaped line only to whom it draws them.
    private final class Catcher extends PdfBoxGraphics2D {

        private final List<Placed> placed = new ArrayList<>();

        Catcher(PDDocument document) throws IOException {
            super(document, 1, 1);
        }

        @Override
        public void drawGlyphVector(GlyphVector shaped, float x, float y) {
            var font = shaped.getFont();
            for (int i = 0; i < shaped.getNumGlyphs(); i++) {
                int code = shaped.getGlyphCode(i);
                var place = shaped.getGlyphPosition(i);
                placed.add(
                        new Placed(
                                name(font, code),
                                font.getSize2D(),
                                x + (float) place.getX(),
                                y + (float) place.getY()));
            }
        }
    }

    private COSName name(Font font, int code) {
        return names.computeIfAbsent(
                new Glyph(font.getFontName(), code), _ -> keep(font.deriveFont(EM), code));
    }

    private COSName keep(Font font, int code) {
        var outline = font.createGlyphVector(FINE, new int[] {code}).getGlyphOutline(0);
        var box = outline.getBounds2D();
        var operators = PdfPath.of(outline, AffineTransform.getScaleInstance(1, -1), 0);
        var bytes = new ByteArrayInputStream(operators.getBytes(StandardCharsets.US_ASCII));
        try {
            var form = new PDFormXObject(new PDStream(document, bytes, COSName.FLATE_DECODE));
            form.setBBox(
                    new PDRectangle(
                            (float) box.getX() - 1,
                            (float) -box.getMaxY() - 1,
                            (float) box.getWidth() + 2,
                            (float) box.getHeight() + 2));
            form.setResources(new PDResources());
            var name = COSName.getPDFName("G" + names.size());
            resources.put(name, form);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
