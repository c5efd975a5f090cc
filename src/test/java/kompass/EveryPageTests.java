package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kompass.database.TestDatabase;
import kompass.directory.Concerns;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.site.PageSource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Every public page of the demo town in every language: sound, and no link leads into nothing.
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EveryPageTests {

    /// Pages that nobody publishes because they answer one visitor: they have tests of their own.
    private static final Pattern ANSWERED =
            Pattern.compile("/(status|clear|languages|institutions/open|(share|feedback)/.*)");

    @Autowired private List<PageSource> sources;
    @Autowired private Languages languages;
    @Autowired private Concerns concerns;

    @Test
    void isSoundInEveryLanguage() {
        Set<String> faults = ConcurrentHashMap.newKeySet();
        languages.toRead().parallelStream().forEach(language -> faults.addAll(faults(language)));

        assertThat(new TreeSet<>(faults).stream().limit(SoundPage.ERRORS_SHOWN)).isEmpty();
    }

    private Set<String> faults(Language language) {
        var pages = new HashMap<String, Document>();
        for (var source : sources)
            for (var path : source.paths(language)) {
                var html = new StringOutput();
                Objects.requireNonNull(source.render(language, path), path).render(html);
                pages.put(path, SoundPage.parsed(html.toString()));
            }
        var faults = new TreeSet<String>();
        pages.forEach((path, page) -> {
            for (var fault : faults(language, page, pages))
                faults.add("/" + language.tag() + path + ": " + fault);
        });
        return faults;
    }

    private List<String> faults(Language language, Document page, Map<String, Document> pages) {
        var faults = SoundPage.faults(languages, language, page);
        for (var link : page.select("a[href^=/], a[href^=#]")) {
            var href = link.attr("href");
            if (!leadsSomewhere(language, page, href, pages)) faults.add("leads nowhere: " + href);
        }
        return faults;
    }

    private boolean leadsSomewhere(
            Language language, Element page, String href, Map<String, Document> pages) {
        if (href.equals("/")) return true;
        if (href.startsWith("#")) return page.getElementById(href.substring(1)) != null;
        var own = "/" + language.tag();
        var path = href.replaceAll("[?#].*", "");
        if (!path.equals(own) && !path.startsWith(own + "/")) return false;
        var rest = path.substring(own.length());
        return pages.containsKey(rest)
                || ANSWERED.matcher(rest).matches()
                || (rest.startsWith("/request/")
                        && concerns.find(rest.substring("/request/".length())).isPresent());
    }
}
