package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import kompass.directory.Detail;
import kompass.languages.Dictionary;
import kompass.languages.InterfaceWords;
import kompass.languages.Languages;
import kompass.languages.Segment;
import kompass.languages.Wording;
import kompass.people.Meanings;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The catalogue of details: in which words this town asks.
@KeepingTest
class DetailsTests {

    private static final String NAME = "/staff/details/name";
    private static final String GIVEN = "questions.name.given";
    private static final String TITLE = "questions.name.title";

    private final DetailForm kind;
    private final InterfaceWords interfaceWords;
    private final Dictionary dictionary;
    private final Languages languages;
    private final StaffVisit petra;
    private final StaffVisit mehmet;
    private static final List<String> CHANGED = List.of(GIVEN, TITLE);

    @Autowired
    DetailsTests(
            DetailForm kind,
            InterfaceWords interfaceWords,
            Dictionary dictionary,
            Languages languages,
            @LocalServerPort int port) {
        this.kind = kind;
        this.interfaceWords = interfaceWords;
        this.dictionary = dictionary;
        this.languages = languages;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
    }

    @AfterEach
    void sayItAgainAsItWasShipped() {
        CHANGED.forEach(interfaceWords::restore);
    }

    @Test
    void everyDetailHasItsWordsInTheCatalogue() {
        for (var detail : Detail.values()) {
            assertThat(kind.values(DetailForm.key(detail)).orElseThrow().fields())
                    .as("%s", detail)
                    .isNotEmpty();
            assertThat(petra.get("/staff/details/" + DetailForm.key(detail)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(petra.get("/staff/details").body()).contains("Wie heißen Sie?");
        assertThat(mehmet.get("/staff/details").statusCode()).isEqualTo(404);
        assertThat(mehmet.post(NAME, "name.given=Vorname").statusCode()).isEqualTo(404);
        assertThat(petra.get("/staff/details/shoe-size").statusCode()).isEqualTo(404);
    }

    @Test
    void theTownAsksInItsOwnWordsAndUndoingBringsTheShippedOnesBack() {
        var arabic = words("ar", GIVEN);

        var saved = save(form().with("name.given", "Wie heißt du mit Vorname'n?"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(words("de", GIVEN).text()).isEqualTo("Wie heißt du mit Vorname'n?");
        assertThat(words("ar", GIVEN).isForeign()).isTrue();
        assertThat(words("ar", GIVEN).earlier()).isEqualTo(arabic.text());
        assertThat(petra.get("/staff/details").body()).contains("eigene");

        petra.post("/staff/history/restoration", "kind=detail&key=name&version=0");

        assertThat(words("de", GIVEN).text()).isEqualTo("Alle Vornamen");
        assertThat(words("ar", GIVEN)).isEqualTo(arabic);
    }

    @Test
    void aQuestionKeepsItsCases() {
        var asked =
                petra.post(NAME, form().with("name.title.child", "Wie heißt das Kleine?").body());
        assertThat(asked.body()).contains("Wie heißt das Kleine?").doesNotContain("{0, select");

        save(Forms.in(asked.body()));

        assertThat(words("de", TITLE, "child").text()).isEqualTo("Wie heißt das Kleine?");
        assertThat(words("de", TITLE, "myself").text()).isEqualTo("Wie heißen Sie?");
    }

    @Test
    void anotherSignInAQuestionLeavesItsTranslationsValid() {
        var arabic = words("ar", GIVEN);

        var asked = petra.post(NAME, form().with("name.given", "Alle Vornamen:").body());

        assertThat(interfaceWords.german(GIVEN)).isEqualTo("Alle Vornamen");
        assertThat(asked.body()).contains("Arabisch");
        var meaning = Meanings.field(Segment.of("Alle Vornamen:").id());
        assertThat(Forms.in(asked.body()).value(meaning)).isEqualTo("SAME");

        petra.post(NAME, Forms.in(asked.body()).body());

        assertThat(interfaceWords.german(GIVEN)).isEqualTo("Alle Vornamen:");
        assertThat(words("ar", GIVEN)).isEqualTo(arabic);
        assertThat(petra.get("/staff/history?kind=detail&key=name").body())
                .contains("Der Sinn ist gleich", "„Alle Vornamen:“");
    }

    @Test
    void anOlderQuestionThatWouldMisleadIsNotShown() {
        var asked = petra.post(NAME, form().with("name.given", "Nur ein Vorname").body());
        var meaning = Meanings.field(Segment.of("Nur ein Vorname").id());
        assertThat(Forms.in(asked.body()).value(meaning)).isEqualTo("NEW");

        petra.post(NAME, Forms.in(asked.body()).with(meaning, "MISLEADING").body());

        assertThat(words("ar", GIVEN).isForeign()).isTrue();
        assertThat(words("ar", GIVEN).earlier()).isNull();
    }

    @Test
    void anEmptyFieldIsTheShippedSentence() {
        save(form().with("name.given", "Vornamen"));

        save(form().with("name.given", ""));

        assertThat(interfaceWords.german(GIVEN)).isEqualTo("Alle Vornamen");
        assertThat(form().value("name.given")).isEqualTo("Alle Vornamen");
    }

    @Test
    void grammarOfPatternsIsRefusedAndEverythingTypedStays() {
        var refused = petra.post(NAME, form().with("name.given", "Vornamen {1}").body());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Geschweifte Klammern");
        assertThat(Forms.in(refused.body()).value("name.given")).isEqualTo("Vornamen {1}");
        assertThat(interfaceWords.german(GIVEN)).isEqualTo("Alle Vornamen");
    }

    private HttpResponse<String> save(Forms form) {
        return form.savedBy(petra, NAME);
    }

    private Forms form() {
        return Forms.in(petra.get(NAME).body());
    }

    private Wording words(String tag, String key, Object... arguments) {
        return dictionary.words(languages.find(tag).orElseThrow()).of(key, arguments);
    }
}
