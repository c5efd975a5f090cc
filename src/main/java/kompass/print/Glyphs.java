package kompass.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The glyphs of one document: every outline is kept once, as a form of the shared resources.
final class Glyphs {

    /// Outlines are kept at this size, in whole units.
    static final float EM = 1000;

    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    /// Letters are met again in every document; a script has some hundred, of a few hundred bytes.
    private static final Map<Glyph, Drawn> DRAWN = new ConcurrentHashMap<>();

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
                new Glyph(font.getFontName(), code),
                glyph ->
                        keep(
                                DRAWN.computeIfAbsent(
                                        glyph, _ -> Drawn.of(font.deriveFont(EM), code))));
    }

    private COSName keep(Drawn drawn) {
        try {
            var form = new PDFormXObject(drawn.operators().in(document));
            form.setBBox(drawn.box());
            form.setResources(new PDResources());
            var name = COSName.getPDFName("G" + names.size());
            resources.put(name, form);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How one glyph is drawn in every document.
    private record Drawn(Deflated operators, Rectangle2D bounds) {

        static Drawn of(Font font, int code) {
            var outline = font.createGlyphVector(FINE, new int[] {code}).getGlyphOutline(0);
            var operators = PdfPath.of(outline, AffineTransform.getScaleInstance(1, -1), 0);
            var bytes = operators.getBytes(StandardCharsets.US_ASCII);
            return new Drawn(new Deflated(bytes), outline.getBounds2D());
        }

        PDRectangle box() {
            return new PDRectangle(
                    (float) bounds.getX() - 1,
                    (float) -bounds.getMaxY() - 1,
                    (float) bounds.getWidth() + 2,
                    (float) bounds.getHeight() + 2);
        }
    }
}
