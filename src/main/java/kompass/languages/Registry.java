package kompass.languages;

import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.locale.LocaleValidityChecker;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;

/// The language subtags that are registered with the IANA (RFC 5646), as CLDR's validity data
/// repeats them inside ICU: all 8,000 languages, with scripts, regions and variants.
public final class Registry {

    private static final LocaleValidityChecker REGISTERED =
            new LocaleValidityChecker(
                    EnumSet.of(
                            Datasubtype.regular, Datasubtype.deprecated, Datasubtype.macroregion));

    private Registry() {}

    /// Whether a tag is well formed and each of its parts is registered.
    public static boolean knows(String tag) {
        if (!Language.isTag(tag)) return false;
        var locale = ULocale.forLanguageTag(tag);
        return locale.toLanguageTag().equalsIgnoreCase(tag)
                && REGISTERED.isValid(locale, new LocaleValidityChecker.Where());
    }
}
