package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kompass.directory.PaperCatalogue;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.languages.Place;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everything that staff put into the catalogues waits for the translators from that moment.
@KeepingTest
class CatalogueTests {

    private static final String ARABIC = "ar";

    private final PaperCatalogue papers;
    private final Sentences sentences;
    private final Dictionary dictionary;
    private final Languages languages;
    private final StaffVisit petra;

    @Autowired
    CatalogueTests(
            PaperCatalogue papers,
            Sentences sentences,
            Dictionary dictionary,
            Languages languages,
            @LocalServerPort int port) {
        this.papers = papers;
        this.sentences = sentences;
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
