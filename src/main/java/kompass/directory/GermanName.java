package kompass.directory;

import kompass.languages.Wording;
import kompass.languages.Words;

/// The names of offices and papers stand in German beside their translation: that is what is
/// written on the door and on the sheet.
public final class GermanName {

    private static final String SOFT_HYPHEN = "\u00AD";

    private GermanName() {}

    /// Not where German is read anyway, and not where the translation itself already says it.
    public static boolean isMissing(Words words, Wording name, String german) {
        return !words.language().isGerman()
                && !name.isForeign()
                && !plain(words.sayPlain(german)).contains(plain(german));
    }

    private static String plain(String text) {
        return text.replace(SOFT_HYPHEN, "");
    }
}
