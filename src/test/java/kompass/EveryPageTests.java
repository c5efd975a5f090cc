package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
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
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Every public page of the demo town in every language, read as a browser reads it: sound HTML,
/// the right direction, nothing without a name, no placeholder, no link into nothing.
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EveryPageTests {

    private static final int ERRORS_SHOWN = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d|\\{[a-z]+,|\\$\\{");

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

        assertThat(new TreeSet<>(faults).stream().limit(ERRORS_SHOWN)).isEmpty();
    }

    private Set<String> faults(Language language) {
        var pages = new HashMap<String, Document>();
        for (var source : sources)
            for (var path : source.paths(language)) {
                var html = new StringOutput();
                Objects.requireNonNull(source.render(language, path), path).render(html);
                pages.put(path, parsed(html.toString()));
            }
        var faults = new TreeSet<String>();
        pages.forEach((path, page) -> {
            for (var fault : faults(language, page, pages))
                faults.add("/" + language.tag() + path + ": " + fault);
        });
        return faults;
    }

    private static Document parsed(String html) {
        return Parser.htmlParser().setTrackErrors(ERRORS_SHOWN).parseInput(html, "");
    }

    private List<String> faults(Language language, Document page, Map<String, Document> pages) {
        var faults = new ArrayList<String>();
        page.parser().getErrors().forEach(error -> faults.add("HTML: " + error));
        var root = page.expectFirst("html");
        if (!root.attr("lang").equals(language.tag())
                || !root.attr("dir").equals(language.direction()))
            faults.add("speaks " + root.attr("lang") + " " + root.attr("dir"));
        if (page.select("h1").size() != 1) faults.add(page.select("h1").size() + " titles");
        if (page.title().isBlank()) faults.add("no title");
        var help = page.select(".tool.emergency[href=/" + language.tag() + "/emergency]");
        if (help.size() != 1) faults.add(help.size() + " ways to the emergency numbers");
        directions(page, faults);
        names(page, faults);
        references(page, faults);
        links(language, page, pages, faults);
        if (PLACEHOLDER.matcher(page.text()).find()) faults.add("a placeholder is left");
        return faults;
    }

    /// Whoever changes the language within a page says from which side it is read.
    private void directions(Document page, List<String> faults) {
        for (var element : page.select("body [lang]")) {
            var spoken = languages.find(element.attr("lang"));
            if (spoken.isEmpty()) faults.add("an unknown language: " + element.attr("lang"));
            else if (!Set.of("auto", spoken.get().direction()).contains(element.attr("dir")))
                faults.add("the wrong side: " + element);
        }
    }

    private static void names(Document page, List<String> faults) {
        for (var element : page.select("a, button, h1, h2, h3, li, p, label, option"))
            if (element.text().isBlank()
                    && element.attr("aria-label").isBlank()
                    && !element.hasAttr("hidden")
                    && element.select("img[alt], [role=img], input, [aria-label]").isEmpty())
                faults.add("without words: " + element.outerHtml());
        for (var picture : page.select("img:not([alt]), [role=img]:not([aria-label])"))
            faults.add("a picture without words: " + picture);
    }

    private static void references(Document page, List<String> faults) {
        var ids = page.select("[id]").eachAttr("id");
        if (ids.size() != Set.copyOf(ids).size()) faults.add("an id stands twice: " + ids);
        for (var attribute : List.of("aria-labelledby", "aria-describedby", "for"))
            for (var element : page.select("[" + attribute + "]"))
                for (var id : element.attr(attribute).split("\\s+", -1))
                    if (!ids.contains(id)) faults.add(attribute + " leads nowhere: " + id);
    }

    private void links(
            Language language, Document page, Map<String, Document> pages, List<String> faults) {
        for (var link : page.select("a[href^=/], a[href^=#]")) {
            var href = link.attr("href");
            if (!leadsSomewhere(language, page, href, pages)) faults.add("leads nowhere: " + href);
        }
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
