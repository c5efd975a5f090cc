package kompass.print;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/// Words under a drawing that are found, copied and read aloud but not seen, the way scanners do
/// it: one font whose only glyph is empty and whose codes are UTF-16 (ISO 32000-1, 9.3.6 and
/// 9.10.3).
final class HiddenText {

    static final COSName NAME = COSName.getPDFName("Hidden");

    /// Every glyph is half as wide as the font is high; a word is stretched to where it stands.
    private static final float GLYPH = 0.5f;

    private static final String TO_UNICODE =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            RANGES
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder words = new StringBuilder();
    private final float pageHeight;

    HiddenText(float pageHeight) {
        this.pageHeight = pageHeight;
    }

    /// Its font, among what the pages of a document share.
    static void prepare(PDDocument document, PDResources resources) throws IOException {
        var fonts = new COSDictionary();
        fonts.setItem(NAME, composite(document));
        resources.getCOSObject().setItem(COSName.FONT, fonts);
    }

    void add(Row row, float top) {
        for (var mark : row.marks())
            if (mark instanceof Row.Words(var line, var x, var baseline, var _))
                for (var word : line.words())
                    if (word.width() > 0)
                        add(word, x + word.x(), pageHeight - top - baseline, line.size());
    }

    private void add(SetLine.Word word, float x, float y, float size) {
        float stretch = 100 * word.width() / (word.seen().length() * GLYPH * size);
        Decimals.append(words.append("/Hidden "), size, 2).append("Tf ");
        Decimals.append(words, stretch, 2).append("Tz 1 0 0 1 ");
        Decimals.append(Decimals.append(words, x, 2), y, 2).append("Tm <");
        word.seen().chars().forEach(c -> words.append(HEX.toHexDigits((char) c)));
        words.append("> Tj\n");
    }

    String operators() {
        return "BT 3 Tr\n" + words + "ET\n";
    }

    private static COSDictionary composite(PDDocument document) throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Hidden");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(
                COSName.DESCENDANT_FONTS, new COSArray(List.<COSBase>of(descendant(document))));
        font.setItem(COSName.TO_UNICODE, Shared.TO_UNICODE.in(document));
        return font;
    }

    private static COSDictionary descendant(PDDocument document) throws IOException {
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);

        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, "Hidden");
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setItem(COSName.DW, COSInteger.get((long) (GLYPH * 1000)));
        font.setItem(COSName.CID_TO_GID_MAP, Shared.GLYPHS.in(document));
        font.setItem(COSName.FONT_DESC, descriptor(document));
        return font;
    }

    private static COSDictionary descriptor(PDDocument document) throws IOException {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Hidden");
        descriptor.setInt(COSName.FLAGS, 4);
        var box = new COSArray();
        for (int edge : new int[] {0, -200, (int) (GLYPH * 1000), 1000})
            box.add(COSInteger.get(edge));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 1000);
        descriptor.setInt(COSName.DESCENT, -200);
        descriptor.setInt(COSName.CAP_HEIGHT, 1000);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, Shared.FONT.in(document));
        return descriptor;
    }

    /// Ranges may not cross a row of 256 codes, and a block holds 100 of them at most.
    private static String ranges() {
        var ranges = new StringBuilder();
        for (int row = 0; row < 256; row++) {
            if (row % 64 == 0)
                ranges.append(row == 0 ? "" : "endbfrange\n").append("64 beginbfrange\n");
            ranges.append(String.format("<%1$02X00> <%1$02XFF> <%1$02X00>\n", row));
        }
        return ranges.append("endbfrange").toString();
    }

    private static byte[] allToTheEmptyGlyph() {
        var glyphs = new byte[2 * 65536];
        for (int i = 1; i < glyphs.length; i += 2) glyphs[i] = 1;
        return glyphs;
    }

    /// The same in every document.
    private static final class Shared {

        static final Deflated TO_UNICODE =
                new Deflated(HiddenText.TO_UNICODE.replace("RANGES", ranges()).getBytes(US_ASCII));

        static final Deflated GLYPHS = new Deflated(allToTheEmptyGlyph());
        static final Deflated FONT = new Deflated(emptyFont());

        /// What is left of a font when only its space is kept: `.notdef` and one empty glyph.
        private static byte[] emptyFont() {
            try (var file =
                            HiddenText.class.getResourceAsStream(
                                    "/fonts/NotoSansHebrew-Regular.ttf");
                    var smaller = new ByteArrayOutputStream()) {
                if (file == null) throw new IllegalStateException("A font is not in the jar");
                var subsetter =
                        new TTFSubsetter(new TTFParser().parse(new RandomAccessReadBuffer(file)));
                subsetter.add(' ');
                subsetter.writeToStream(smaller);
                return smaller.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
