package kompass.site;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The first screen, and the way to another language from any page.
@Controller
class LanguagePages {

    private static final int FREQUENT = 10;
    private static final int WELCOMES = 6;
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final Pattern OUR_PATH = Pattern.compile("(/[A-Za-z0-9_-]{1,80}){1,8}");

    private final Templates templates;
    private final Frame frame;
    private final Readers readers;
    private final Languages languages;
    private final Dictionary dictionary;
    private final boolean secure;

    LanguagePages(
            Templates templates,
            Frame frame,
            Readers readers,
            Languages languages,
            Dictionary dictionary,
            Installation installation) {
        this.templates = templates;
        this.frame = frame;
        this.readers = readers;
        this.languages = languages;
        this.dictionary = dictionary;
        this.secure = "https".equals(installation.publicUrl().getScheme());
    }

    @GetMapping("/")
    View welcome(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        var proposed = readers.proposed(Visitor.of(request));
        var reader = proposed.orElseGet(languages::german);
        var page = frame.choosingLanguage(reader, "site.chooseLanguage");
        return Html.of(templates.siteWelcome(page, choice(proposed, null, "")));
    }

    @GetMapping("/{language}/languages")
    View choose(@PathVariable String language, @RequestParam(defaultValue = "") String to) {
        var reader = readers.reading(language);
        var page = frame.page(reader, "/languages", "site.whichLanguage");
        return Html.of(templates.siteLanguages(page, choice(Optional.empty(), reader, ours(to))));
    }

    /// Remembers the choice, which harms nobody, and goes on.
    @GetMapping("/language/{language}")
    View remember(
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String also,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response) {
        var reader = readers.reading(language);
        var cookie = Cookies.make(Visitor.LANGUAGE_COOKIE, reader.tag(), secure, REMEMBERED);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        if (also != null) response.addHeader(HttpHeaders.SET_COOKIE, besideIt(also).toString());
        return Redirect.to("/" + reader.tag() + ours(to));
    }

    /// German stands beside every language anyway, so it needs no cookie.
    private ResponseCookie besideIt(String also) {
        var other = readers.reading(also);
        return other.isGerman()
                ? Cookies.make(Visitor.ALSO_COOKIE, "", secure, Duration.ZERO)
                : Cookies.make(Visitor.ALSO_COOKIE, other.tag(), secure, REMEMBERED);
    }

    private LanguageChoice choice(
            Optional<Language> proposed, @Nullable Language current, String to) {
        var complete = languages.toRead().stream().filter(languages::isComplete).toList();
        return new LanguageChoice(
                complete.stream().limit(FREQUENT).toList(),
                complete.stream().skip(FREQUENT).toList(),
                languages.toRead().stream().filter(one -> !languages.isComplete(one)).toList(),
                welcomes(proposed, complete),
                proposed.orElse(null),
                proposed.map(language -> own(language, "site.proceed")).orElse(null),
                current,
                to);
    }

    /// "Welcome" in the languages most people read, the reader's first.
    private List<Wording> welcomes(Optional<Language> proposed, List<Language> complete) {
        var speaking = new LinkedHashSet<Language>();
        proposed.ifPresent(speaking::add);
        speaking.add(languages.german());
        speaking.addAll(complete);
        var welcomes = new ArrayList<Wording>();
        for (var language : speaking) {
            var welcome = own(language, "site.welcome");
            if (!welcome.isForeign()
                    && welcomes.stream().noneMatch(one -> one.text().equals(welcome.text())))
                welcomes.add(welcome);
        }
        return welcomes.stream().limit(WELCOMES).toList();
    }

    private Wording own(Language language, String key) {
        return dictionary.words(language).of(key);
    }

    /// Only to a page of our own.
    private static String ours(String to) {
        return OUR_PATH.matcher(to).matches() ? to : "";
    }
}
