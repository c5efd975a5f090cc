package kompass.languages;

import org.jspecify.annotations.Nullable;

/// Languages that the tests speak.
final class Offer {

    static final Language GERMAN = language("de", "Deutsch", "Deutsch", null);
    static final Language ENGLISH = language("en", "English", "Englisch", null);
    static final Language ARABIC = language("ar", "العربية", "Arabisch", null);
    static final Language UKRAINIAN = language("uk", "Українська", "Ukrainisch", null);
    static final Language FARSI = language("fa", "فارسی", "Farsi (Persisch)", null);
    static final Language DARI = language("fa-AF", "دری", "Dari", "fa");
    static final Language ROMANI = language("rom", "Romani čhib", "Romani", null);

    private Offer() {}

    private static Language language(
            String tag, String nativeName, String germanName, @Nullable String fallback) {
        return new Language(tag, nativeName, germanName, fallback, true, true, false, 1);
    }
}
