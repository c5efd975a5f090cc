package kompass.site;

import static kompass.site.Visitor.ALSO_COOKIE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Finds out in which language somebody can read.
@Component
public class Readers {

    /// No browser says more; what does is not worth reading.
    private static final int LONGEST_HEADER = 300;

    /// Tags that devices send, and the language on our list that they mean.
    private static final Map<String, String> ALIASES =
            Map.of(
                    "ku", "kmr",
                    "prs", "fa-AF",
                    "sr", "sr-Cyrl",
                    "zh", "zh-Hans",
                    "az", "az-Latn",
                    "iw", "he",
                    "in", "id",
                    "tl", "fil");

    private final Languages languages;

    Readers(Languages languages) {
        this.languages = languages;
    }

    /// The language of an address such as `/ar/…`; there is nothing in languages that are not
    /// offered.
    public Language reading(String tag) {
        var language = languages.find(tag).filter(languages::isOpen).orElseThrow(NotFound::new);
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? beside(language, Cookies.find(now.getRequest(), ALSO_COOKIE).orElse(null))
                : language;
    }

    /// The language beside the other one that somebody said they read, if there is such a one.
    Language beside(Language language, @Nullable String also) {
        return Optional.ofNullable(also)
                .flatMap(languages::find)
                .filter(other -> languages.isOpen(other) && !other.tag().equals(language.tag()))
                .map(language::beside)
                .orElse(language);
    }

    /// The language of the address, else the one chosen before, else the device's, else German.
    public Language best(Visitor visitor) {
        return ofPath(visitor.path()).or(() -> proposed(visitor)).orElseGet(languages::german);
    }

    /// The language chosen before, else the first of the device's that Kompass speaks completely.
    public Optional<Language> proposed(Visitor visitor) {
        return Optional.ofNullable(visitor.remembered())
                .flatMap(this::readable)
                .or(() -> ofDevice(visitor.accepts()));
    }

    private Optional<Language> ofPath(String path) {
        var parts = path.split("/", 3);
        return parts.length < 2 ? Optional.empty() : readable(parts[1]);
    }

    private Optional<Language> ofDevice(@Nullable String accepts) {
        return ranges(accepts).stream()
                .flatMap(range -> tags(range.getRange()))
                .flatMap(tag -> readable(tag).stream())
                .filter(languages::isComplete)
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String accepts) {
        if (accepts == null || accepts.isBlank() || accepts.length() > LONGEST_HEADER)
            return List.of();
        try {
            return Locale.LanguageRange.parse(accepts);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    /// From the most exact to the plain language: `fa-AF`, `fa`.
    private static Stream<String> tags(String range) {
        return Stream.iterate(range, tag -> !tag.isEmpty(), Readers::shorter)
                .flatMap(tag -> Stream.of(tag, ALIASES.getOrDefault(tag, tag)));
    }

    private static String shorter(String tag) {
        var end = tag.lastIndexOf('-');
        return end < 0 ? "" : tag.substring(0, end);
    }

    private Optional<Language> readable(String tag) {
        return languages.toRead().stream()
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
