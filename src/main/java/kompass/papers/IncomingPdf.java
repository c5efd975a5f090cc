package kompass.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// A PDF somebody sent becomes pages rebuilt from what they may hold, with their text, or pictures
/// of its pages: whatever was active in it stays behind.
final class IncomingPdf {

    private static final float POINTS_PER_INCH = 72;

    /// Where the end of a file is looked for, as PDFBox does.
    private static final int TAIL_BYTES = 2048;

    private IncomingPdf() {}

    /// Gives the pages one after the other, so that one at a time is in memory.
    static void each(
            byte[] file, PackedPictures pictures, Deadline deadline, Consumer<Developed> page)
            throws Refused {
        if (!isComplete(file)) throw new Refused(Refused.Reason.UNREADABLE);
        try (var document = BoundedParser.open(file, deadline)) {
            if (document.getNumberOfPages() > Limits.PAGES_A_PDF)
                throw new Refused(Refused.Reason.TOO_MANY_PAGES);
            if (document.getNumberOfPages() == 0) throw new Refused(Refused.Reason.UNREADABLE);
            Unpacking.measure(document.getDocument(), deadline);
            pictures.unpack(document.getDocument(), deadline);
            var renderer = new Bounded(document, deadline);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var rebuilt = Rebuilding.of(document.getPage(i), deadline);
                var shown =
                        rebuilt.isPresent()
                                ? shown(rebuilt.get(), deadline)
                                : Optional.<Developed>empty();
                page.accept(
                        shown.isPresent()
                                ? shown.get()
                                : new Developed(
                                        renderer.drawn(i, scale(document, i)), Quality.GOOD));
            }
        } catch (InvalidPasswordException e) {
            throw new Refused(Refused.Reason.ENCRYPTED, e);
        } catch (Stopped e) {
            throw new Refused(e.reason, e);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    /// Drawn from what goes to the office, so that the newcomer sees that and nothing else; empty
    /// where its letters cannot be filed.
    private static Optional<Developed> shown(byte[] rebuilt, Deadline deadline)
            throws IOException, Refused {
        try (var document = Loader.loadPDF(rebuilt)) {
            float scale = scale(document, 0) * Limits.PREVIEW_EDGE / Limits.LONG_EDGE;
            var renderer = new Bounded(document, deadline);
            var picture = renderer.drawn(0, scale);
            return renderer.canBeFiled
                    ? Optional.of(new Developed(picture, Quality.GOOD, rebuilt))
                    : Optional.empty();
        }
    }

    /// PDFBox mends what is torn with the pages that it still finds; the others would be missed.
    private static boolean isComplete(byte[] file) {
        int tail = Math.min(file.length, TAIL_BYTES);
        return new String(file, file.length - tail, tail, StandardCharsets.ISO_8859_1)
                .contains("%%EOF");
    }

    /// 200 dpi, less where the sheet is larger than A4.
    private static float scale(PDDocument document, int index) throws Refused {
        var box = document.getPage(index).getCropBox();
        float edge = Math.max(box.getWidth(), box.getHeight());
        if (!(Math.min(box.getWidth(), box.getHeight()) >= 1))
            throw new Refused(Refused.Reason.UNREADABLE);
        return Math.min(Limits.DOTS_PER_INCH / POINTS_PER_INCH, Limits.LONG_EDGE / edge);
    }

    /// Unchecked, for PDFBox logs what is checked and draws on.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Refused.Reason reason;

        Stopped(Refused.Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    /// Draws until the time is over, and only pictures that it can read: a scan that is left out
    /// would reach the office as an empty page.
    private static final class Bounded extends PDFRenderer {

        private final Deadline deadline;
        private Deadline ofThisPage;
        private float scale;
        private boolean canBeFiled = true;

        Bounded(PDDocument document, Deadline deadline) {
            super(document);
            this.deadline = deadline;
            this.ofThisPage = deadline;
            setSubsamplingAllowed(true);
        }

        BufferedImage drawn(int index, float scale) throws IOException {
            this.scale = scale;
            ofThisPage = new Deadline(Limits.PDF_PAGE_TIME);
            return renderImage(index, scale, ImageType.RGB);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands)
                        throws IOException {
                    deadline.check();
                    ofThisPage.check();
                    if (operator.getImageData() != null) measure(operator);
                    super.processOperator(operator, operands);
                }

                @Override
                protected void showGlyph(Matrix place, PDFont font, int code, Vector advance)
                        throws IOException {
                    var mode = getGraphicsState().getTextState().getRenderingMode();
                    if (mode != RenderingMode.NEITHER)
                        canBeFiled &= Lettering.canBeFiled(font, code);
                    super.showGlyph(place, font, code, advance);
                }

                // It is unpacked before anybody asks how large it is.
                private void measure(Operator picture) {
                    try {
                        Unpacking.measure(
                                picture.getImageParameters(), picture.getImageData(), deadline);
                    } catch (Refused e) {
                        throw new Stopped(e.reason());
                    }
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    var place = getGraphicsState().getCurrentTransformationMatrix();
                    double area = Math.abs(place.createAffineTransform().getDeterminant());
                    if (decodedPixels(image, area) > Limits.PDF_PICTURE_PIXELS)
                        throw new Stopped(Refused.Reason.TOO_MANY_PIXELS);
                    if (List.of("jpx", "jb2").contains(String.valueOf(image.getSuffix())))
                        throw new Stopped(Refused.Reason.UNREADABLE);
                    super.drawImage(image);
                }
            };
        }

        /// PDFBox leaves out lines and columns, at most seven of eight, where a picture is drawn
        /// smaller than it is.
        private double decodedPixels(PDImage image, double area) {
            double pixels = (double) image.getWidth() * image.getHeight();
            double step = Math.floor(Math.sqrt(pixels / (area * scale * scale)));
            return pixels / Math.pow(Math.clamp(step, 1, 8), 2);
        }
    }
}
