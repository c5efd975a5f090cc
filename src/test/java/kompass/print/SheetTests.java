package kompass.print;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kompass.languages.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTests {

    private static final Language GERMAN = language("de");
    private static final Language ARABIC = language("ar");

    @ParameterizedTest
    @CsvSource({
        "Arabisch, أمل الخطيب",
        "Persisch, گچ پژ می‌خواهم",
        "Ukrainisch, їжак ґанок Її",
        "Tigrinya, ግዕዝ ሓዱሽ ተስፋይ",
        "Sorani, ڕۆژی یەکشەممە بەخێربێن",
        "Paschtu, ښځه ګډ ټول",
        "Urdu, ٹھیک ہے ڈاکٹر",
        "Türkisch, Iğüşİ",
        "Rumänisch, Șțăâ",
        "Vietnamesisch, Nguyễn Thị",
        "Tamil, தமிழ்",
        "Hindi, हिन्दी",
        "Bengali, বাংলা",
        "Pandschabi, ਪੰਜਾਬੀ",
        "Georgisch, ქართული",
        "Armenisch, Հայերեն",
        "Griechisch, Ελληνικά",
        "Hebräisch, שלום",
        "Assyrisch, ܣܘܪܝܬ",
        "Thai, ไทย"
    })
    void theOfficeFindsANameInItsOwnScript(String script, String name) throws IOException {
        var sheet = sheet(new Sheet.Line(Text.of(script, GERMAN), Text.verbatim(name)));

        var words = words(sheet.pdf());

        assertThat(words).contains(script);
        for (var part : name.split("[ \u200c]", -1)) assertThat(words).contains(part);
    }

    @Test
    void arabicLettersAreJoinedAndRunFromTheRight() throws IOException {
        var joined = picture(sheet(new Sheet.Paragraph(Text.verbatim("محمد"))));
        var apart = picture(sheet(new Sheet.Paragraph(Text.verbatim("م\u200cح\u200cم\u200cد"))));

        assertThat(blots(joined)).isLessThan(blots(apart));
        assertThat(leftmostInk(joined)).isGreaterThan(joined.getWidth() / 2);
    }

    @ParameterizedTest
    @CsvSource({"گچپژ", "їґ", "ግዕዝ", "ڕێ", "தமி", "ქარ"})
    void noLetterIsAnEmptyBox(String letters) throws IOException {
        var boxes = picture(sheet(new Sheet.Paragraph(Text.verbatim("\uDBFF\uDFFE".repeat(3)))));

        var seen = picture(sheet(new Sheet.Paragraph(Text.verbatim(letters))));

        assertThat(ink(seen)).isPositive();
        assertThat(seen).satisfies(image -> assertThat(same(image, boxes)).isFalse());
        assertThat(Fonts.first(letters, false).canDisplayUpTo(letters)).isEqualTo(-1);
    }

    @Test
    void aPhoneNumberStaysWholeInAnArabicSentence() {
        var sentence =
                "رقم الهاتف \u2066+49 5264 644-0\u2069 من الساعة \u206808:30\u2069 حتى 12:00.";

        var line = Typesetter.set(Text.of(sentence, ARABIC), 10, false, 500).getFirst();

        assertThat(line.words().stream().map(SetLine.Word::seen).filter(word -> !word.isBlank()))
                .containsSubsequence("08:30", "+49", "5264", "644-0");
        assertThat(line.words()).isSortedAccordingTo(comparingDouble(SetLine.Word::x));
    }

    @Test
    void aNameCannotBeTurnedRoundByInvisibleSigns() {
        assertThat(Text.verbatim("Amal \u202Elatik\u0007").value()).isEqualTo("Amal latik");
    }

    @Test
    void isolatesAndSoftHyphensTakeNoRoom() {
        var bare = Typesetter.set(Text.verbatim("Aufenthaltstitel"), 10, false, 500).getFirst();
        var marked =
                Typesetter.set(Text.verbatim("\u2068Aufenthalts\u00ADtitel\u2069"), 10, false, 500)
                        .getFirst();

        assertThat(marked.shape().getAdvance()).isEqualTo(bare.shape().getAdvance());
    }

    @Test
    void whatGoesJustBeyondOnePageIsSetSmaller() throws IOException {
        var lines = new ArrayList<Sheet.Part>();
        for (int i = 0; i < 36; i++)
            lines.add(new Sheet.Line(Text.of("Angabe " + i, GERMAN), Text.verbatim("Wert")));

        try (var document =
                Loader.loadPDF(new Sheet(Text.of("Anfrage", GERMAN), GERMAN, lines).pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Angabe 35");
        }
    }

    @Test
    void longTextsGoOnOverThePages() throws IOException {
        var text = "Die Gemeinde liegt im Kreis Lippe. ".repeat(300);
        var sheet = new Sheet(Text.of("Lang", GERMAN), GERMAN, paragraph(text, GERMAN));

        try (var document = Loader.loadPDF(sheet.pdf())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document).split("Lippe", -1)).hasSize(301);
            assertThat(new PDFTextStripper().getText(document)).contains("1 / ");
        }
    }

    @Test
    void aWordLongerThanTheLineIsBrokenNotCut() throws IOException {
        var word = IntStream.range(0, 400).mapToObj(i -> "x").reduce("", String::concat);

        var pdf = sheet(new Sheet.Line(Text.of("Wort", GERMAN), Text.verbatim(word))).pdf();

        assertThat(words(pdf).chars().filter(c -> c == 'x')).hasSize(400);
        assertThat(rightmostInk(render(pdf))).isLessThan(render(pdf).getWidth() * 92 / 100);
    }

    @Test
    void theDocumentSaysItsTitleAndLanguage() throws IOException {
        var sheet = new Sheet(Text.of("وصل طلبك", ARABIC), ARABIC, paragraph("أهلا", ARABIC));

        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("وصل طلبك");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    @Test
    void theReceiptCanBeKeptAsAPicture() throws IOException {
        var sheet =
                sheet(
                        new Sheet.Code(Text.of("Ihr Code", GERMAN), "K7F3 M9QT"),
                        new Sheet.Qr(QrCode.of("https://kompass.example/s#K7F3M9QT"), 40),
                        new Sheet.Paragraph(Text.of("Angekommen.", GERMAN)));

        var image = ImageIO.read(new ByteArrayInputStream(sheet.png(720)));

        assertThat(image.getWidth()).isEqualTo(720);
        assertThat(image.getHeight()).isGreaterThan(500);
    }

    private static Sheet sheet(Sheet.Part... parts) {
        return new Sheet(Text.of("Zusammenfassung", GERMAN), GERMAN, List.of(parts));
    }

    private static List<Sheet.Part> paragraph(String text, Language language) {
        return List.of(new Sheet.Paragraph(Text.of(text, language)));
    }

    private static Language language(String tag) {
        return new Language(tag, tag, tag, null, true, true, false, 0);
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static BufferedImage render(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.GRAY);
        }
    }

    /// The page below its title.
    private static BufferedImage picture(Sheet sheet) throws IOException {
        var page = render(sheet.pdf());
        return page.getSubimage(0, 190, page.getWidth(), page.getHeight() - 190);
    }

    private static boolean isInk(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) < 128;
    }

    private static long ink(BufferedImage image) {
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if (isInk(image, x, y)) ink++;
        return ink;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if (one.getRGB(x, y) != other.getRGB(x, y)) return false;
        return true;
    }

    private static int leftmostInk(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> column(image, x))
                .findFirst()
                .orElseThrow();
    }

    private static int rightmostInk(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> column(image, x))
                .max()
                .orElseThrow();
    }

    /// Runs of columns with ink: letters that touch count once.
    private static long blots(BufferedImage image) {
        return IntStream.range(1, image.getWidth())
                .filter(x -> column(image, x) && !column(image, x - 1))
                .count();
    }

    private static boolean column(BufferedImage image, int x) {
        return IntStream.range(0, image.getHeight()).anyMatch(y -> isInk(image, x, y));
    }
}
