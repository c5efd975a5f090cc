package kompass.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kompass.database.TestDatabase;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Whatever goes wrong is said in the reader's language, in each that is offered as complete.
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class ErrorPagesTests {

    private static final List<Integer> STATUSES = List.of(400, 403, 404, 413, 429, 500, 503);

    @Autowired private ErrorPages pages;
    @Autowired private Languages languages;

    @Test
    void everyFailureIsSaidInEveryCompleteLanguage() {
        assertThat(STATUSES.stream().map(Failure::of)).containsExactlyInAnyOrder(Failure.values());
        var complete = languages.toRead().stream().filter(languages::isComplete).toList();
        assertThat(complete).hasSizeGreaterThanOrEqualTo(18);

        var faults = new ArrayList<String>();
        for (var language : complete)
            for (var status : STATUSES)
                for (var fault : faults(language, page(language, status)))
                    faults.add(language.tag() + " " + status + ": " + fault);

        assertThat(faults).isEmpty();
    }

    private Document page(Language language, int status) {
        return Jsoup.parse(UTF_8.decode(pages.page(status, language).plainBytes()).toString());
    }

    private static List<String> faults(Language language, Document page) {
        var faults = new ArrayList<String>();
        var root = page.expectFirst("html");
        if (!root.attr("lang").equals(language.tag())) faults.add("speaks " + root.attr("lang"));
        if (page.select("h1").text().isBlank()) faults.add("no title");
        if (page.select(".tool.emergency").size() != 1) faults.add("no way to the numbers");
        for (var foreign : page.select(".fallback, main [lang]"))
            if (!foreign.attr("lang").equals(language.tag())) faults.add(foreign.outerHtml());
        return faults;
    }
}
