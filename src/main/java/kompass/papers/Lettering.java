package kompass.papers;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/// Whether the letters of a page can be filed: PDF/A-2 wants every font in the file, with the
/// widths that the page counts on, and no letter that the font does not have (ISO 19005-2, 6.2.11).
final class Lettering {

    private static final int SYMBOLS = 4;

    /// In thousandths of the size.
    private static final float SAME_WIDTH = 1;

    private static final Set<COSName> ENCODINGS =
            Set.of(COSName.MAC_ROMAN_ENCODING, COSName.WIN_ANSI_ENCODING);

    private Lettering() {}

    /// What the dictionary of a font says of its letters.
    static boolean isNamedForArchives(COSDictionary font) {
        var kind = font.getNameAsString(COSName.SUBTYPE);
        if ("CIDFontType2".equals(kind)) return font.containsKey(COSName.CID_TO_GID_MAP);
        if (!"TrueType".equals(kind)) return true;
        var descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        boolean symbols = descriptor != null && (descriptor.getInt(COSName.FLAGS) & SYMBOLS) != 0;
        var encoding = font.getDictionaryObject(COSName.ENCODING);
        return symbols ? encoding == null : ENCODINGS.contains(base(encoding));
    }

    private static COSName base(COSBase encoding) {
        var base =
                encoding instanceof COSDictionary named
                        ? named.getDictionaryObject(COSName.BASE_ENCODING)
                        : encoding;
        return base instanceof COSName name ? name : COSName.NONE;
    }

    /// One letter that is drawn.
    static boolean canBeFiled(PDFont font, int code) throws IOException {
        return font.isEmbedded()
                && !font.isDamaged()
                && font instanceof PDVectorFont letters
                && letters.hasGlyph(code)
                && Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) <= SAME_WIDTH;
    }
}
