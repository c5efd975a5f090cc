package kompass.journeys;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// A PDF opened as the clerk opens it: its words, and its pages as pictures.
record Pdf(String text, List<BufferedImage> pages) {
    private static final int DOTS_PER_INCH = 72;

    static Pdf open(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, DOTS_PER_INCH));
            }
            return new Pdf(new PDFTextStripper().getText(document), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The mean red, green and blue (0 to 255) of a part of a page, given in hundredths of its
    /// size: enough to see whether a photo with a marked corner stands upright.
    static int[] colour(BufferedImage page, int fromX, int fromY, int toX, int toY) {
        long red = 0;
        long green = 0;
        long blue = 0;
        long count = 0;
        for (int y = page.getHeight() * fromY / 100; y < page.getHeight() * toY / 100; y++) {
            for (int x = page.getWidth() * fromX / 100; x < page.getWidth() * toX / 100; x++) {
                int colour = page.getRGB(x, y);
                red += colour >> 16 & 0xff;
                green += colour >> 8 & 0xff;
                blue += colour & 0xff;
                count++;
            }
        }
        return new int[] {(int) (red / count), (int) (green / count), (int) (blue / count)};
    }
}
