package kompass.print;

import java.awt.image.BufferedImage;
import java.util.List;
import kompass.languages.Language;

/// One thing to be printed or kept as a picture: a title and what stands below it. The reader's
/// language decides from which side the sheet is read; every text on it may have its own.
///
/// Latin, Cyrillic, Greek, Arabic (with Persian, Sorani, Pashto, Urdu), Hebrew, Syriac, Ethiopic,
/// Devanagari, Bengali, Gurmukhi, Tamil, Thai, Georgian and Armenian come with the fonts we ship.
/// Chinese, Japanese and Korean do not (some 10 MB): they print only where the system has a font.
public record Sheet(Text title, Language reader, List<Part> parts) {

    public sealed interface Part {}

    public record Heading(Text text) implements Part {}

    /// A value with its label: beside it on paper, above it on a narrow picture.
    public record Line(Text label, Text value) implements Part {}

    public record Paragraph(Text text) implements Part {}

    /// Smaller and paler than a paragraph.
    public record Note(Text text) implements Part {}

    /// What is read out at a desk or typed in: large, from left to right everywhere.
    public record Code(Text label, String code) implements Part {}

    public record Qr(QrCode code, float millimetres) implements Part {}

    public record Picture(BufferedImage image, float millimetres) implements Part {}

    public record Space(float millimetres) implements Part {}

    public Sheet {
        parts = List.copyOf(parts);
    }

    /// A4 pages of outlines with the words underneath, so that they can be searched and copied.
    public byte[] pdf() {
        return new PdfSheet(this).bytes();
    }

    /// One picture as wide as asked and as high as it needs to be.
    ///
    /// @param width in pixels, 320 to 2000
    public byte[] png(int width) {
        return new PictureSheet(this, width).bytes();
    }

    boolean isRightToLeft() {
        return reader.direction().equals("rtl");
    }
}
