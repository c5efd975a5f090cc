package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kompass.database.TestDatabase;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.signin.StaffVisit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// What answers one visitor and is published nowhere, in every complete language: the choice of
/// language, who is open now, passing on, feedback, the first step of a request, an address that
/// leads nowhere.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EveryAnswerTests {

    private static final int ERRORS_SHOWN = 20;
    private static final Map<String, Integer> ANSWERS =
            Map.of(
                    "/languages", 200,
                    "/institutions/open", 200,
                    "/share/anmeldung/wohnung-anmelden", 200,
                    "/feedback/anmeldung/wohnung-anmelden", 200,
                    "/feedback/accessibility", 200,
                    "/request/erstberatung", 200,
                    "/status", 200,
                    "/nothing-here", 404);

    @LocalServerPort private int port;
    @Autowired private Languages languages;

    @Test
    void isSoundInEveryCompleteLanguage() {
        var faults = new ArrayList<String>();
        for (var language : languages.toRead())
            if (languages.isComplete(language))
                ANSWERS.forEach((path, status) -> {
                    var address = "/" + language.tag() + path;
                    for (var fault : faults(language, address, status))
                        faults.add(address + ": " + fault);
                });

        assertThat(faults.stream().limit(ERRORS_SHOWN)).isEmpty();
    }

    private List<String> faults(Language language, String address, int status) {
        var faults = new ArrayList<String>();
        var answer = StaffVisit.at(port).get(address);
        if (answer.statusCode() != status) faults.add("answered " + answer.statusCode());
        var page = parsed(answer.body());
        page.parser().getErrors().forEach(error -> faults.add("HTML: " + error));
        var root = page.expectFirst("html");
        if (!root.attr("lang").equals(language.tag())
                || !root.attr("dir").equals(language.direction()))
            faults.add("speaks " + root.attr("lang") + " " + root.attr("dir"));
        if (page.select("h1").size() != 1) faults.add(page.select("h1").size() + " titles");
        if (page.title().isBlank()) faults.add("no title");
        if (page.select(".tool.emergency").size() != 1) faults.add("no way to the numbers");
        return faults;
    }

    @Test
    void theFirstPageLeadsToEmergencyNumbersBeforeAnyLanguageIsChosen() {
        var page = parsed(StaffVisit.at(port).get("/").body());

        assertThat(page.parser().getErrors()).isEmpty();
        assertThat(page.select(".tool.emergency")).hasSize(1);
    }

    @Test
    void languagesThatAreNotCompleteYetStandApart() {
        var lists = Jsoup.parse(StaffVisit.at(port).get("/de/languages").body()).select("ul.names");

        var incomplete = tags(lists.getLast());
        assertThat(incomplete).contains("th", "vi").doesNotContain("de", "ar", "ckb", "de-simple");
        assertThat(lists.stream().limit(lists.size() - 1L).flatMap(it -> tags(it).stream()))
                .contains("de", "ar", "ckb", "de-simple")
                .doesNotContainAnyElementsOf(incomplete);
    }

    private static List<String> tags(Element list) {
        return list.select("a").eachAttr("hreflang");
    }

    private static Document parsed(String html) {
        return Parser.htmlParser().setTrackErrors(ERRORS_SHOWN).parseInput(html, "");
    }
}
