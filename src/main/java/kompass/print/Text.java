package kompass.print;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Locale;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;

/// A text to be printed with the language it is in, which decides its direction; without one (a
/// name, a reference, what a stranger wrote) its first letter with a direction does. Each text is
/// laid out by itself, so none can turn its neighbour round; overrides that would turn letters
/// round inside it are dropped.
public record Text(String value, @Nullable Language language) {

    public Text {
        value =
                Normalizer.normalize(value, Normalizer.Form.NFC)
                        .replaceAll("\\R", "\n")
                        .replace('\t', ' ')
                        .replaceAll("[\\p{Cc}\u202A-\u202E&&[^\n]]", "");
    }

    public static Text of(String value, Language language) {
        return new Text(value, language);
    }

    /// As somebody typed it, in whatever script.
    public static Text verbatim(String value) {
        return new Text(value, null);
    }

    /// For places that show no marks: without soft hyphens and isolates.
    String plain() {
        return value.replaceAll("[\u00AD\u2066-\u2069]", "");
    }

    boolean isRightToLeft() {
        return language == null
                ? !new Bidi(value, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                : language.direction().equals("rtl");
    }

    Locale locale() {
        return language == null ? Locale.ROOT : language.locale();
    }
}
