package kompass.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The lasting name of something new in addresses, made from its German title.
final class Slug {

    private static final int LONGEST = 40;

    /// Addresses of our own beside those of the things.
    private static final Set<String> RESERVED = Set.of("new", "preview");

    private Slug() {}

    /// With a number behind it where `taken` knows it already.
    static String of(String title, Predicate<String> taken) {
        var words =
                title.toLowerCase(Locale.GERMAN)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var ascii =
                Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var slug = trim(trim(ascii).substring(0, Math.min(LONGEST, trim(ascii).length())));
        if (slug.isEmpty()) slug = "neu";
        var unique = slug;
        for (int n = 2; RESERVED.contains(unique) || taken.test(unique); n++)
            unique = slug + "-" + n;
        return unique;
    }

    private static String trim(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
