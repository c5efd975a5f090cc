package kompass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kompass.directory.ReplyPhrases;
import kompass.keeping.Forms;
import kompass.languages.Dictionary;
import kompass.languages.InterfaceWords;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Origin;
import kompass.languages.Translation;
import kompass.languages.Translations;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.awaitility.core.ThrowingRunnable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SettingsTest
class LanguagesRoomTests {

    private static final Map<String, String> AMHARIC =
            Map.of(
                    "nativeName", "አማርኛ",
                    "germanName", "Amharisch",
                    "read", "yes",
                    "interpret", "yes");

    private static final String KNOCK = "Klopfen Sie an die Tür.";

    @Autowired private Languages languages;
    @Autowired private ReplyPhrases phrases;
    @Autowired private Translations translations;
    @Autowired private InterfaceWords interfaceWords;
    @Autowired private Dictionary dictionary;
    @LocalServerPort private int port;

    private StaffVisit administrator;

    @BeforeEach
    void comeIn() {
        administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }

    @Test
    void theListSaysWhatIsOfferedAndWhatIsMissing() {
        assertThat(administrator.get("/staff/languages").body())
                .contains("Arabisch", "vollständig", "Wörter fehlen", "Noch nicht vollständig");
        assertThat(administrator.get("/staff/languages?words=dari").body())
                .contains("دری")
                .doesNotContain("Türkçe");
        assertThat(administrator.get("/staff/languages/hy").body())
                .contains("Anfrage: ", "Notfall: ", "Quittung und Post: ");
        assertThat(StaffVisit.at(port).as(Role.EDITOR).get("/staff/languages").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLanguageHiddenUntilItIsCompleteIsGoneFromTheChoiceAtOnceAndBackAgain() {
        assertThat(administrator.get("/de/languages").body()).contains("አማርኛ");

        save("am", with(AMHARIC, "hidden", "yes"));

        assertThat(administrator.get("/de/languages").body()).doesNotContain("አማርኛ");
        assertThat(administrator.get("/am/emergency").statusCode()).isEqualTo(404);

        save("am", with(AMHARIC, "otherNames", "Amharic"));

        assertThat(administrator.get("/de/languages").body()).contains("አማርኛ", "Amharic");
        assertThat(administrator.get("/am/emergency").statusCode()).isEqualTo(200);
    }

    @Test
    void theOrderIsChangedPlaceByPlaceAndUndone() {
        var before = tags();
        var second = before.get(1);

        administrator.post("/staff/languages/" + second + "/place", Map.of("to", "up"));

        assertThat(tags()).startsWith(second, before.get(0));
        administrator.post("/staff/languages/" + second + "/place", Map.of("to", "up"));
        assertThat(tags()).startsWith(second, before.get(0));
        administrator.post(
                "/staff/history/restoration",
                Map.of("kind", "language-order", "key", "languages", "version", "0"));
        assertThat(tags()).isEqualTo(before);
    }

    @Test
    void aLanguageIsAddedWhileTheSystemRuns() {
        var tigre = new TreeMap<>(Map.of("nativeName", "ትግረ", "germanName", "Tigre"));
        tigre.put("tag", "Tigre?");
        tigre.put("read", "yes");

        assertThat(administrator.post("/staff/languages", tigre).body())
                .contains("Das ist keine Kennung.", "ትግረ");
        tigre.put("tag", "xqz");
        assertThat(administrator.post("/staff/languages", tigre).body())
                .contains("nirgends eingetragen", "ትግረ");
        tigre.put("tag", "ar");
        assertThat(administrator.post("/staff/languages", tigre).body())
                .contains("Diese Sprache gibt es schon.");
        tigre.put("tag", "tig");
        assertThat(administrator.post("/staff/languages", tigre).statusCode()).isEqualTo(303);

        assertThat(administrator.get("/de/languages").body()).contains("ትግረ");
        assertThat(administrator.get("/tig/emergency").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingComesInTheSecondLanguageUntilTheLanguageIsCompleteAndMovesUp() {
        var sindhi =
                Map.of(
                        "tag", "sd",
                        "nativeName", "سنڌي",
                        "germanName", "Sindhi",
                        "fallback", "ar",
                        "read", "yes");
        assertThat(administrator.post("/staff/languages", sindhi).statusCode()).isEqualTo(303);
        var page = Jsoup.parse(administrator.get("/sd/emergency").body());
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("sd");
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("main [lang=ar]")).isNotEmpty();
        eventually(() -> assertThat(incomplete()).contains("سنڌي"));

        translations.translate(
                interfaceWords.missing("sd").stream()
                        .filter(InterfaceWords::isEssential)
                        .map(interfaceWords::german)
                        .distinct()
                        .map(german -> new Translation(german, "sd", german, Origin.PERSON, "Sara"))
                        .toList());

        eventually(() -> assertThat(incomplete()).doesNotContain("سنڌي"));
        assertThat(administrator.get("/de/languages").body()).contains("سنڌي");
    }

    /// A page that takes long to render is shown as it was until then, by design.
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /// The languages below "not complete yet".
    private String incomplete() {
        var page = Jsoup.parse(administrator.get("/de/languages").body());
        return page.expectFirst("h2:contains(Noch nicht vollständig) ~ ul").text();
    }

    @Test
    void aLanguageThatWasRemovedKeepsItsTranslationsAndComesBackWithThem() {
        assertThat(administrator.get("/ro/emergency").body()).contains("lang=\"ro\"");
        translations.translate(KNOCK, "ro", "Bateți la ușă.", Origin.PERSON, "Ioana");

        assertThat(administrator.post("/staff/languages/ro/removal", "").statusCode())
                .isEqualTo(303);

        assertThat(administrator.get("/ro/emergency").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/de/languages").body()).doesNotContain("Română");
        assertThat(administrator.get("/staff/languages").body()).contains("entfernt");
        assertThat(administrator.post("/staff/languages/de/removal", "").statusCode())
                .isEqualTo(404);
        administrator.post(
                "/staff/history/restoration",
                Map.of("kind", "language", "key", "ro", "version", "0"));
        assertThat(administrator.get("/ro/emergency").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/ro").body()).contains("Română");
        var romanian = dictionary.words(languages.find("ro").orElseThrow());
        assertThat(romanian.say(KNOCK).text()).isEqualTo("Bateți la ușă.");
    }

    @Test
    void germanStaysAndNothingFallsBackToItself() {
        var german = Map.of("nativeName", "Deutsch", "germanName", "Deutsch");

        assertThat(administrator.post("/staff/languages/de", german).body())
                .contains("Es bleibt lesbar.");
        assertThat(
                        administrator
                                .post("/staff/languages/am", with(AMHARIC, "fallback", "am"))
                                .body())
                .contains("Kennung einer anderen Sprache");
    }

    @Test
    void dialectsStandInTheQuestionForAnInterpreter() {
        assertThat(administrator.get("/staff/interpreting").body())
                .contains("Marokko, Algerien, Tunesien", "Tigrinya");

        administrator.post("/staff/interpreting/ti", Map.of("dialects", "Eritrea\nÄthiopien"));

        assertThat(languages.find("ti").orElseThrow().dialects())
                .containsExactly("Eritrea", "Äthiopien");
        assertThat(
                        administrator
                                .post(
                                        "/staff/interpreting/ti",
                                        Map.of("dialects", "A\nA", "version", "1"))
                                .body())
                .contains("nur einmal");
    }

    @Test
    void sentencesToAnswerWithAreAddedChangedAndRemoved() {
        var sentence = Map.of("occasion", "QUESTION", "text", "Wann passt es Ihnen?", "place", "2");
        var address =
                administrator
                        .post("/staff/phrases", sentence)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replace("?saved", "");

        assertThat(administrator.get("/staff/phrases").body()).contains("Wann passt es Ihnen?");
        assertThat(administrator.post(address, Map.of("version", "1")).statusCode()).isEqualTo(422);
        administrator.post(address + "/removal", "");

        assertThat(phrases.all()).hasSize(6);
        assertThat(administrator.get(address).statusCode()).isEqualTo(404);
        assertThat(StaffVisit.at(port).as(Role.EDITOR).get("/staff/phrases").statusCode())
                .isEqualTo(200);
        assertThat(StaffVisit.at(port).as(Role.TRANSLATOR).get("/staff/phrases").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherCommaInASentenceToAnswerWithLeavesItsTranslationsValid() {
        var address = "/staff/phrases/termin";
        var german = phrases.find("termin").orElseThrow().text();
        translations.translate(german, "ar", "موعدك محدد.", Origin.PERSON, "Rania");

        var form = Forms.in(administrator.get(address).body()).with("text", german + " –");
        var asked = administrator.post(address, form.body());

        assertThat(asked.body()).contains("Arabisch");
        assertThat(phrases.find("termin").orElseThrow().text()).isEqualTo(german);

        administrator.post(address, Forms.in(asked.body()).body());

        assertThat(phrases.find("termin").orElseThrow().text()).isEqualTo(german + " –");
        var arabic = dictionary.words(languages.find("ar").orElseThrow());
        assertThat(arabic.say(german + " –").text()).isEqualTo("موعدك محدد.");
    }

    private void save(String tag, Map<String, String> form) {
        var versioned = with(form, "version", "999999");
        assertThat(administrator.post("/staff/languages/" + tag, versioned).statusCode())
                .isEqualTo(303);
    }

    private List<String> tags() {
        return languages.all().stream().map(Language::tag).toList();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var changed = new TreeMap<>(form);
        changed.put(name, value);
        return changed;
    }
}
