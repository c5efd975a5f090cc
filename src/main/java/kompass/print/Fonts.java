package kompass.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The fonts we ship, each loaded when its script is first met. Beyond them there is what the
/// system has.
final class Fonts {

    private static final String LATIN = "NotoSans";

    private static final Map<UnicodeScript, String> FAMILIES =
            Map.ofEntries(
                    Map.entry(UnicodeScript.ARABIC, "NotoSansArabic"),
                    Map.entry(UnicodeScript.HEBREW, "NotoSansHebrew"),
                    Map.entry(UnicodeScript.SYRIAC, "NotoSansSyriac"),
                    Map.entry(UnicodeScript.ETHIOPIC, "NotoSansEthiopic"),
                    Map.entry(UnicodeScript.DEVANAGARI, "NotoSansDevanagari"),
                    Map.entry(UnicodeScript.BENGALI, "NotoSansBengali"),
                    Map.entry(UnicodeScript.GURMUKHI, "NotoSansGurmukhi"),
                    Map.entry(UnicodeScript.TAMIL, "NotoSansTamil"),
                    Map.entry(UnicodeScript.THAI, "NotoSansThai"),
                    Map.entry(UnicodeScript.GEORGIAN, "NotoSansGeorgian"),
                    Map.entry(UnicodeScript.ARMENIAN, "NotoSansArmenian"));

    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private Fonts() {}

    /// The font for one character: the neighbour's where it has the sign (so that words with
    /// punctuation, accents and joiners stay in one piece), else its script's.
    static Font of(int codePoint, Font neighbour, boolean bold) {
        var script = UnicodeScript.of(codePoint);
        boolean shared = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (shared && (isInvisible(codePoint) || neighbour.canDisplay(codePoint))) return neighbour;

        var own = named(FAMILIES.getOrDefault(script, LATIN), bold);
        if (own.canDisplay(codePoint)) return own;
        if (shared)
            for (var family : FAMILIES.values()) {
                var other = named(family, bold);
                if (other.canDisplay(codePoint)) return other;
            }
        return system(bold);
    }

    /// The font a text starts with, before its first letter has chosen.
    static Font first(String text, boolean bold) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON)
                .filter(script -> script != UnicodeScript.INHERITED)
                .findFirst()
                .map(script -> named(FAMILIES.getOrDefault(script, LATIN), bold))
                .orElseGet(() -> named(LATIN, bold));
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || Character.isWhitespace(codePoint);
    }

    private static Font named(String family, boolean bold) {
        return LOADED.computeIfAbsent(family + (bold ? "-Bold" : "-Regular"), Fonts::load);
    }

    private static Font system(boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
    }

    /// Most scripts come in one weight only: their regular letters stand in for the bold ones.
    private static Font load(String name) {
        try (var file = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file == null) {
                if (name.endsWith("-Bold")) return load(name.replace("-Bold", "-Regular"));
                throw new IllegalStateException("The font " + name + " is not in the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException | IOException | LinkageError e) {
            throw new IllegalStateException(
                    "The font "
                            + name
                            + " cannot be read. Even for fonts of our own, Java needs the system's"
                            + " fontconfig and one font (Debian: apt install fontconfig"
                            + " fonts-dejavu-core)",
                    e);
        }
    }
}
