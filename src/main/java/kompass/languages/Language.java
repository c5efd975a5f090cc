package kompass.languages;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A language on offer, as its row in the list says; `tag` is a BCP 47 tag such as `fa-AF`. The
/// direction follows from the script and is never typed in.
///
/// @param otherNames what people call it as well ("Farsi, Persisch"); empty where nothing else
/// @param hiddenUntilComplete readers do not find it before every interface word exists in it
/// @param dialects German names of the dialects that can be asked of an interpreter
public record Language(
        String tag,
        String nativeName,
        String germanName,
        @Nullable String fallback,
        boolean read,
        boolean interpreted,
        boolean video,
        int position,
        String otherNames,
        boolean hiddenUntilComplete,
        List<String> dialects) {

    public static final String GERMAN = "de";

    /// By tag; ICU looks up likely subtags each time, and every sentence asks.
    private static final Map<String, Boolean> RIGHT_TO_LEFT = new ConcurrentHashMap<>();

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Language {
        dialects = List.copyOf(dialects);
        if (!isTag(tag)) throw new IllegalArgumentException("Not a language tag (BCP 47): " + tag);
        if (nativeName.isBlank() || germanName.isBlank())
            throw new IllegalArgumentException("A language needs a native name and a German name");
    }

    /// A language that has no other names and no dialects, and waits for nothing.
    public Language(
            String tag,
            String nativeName,
            String germanName,
            @Nullable String fallback,
            boolean read,
            boolean interpreted,
            boolean video,
            int position) {
        this(
                tag,
                nativeName,
                germanName,
                fallback,
                read,
                interpreted,
                video,
                position,
                "",
                false,
                List.of());
    }

    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    public Language at(int position) {
        return with(fallback, position, dialects);
    }

    public Language spokenAs(List<String> dialects) {
        return with(fallback, position, dialects);
    }

    /// For somebody who reads this language and another: what is missing here is said in the other
    /// one before German.
    public Language beside(Language other) {
        return with(other.tag(), position, dialects);
    }

    private Language with(@Nullable String fallback, int position, List<String> dialects) {
        return new Language(
                tag,
                nativeName,
                germanName,
                fallback,
                read,
                interpreted,
                video,
                position,
                otherNames,
                hiddenUntilComplete,
                dialects);
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
