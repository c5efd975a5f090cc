package kompass.languages;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A language on offer, as its row in the list says; `tag` is a BCP 47 tag such as `fa-AF`. The
/// direction follows from the script and is never typed in.
public record Language(
        String tag,
        String nativeName,
        String germanName,
        @Nullable String fallback,
        boolean read,
        boolean interpreted,
        boolean video,
        int position) {

    public static final String GERMAN = "de";

    /// By tag; ICU looks up likely subtags each time, and every sentence asks.
    private static final Map<String, Boolean> RIGHT_TO_LEFT = new ConcurrentHashMap<>();

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Language {
        if (!TAG.matcher(tag).matches())
            throw new IllegalArgumentException("Not a language tag (BCP 47): " + tag);
        if (nativeName.isBlank() || germanName.isBlank())
            throw new IllegalArgumentException("A language needs a native name and a German name");
    }

    public boolean isGerman() {
        return tag.equals(GERMAN);
    }

    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.computeIfAbsent(tag, it -> ULocale.forLanguageTag(it).isRightToLeft());
    }

    /// `rtl` or `ltr`, as the `dir` attribute wants it.
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /// For dates and numbers: Gregorian calendar and Latin digits in every language.
    public Locale locale() {
        return Locale.forLanguageTag(tag + "-u-ca-gregory-nu-latn");
    }
}
