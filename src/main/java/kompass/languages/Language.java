package kompass.languages;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
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

    /// Languages whose usual script CLDR does not know from the tag alone.
    public Language {
        if (tag.isBlank() || nativeName.isBlank() || germanName.isBlank())
            throw new IllegalArgumentException(
                    "A language needs a tag, a native name and a German name");
    }

    public boolean isGerman() {
        return tag.equals(GERMAN);
    }

    /// `rtl` or `ltr`, as the `dir` attribute wants it.
    public String direction() {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /// For dates and numbers: Gregorian calendar and Latin digits in every language.
    public Locale locale() {
        return Locale.forLanguageTag(tag + "-u-ca-gregory-nu-latn");
    }
}
