package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kompass.directory.PaperCatalogue;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Origin;
import kompass.languages.Place;
import kompass.languages.Segment;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.languages.Translations;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everything that staff put into the catalogues waits for the translators from that moment.
@KeepingTest
class CatalogueTests {

    private static final String ARABIC = "ar";

    private final PaperCatalogue papers;
    private final Sentences sentences;
    private final Translations translations;
    private final Dictionary dictionary;
    private final Languages languages;
    private final StaffVisit petra;

    @Autowired
    CatalogueTests(
            PaperCatalogue papers,
            Sentences sentences,
            Translations translations,
            Dictionary dictionary,
            Languages languages,
            @LocalServerPort int port) {
        this.papers = papers;
        this.sentences = sentences;
        this.translations = translations;
        this.dictionary = dictionary;
        this.languages = languages;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }

    @Test
    void aNewPaperIsMadeTranslatedAndRemovedAgain() {
        var form =
                Forms.in(petra.get("/staff/papers/new").body())
                        .with("name", "Jagdschein")
                        .with("explanation", "Das grüne Heft der Jägerin.")
                        .with("drawing", "certificate")
                        .with("file-name", "Jagdschein");

        assertThat(petra.post("/staff/papers", form.body()).statusCode()).isEqualTo(303);

        assertThat(petra.get("/staff/papers").body()).contains("Jagdschein");
        assertThat(german(new Place("paper", "jagdschein")))
                .containsExactly("Jagdschein", "Das grüne Heft der Jägerin.");
        assertThat(petra.post("/staff/papers/jagdschein/removal", "").statusCode()).isEqualTo(303);
        assertThat(papers.find("jagdschein")).isEmpty();
        assertThat(german(new Place("paper", "jagdschein"))).isEmpty();
    }

    @Test
    void whatWasRemovedComesBackFromTheHistoryWithItsTranslations() {
        var form =
                Forms.in(petra.get("/staff/papers/new").body())
                        .with("name", "Schwimmabzeichen")
                        .with("drawing", "certificate")
                        .with("file-name", "Schwimmabzeichen");
        petra.post("/staff/papers", form.body());
        translations.translate(
                "Schwimmabzeichen", ARABIC, "شارة السباحة", Origin.PERSON, "Rania Haddad");
        petra.post("/staff/papers/schwimmabzeichen/removal", "");
        assertThat(papers.find("schwimmabzeichen")).isEmpty();

        var undo =
                Jsoup.parse(petra.get("/staff/history?kind=paper").body())
                        .select("ol.changes > li")
                        .stream()
                        .filter(change -> change.text().contains("Schwimmabzeichen"))
                        .findFirst()
                        .orElseThrow()
                        .expectFirst("input[name=version]");
        petra.post(
                "/staff/history/restoration",
                "kind=paper&key=schwimmabzeichen&version=" + undo.val());

        assertThat(papers.find("schwimmabzeichen")).isPresent();
        var arabic = dictionary.words(languages.find(ARABIC).orElseThrow());
        assertThat(arabic.sayPlain("Schwimmabzeichen")).isEqualTo("شارة السباحة");
    }

    @Test
    void aSentenceThatStaysKeepsItsTranslation() {
        var path = "/staff/papers/ausweise";
        var name = papers.find("ausweise").orElseThrow().name();
        var before = dictionary.words(languages.find(ARABIC).orElseThrow()).sayPlain(name);
        assertThat(before).isNotEqualTo(name);

        var form = Forms.in(petra.get(path).body()).with("explanation", "Ein ganz neuer Satz.");
        petra.post(path, form.body());

        var words = dictionary.words(languages.find(ARABIC).orElseThrow());
        assertThat(words.sayPlain(name)).isEqualTo(before);
        assertThat(words.say("Ein ganz neuer Satz.").isForeign()).isTrue();
        assertThat(german(new Place("paper", "ausweise"))).contains("Ein ganz neuer Satz.");
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/papers/personalausweis, explanation",
        "/staff/institutions/sprachcafe, description",
        "/staff/concerns/kita-platz, explanation"
    })
    void theFormSaysHowEasilyItsGermanIsRead(String address, String field) {
        var shown = petra.get(address).body();
        assertThat(Jsoup.parse(shown).text())
                .contains("Wiener Sachtextformel")
                .doesNotContain("Amtswort „unverzüglich“");
        var before = Forms.in(shown).value(field);

        petra.post(address, Forms.in(shown).with(field, "Melden Sie sich unverzüglich.").body());

        var changed = petra.get(address).body();
        assertThat(Jsoup.parse(changed).text()).contains("Amtswort „unverzüglich“");
        petra.post(address, Forms.in(changed).with(field, before).body());
        assertThat(Forms.in(petra.get(address).body()).value(field)).isEqualTo(before);
    }

    @Test
    void theFormOfANewConcernSaysHowEasilyItIsReadBeforeItIsKept() {
        var form =
                Forms.in(petra.get("/staff/concerns/new").body())
                        .with("title", "Chor ausprobieren")
                        .with("explanation", "Melden Sie sich unverzüglich.")
                        .with("institution", "sprachcafe")
                        .with("add-paper", "ausweise")
                        .with("go", "add-paper");

        var again = petra.post("/staff/concerns", form.body());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(again.body()).text())
                .contains("Wiener Sachtextformel", "Amtswort „unverzüglich“");
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/papers/personalausweis, explanation",
        "/staff/institutions/sprachcafe, description",
        "/staff/concerns/kita-platz, explanation"
    })
    void whereOnlyACommaChangedTheTranslationStaysValid(String address, String field) {
        var text = Forms.in(petra.get(address).body()).value(field);
        var arabic = said(text);
        var form = Forms.in(petra.get(address).body()).with(field, text + " –");

        var asked = petra.post(address, form.body());

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("id=\"losses\"", "Arabisch", "Ukrainisch");
        assertThat(said(text + " –")).as("nothing is saved yet").isEqualTo(text + " –");
        var answered = Forms.in(asked.body());
        assertThat(answered.fields()).containsValue(List.of("SAME"));
        assertThat(petra.post(address, answered.body()).statusCode()).isEqualTo(303);
        assertThat(said(text + " –")).isEqualTo(arabic);
        assertThat(history(address)).contains("Der Sinn ist gleich");
    }

    @Test
    void anotherDateIsAskedAboutAndHidesTheOlderTranslation() {
        var address = "/staff/institutions/musikverein";
        var form = Forms.in(petra.get(address).body());
        var dated = form.value("description") + " Ab dem 1. März.";

        var asked = petra.post(address, form.with("description", dated).body());

        var answer = Forms.in(asked.body());
        var question = "meaning." + Segment.of(dated).id().substring(0, 24);
        assertThat(answer.value(question)).isEqualTo("NEW");
        petra.post(address, answer.with(question, "MISLEADING").body());
        var words = dictionary.words(languages.find(ARABIC).orElseThrow());
        assertThat(words.say(dated).isForeign()).isTrue();
        assertThat(words.say(dated).earlier()).isNull();
        assertThat(history(address)).contains("Datum, Betrag oder Ort sind neu", "Ab dem 1. März.");
    }

    /// The history of what is edited there, with the marks of what came and went.
    private String history(String address) {
        var parts = address.split("/", -1);
        var kind = parts[2].substring(0, parts[2].length() - 1);
        return petra.get("/staff/history?kind=" + kind + "&key=" + parts[3]).body();
    }

    private String said(String german) {
        return dictionary.words(languages.find(ARABIC).orElseThrow()).sayPlain(german);
    }

    @Test
    void aSentenceToAnswerWithWaitsForItsTranslators() {
        var text = "Die Ärztin ruft Sie am Abend an.";
        var made =
                petra.post(
                        "/staff/phrases",
                        Map.of("occasion", "QUESTION", "text", text, "place", "7"));

        var address = made.headers().firstValue("Location").orElseThrow().replace("?saved", "");
        var slug = address.substring(address.lastIndexOf('/') + 1);
        assertThat(german(new Place("phrase", slug))).containsExactly(text);
        petra.post(address + "/removal", "");
        assertThat(german(new Place("phrase", slug))).isEmpty();
    }

    @Test
    void aDialectWaitsForItsTranslators() {
        var form =
                Forms.in(petra.get("/staff/interpreting/ar").body())
                        .with("dialects", "Sudan\nInsel im Persischen Golf");

        assertThat(petra.post("/staff/interpreting/ar", form.body()).statusCode()).isEqualTo(303);

        assertThat(sentences.find("tr", "Insel im Persischen Golf"))
                .map(Sentence::state)
                .hasValue(Sentence.State.MISSING);
    }

    private List<String> german(Place place) {
        return sentences.at(ARABIC, place).stream().map(Sentence::german).toList();
    }
}
