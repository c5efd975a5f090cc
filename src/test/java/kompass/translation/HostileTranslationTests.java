package kompass.translation;

import static kompass.site.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kompass.database.TestDatabase;
import kompass.languages.Place;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// Whatever a translator types is text: on pages for newcomers, in the form, on staff pages.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of HostileTranslationTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class HostileTranslationTests {

    private static final List<String> NEVER =
            List.of(
                    "<script>alert",
                    "<img src=x",
                    "<svg onload",
                    "<iframe src=\"javascript",
                    "href=\"javascript:",
                    "\u202E");

    @Autowired private Sentences sentences;
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></textarea><svg onload=alert(1)>",
                "' onfocus=alert(1) autofocus='",
                "\" onfocus=\"alert(1)",
                "**fett [halb",
                "${7*7} @template.site.icon(name = \"x\")",
                "<iframe src=\"javascript:alert(1)\">",
                "خطوة\r\nBcc: alle@anderswo.example",
                "يمين\u202Eيسار"
            })
    void isShownAsTextEverywhere(String hostile) {
        var rania = StaffVisit.at(port).as(Role.TRANSLATOR);
        var article = new Place("content", "article/anmeldung/wohnung-anmelden");
        write(rania, sentences.at("ar", article).getFirst(), hostile);
        write(rania, sentences.at("ar", new Place("institution", "sportverein")).get(1), hostile);
        write(rania, sentences.at("ar", new Place("concern", "sportverein")).getFirst(), hostile);
        write(rania, word("site.emergency"), hostile);
        write(rania, word("site.welcome"), hostile);

        for (var path :
                List.of(
                        "/ar",
                        "/ar/anmeldung/wohnung-anmelden",
                        "/ar/institutions/sportverein",
                        "/ar/request/sportverein",
                        "/ar/emergency",
                        "/staff/translation/ar?show=all&words=Wohnung+anmelden",
                        Task.address("ar", article) + "&at=0",
                        "/staff/history?kind=translation")) {
            var page = rania.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain(NEVER);
            assertHarmless(path, page.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[انقر](javascript:alert(1))",
                "[انقر](/request/x\" onclick=\"alert(1))",
                "[انقر](//anderswo.example)",
                "[انقر](/amt)"
            })
    void aLinkThatTheGermanDoesNotHaveIsRefused(String link) {
        var rania = StaffVisit.at(port).as(Role.TRANSLATOR);
        var title =
                sentences
                        .at("ar", new Place("content", "article/anmeldung/wohnung-anmelden"))
                        .getFirst();

        var answer =
                rania.post(
                        address(title), Map.of("text", link, "go", "approve", "version", "999999"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hier steht ein Link").doesNotContain(NEVER);
    }

    private Sentence word(String key) {
        return sentences.at("ar", new Place("site", "words")).stream()
                .filter(it -> it.part().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Sentence sentence) {
        return "/staff/translation/" + SentenceForm.key(sentence).replaceFirst("/", "/sentences/");
    }

    private static void write(StaffVisit rania, Sentence sentence, String text) {
        var form = Map.of("text", text, "go", "approve", "version", "999999", "here", "yes");
        assertThat(rania.post(address(sentence), form).statusCode())
                .as(sentence.german())
                .isIn(303, sentence.isWord() ? 422 : 303);
    }
}
