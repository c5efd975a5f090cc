package kompass.site;

import java.util.List;
import java.util.stream.Stream;
import kompass.languages.Language;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// The languages to choose from: the ten that most people here read, the other complete ones, and
/// those that speak German in places. `to` is the page, without language, that the choice leads to.
public record LanguageChoice(
        List<Language> frequent,
        List<Language> others,
        List<Language> incomplete,
        List<Wording> welcomes,
        @Nullable Language proposed,
        @Nullable Wording proceed,
        @Nullable Language current,
        String to) {

    public String address(Language language) {
        return "/language/" + language.tag() + (to.isEmpty() ? "" : "?to=" + to);
    }

    /// What may stand beside a language: every complete one, German for nothing else.
    public List<Language> beside(Language reader) {
        return Stream.concat(frequent.stream(), others.stream())
                .filter(other -> !other.tag().equals(reader.tag()))
                .toList();
    }

    public String address(Language reader, Language beside) {
        return "/language/"
                + reader.tag()
                + "?also="
                + beside.tag()
                + (to.isEmpty() ? "" : "&to=" + to);
    }

    public boolean isBeside(Language reader, Language other) {
        var now = reader.fallback();
        return other.tag().equals(now == null ? Language.GERMAN : now);
    }

    public boolean isCurrent(Language language) {
        return current != null && current.tag().equals(language.tag());
    }
}
