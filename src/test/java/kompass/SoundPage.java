package kompass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A page read as a browser reads it: sound HTML, the right direction, nothing without a name, no
/// placeholder, nothing fetched from others, and in reach what must be: the emergency numbers, the
/// imprint, privacy, accessibility, the mark of what no person has translated.
final class SoundPage {

    static final int ERRORS_SHOWN = 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d|\\{[a-z]+,|\\$\\{");

    private static final String FETCHED = "[src*=//], [srcset*=//], link[href*=//], use[href*=//]";

    /// What a script fills.
    private static final String SAID_LATER = "[hidden], [role=status], template";

    private final Languages languages;
    private final Language reader;
    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private SoundPage(Languages languages, Language reader, Document page) {
        this.languages = languages;
        this.reader = reader;
        this.page = page;
    }

    static Document parsed(String html) {
        return Parser.htmlParser().setTrackErrors(ERRORS_SHOWN).parseInput(html, "");
    }

    static List<String> faults(Languages languages, Language reader, Document page) {
        var sound = new SoundPage(languages, reader, page);
        sound.frame();
        sound.directions();
        sound.names();
        sound.references();
        return sound.faults;
    }

    private void frame() {
        page.parser().getErrors().forEach(error -> faults.add("HTML: " + error));
        var root = page.expectFirst("html");
        if (!root.attr("lang").equals(reader.tag()) || !root.attr("dir").equals(reader.direction()))
            faults.add("speaks " + root.attr("lang") + " " + root.attr("dir"));
        if (page.select("h1").size() != 1) faults.add(page.select("h1").size() + " titles");
        if (page.title().isBlank()) faults.add("no title");
        var help = page.select(".tool.emergency[href=/" + reader.tag() + "/emergency]");
        if (help.size() != 1) faults.add(help.size() + " ways to the emergency numbers");
        for (var duty : List.of("/imprint", "/privacy", "/accessibility"))
            if (page.select("footer a[href=/" + reader.tag() + duty + "]").size() != 1)
                faults.add("no way to " + duty);
        for (var foreign : page.select(FETCHED)) faults.add("asks others: " + foreign);
        if (PLACEHOLDER.matcher(page.text()).find()) faults.add("a placeholder is left");
        if (languages.isComplete(reader)
                && page.select(".mark.machine").isEmpty() != reader.tag().equals(Language.GERMAN))
            faults.add("does not say who translated it");
    }

    /// Whoever changes the language within a page says from which side it is read.
    private void directions() {
        for (var element : page.select("body [lang]")) {
            var spoken = languages.find(element.attr("lang"));
            if (spoken.isEmpty()) faults.add("an unknown language: " + element.attr("lang"));
            else if (!Set.of("auto", spoken.get().direction()).contains(element.attr("dir")))
                faults.add("the wrong side: " + element);
        }
    }

    private void names() {
        for (var element : page.select("a, button, h1, h2, h3, li, p, label, option"))
            if (element.text().isBlank()
                    && element.attr("aria-label").isBlank()
                    && element.closest(SAID_LATER) == null
                    && element.select("img[alt], [role=img], input, [aria-label]").isEmpty())
                faults.add("without words: " + element.outerHtml());
        for (var picture : page.select("img:not([alt]), [role=img]:not([aria-label])"))
            faults.add("a picture without words: " + picture);
    }

    private void references() {
        var ids = page.select("[id]").eachAttr("id");
        if (ids.size() != Set.copyOf(ids).size()) faults.add("an id stands twice: " + ids);
        for (var attribute : List.of("aria-labelledby", "aria-describedby", "for"))
            for (var element : page.select("[" + attribute + "]"))
                for (var id : element.attr(attribute).split("\\s+", -1))
                    if (!ids.contains(id)) faults.add(attribute + " leads nowhere: " + id);
    }
}
