package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.database.TestDatabase;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.signin.StaffVisit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// What answers one visitor and is published nowhere, in every complete language: the choice of
/// language, who is open now, passing on, feedback, the whole form of a request with what is wrong
/// in it and its receipt, an address that leads nowhere.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class EveryAnswerTests {

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

    private static final Map<String, String> TYPED =
            Map.of(
                    "given", "Amal",
                    "name", "Amal",
                    "date-day", "14",
                    "date-month", "3",
                    "date-year", "2024",
                    "street", "Musterweg 1",
                    "place", "32689 Kalletal",
                    "address", "0160 1234567");

    @LocalServerPort private int port;
    @Autowired private Languages languages;

    @Test
    void isSoundInEveryCompleteLanguage() {
        var faults = new ArrayList<String>();
        complete()
                .forEach(language ->
                        ANSWERS.forEach((path, status) -> {
                            var address = "/" + language.tag() + path;
                            for (var fault : faults(language, address, status))
                                faults.add(address + ": " + fault);
                        }));

        assertThat(faults.stream().limit(SoundPage.ERRORS_SHOWN)).isEmpty();
    }

    private List<String> faults(Language language, String address, int status) {
        return faults(language, StaffVisit.at(port).get(address), status);
    }

    private List<String> faults(Language language, HttpResponse<String> answer, int status) {
        var page = SoundPage.parsed(answer.body());
        var faults = SoundPage.faults(languages, language, page);
        if (answer.statusCode() != status) faults.add("answered " + answer.statusCode());
        return faults;
    }

    /// One phone answers in German; at each step everybody else looks at it, presses the button
    /// without an answer, and is told in the own language what is missing.
    @ParameterizedTest
    @ValueSource(strings = {"anmeldung", "kita-platz"})
    void theWholeFormAndItsReceiptAreSoundInEveryCompleteLanguage(String concern) {
        var faults = new ArrayList<String>();
        var phone = StaffVisit.at(port);
        var form = "/request/" + concern;
        var step = next(phone.post("/de" + form, ""));
        while (!step.endsWith("/check")) {
            faults.addAll(lookedAt(phone, step));
            faults.addAll(leftEmpty(phone, step));
            step = next(phone.post("/de" + step, answerTo(phone.get("/de" + step).body())));
        }
        faults.addAll(lookedAt(phone, step));
        var receipt = next(phone.post("/de" + form + "/submission", ""));
        assertThat(receipt).isEqualTo(form + "/receipt");
        faults.addAll(lookedAt(phone, receipt));

        assertThat(faults.stream().limit(SoundPage.ERRORS_SHOWN)).isEmpty();
    }

    private List<String> lookedAt(StaffVisit phone, String path) {
        return complete()
                .flatMap(language -> {
                    var address = "/" + language.tag() + path;
                    return faults(language, phone.get(address), 200).stream()
                            .map(fault -> address + ": " + fault);
                })
                .toList();
    }

    /// What may stay empty leads on and changes nothing.
    private List<String> leftEmpty(StaffVisit phone, String path) {
        return complete()
                .flatMap(language -> {
                    var address = "/" + language.tag() + path;
                    var answer = phone.post(address, "go=next");
                    if (answer.statusCode() == 303) return Stream.of();
                    return faults(language, answer, 422).stream()
                            .map(fault -> address + ", left empty: " + fault);
                })
                .toList();
    }

    private static String next(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().substring("/de".length());
    }

    /// The first of every choice, and something that can be read as a name, a day or a number.
    private static Map<String, String> answerTo(String html) {
        var answer = new HashMap<>(Map.of("go", "next"));
        for (var input : Jsoup.parse(html).select("main form [name]")) {
            var name = input.attr("name");
            if (input.normalName().equals("select"))
                answer.putIfAbsent(name, input.select("option:not([value=''])").attr("value"));
            else if (input.attr("type").equals("radio"))
                answer.putIfAbsent(name, input.attr("value"));
            else if (TYPED.containsKey(name)) answer.put(name, TYPED.get(name));
        }
        return answer;
    }

    private Stream<Language> complete() {
        return languages.toRead().stream().filter(languages::isComplete);
    }

    @Test
    void theFirstPageLeadsToEmergencyNumbersBeforeAnyLanguageIsChosen() {
        var page = SoundPage.parsed(StaffVisit.at(port).get("/").body());

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
}
