package kompass.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// How many words of a sheet are read before and after the pipeline, as a share of those that are
/// read in the print itself.
///
/// @param before in the photo as it was taken
/// @param after in the PDF that the office gets, drawn at 200 dpi
/// @param quality what the pipeline says of the page
record Reading(double before, double after, Quality quality) {

    private static final int DOTS_PER_INCH = 200;

    private static final Language GERMAN =
            new Language("de", "Deutsch", "Deutsch", null, true, false, false, 0);

    static Reading of(Writing writing, Camera camera, Darkroom darkroom, Path folder)
            throws Exception {
        var sheet = writing.sheet();
        var photo = Sheets.as("jpeg", camera.photo(sheet));
        var page = darkroom.develop(photo).getFirst();
        double print = Reader.accuracy(writing, Sheets.as("png", sheet), folder);
        return new Reading(
                Reader.accuracy(writing, photo, folder) / print,
                Reader.accuracy(writing, Sheets.as("png", delivered(page)), folder) / print,
                page.quality());
    }

    private static BufferedImage delivered(Developed page) throws IOException {
        byte[] paper;
        try (var pdf = new PaperPdf("Mietvertrag", GERMAN)) {
            pdf.add(page.jpeg(), 0);
            paper = pdf.bytes();
        }
        try (var document = Loader.loadPDF(paper)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
        }
    }
}
