package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.DARI;
import static kompass.languages.Offer.ENGLISH;
import static kompass.languages.Offer.FARSI;
import static kompass.languages.Offer.GERMAN;
import static kompass.languages.Offer.ROMANI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kompass.database.TestDatabase;
import kompass.languages.WordFiles.Shipped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterfaceWordsTests {

    private static final WordFiles FILES =
            new WordFiles(
                    Map.of(
                            "de",
                            new Shipped(
                                    false,
                                    Map.of(
                                            "requests.next", "Weiter",
                                            "requests.greeting", "Guten Tag, {0}",
                                            "requests.call", "Rufen Sie **heute** an.")),
                            "en",
                            new Shipped(
                                    false,
                                    Map.of(
                                            "requests.next", "Continue",
                                            "requests.greeting", "Hello {0}",
                                            "requests.call", "Call **today**.")),
                            "fa",
                            new Shipped(true, Map.of("requests.next", "ادامه"))));

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLanguages town = TestLanguages.on(database, FILES);
    private final InterfaceWords words = town.interfaceWords();

    @BeforeEach
    void offerLanguages() {
        List.of(ENGLISH, ARABIC, FARSI, DARI, ROMANI).forEach(town.languages()::put);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void shippedWordsAreSaidInTheReadersOrTheFallbackLanguageOrGerman() {
        assertThat(say(ENGLISH, "requests.greeting", "Amal").text()).isEqualTo("Hello Amal");
        assertThat(say(DARI, "requests.next").language()).isEqualTo(FARSI);
        assertThat(say(DARI, "requests.next").machineMade()).isTrue();
        assertThat(WordingTests.html(say(ARABIC, "requests.call")))
                .isEqualTo(
                        "<span lang=\"de\" dir=\"ltr\">Rufen Sie <strong>heute</strong> an.</span>");
    }

    @Test
    void aNewLanguageNeedsNoRelease() {
        assertThat(town.languages().isComplete(ROMANI)).isFalse();

        translate("Weiter", "rom", "Maj dur");
        translate("Guten Tag, {0}", "rom", "Lačho dive, {0}");
        translate("Rufen Sie **heute** an.", "rom", "Akhar **ađive**.");

        assertThat(say(ROMANI, "requests.greeting", "Amal").text()).isEqualTo("Lačho dive, Amal");
        assertThat(WordingTests.html(say(ROMANI, "requests.call")))
                .isEqualTo("Akhar <strong>ađive</strong>.");
        assertThat(town.languages().isComplete(ROMANI)).isTrue();
        assertThat(town.languages().isComplete(ENGLISH)).isTrue();
        assertThat(town.languages().isComplete(FARSI)).isFalse();
    }

    @Test
    void aLanguageHiddenUntilItIsCompleteIsReadFromItsLastWordOn() {
        town.languages().put(hidden(ROMANI));
        translate("Weiter", "rom", "Maj dur");
        translate("Guten Tag, {0}", "rom", "Lačho dive, {0}");

        assertThat(words.missing("rom")).containsExactly("requests.call");
        assertThat(town.languages().toRead()).extracting(Language::tag).doesNotContain("rom");

        translate("Rufen Sie **heute** an.", "rom", "Akhar **ađive**.");

        assertThat(words.missing("rom")).isEmpty();
        assertThat(town.languages().toRead()).extracting(Language::tag).contains("rom");
    }

    @Test
    void anOlderWordThatWouldMisleadIsForgottenAlsoByWhoHasJustSaidIt() throws Exception {
        words.register();
        words.override("requests.next", "Zum 1. Mai");
        town.hearEverything();
        assertThat(say(ENGLISH, "requests.next").earlier()).isEqualTo("Continue");

        town.translations().formerMisleads("Zum 1. Mai", true);

        assertThat(say(ENGLISH, "requests.next").isForeign()).isTrue();
        assertThat(say(ENGLISH, "requests.next").earlier()).isNull();
    }

    private static Language hidden(Language shown) {
        return new Language(
                shown.tag(),
                shown.nativeName(),
                shown.germanName(),
                shown.fallback(),
                true,
                shown.interpreted(),
                shown.video(),
                shown.position(),
                "",
                true,
                List.of());
    }

    @Test
    void aTranslationInTheDatabaseWinsOverTheShippedOne() {
        translate("Weiter", "en", "Next");

        assertThat(say(ENGLISH, "requests.next").text()).isEqualTo("Next");
    }

    @Test
    void changedGermanIsSaidAtOnceAndMakesShippedTranslationsOld() {
        say(ENGLISH, "requests.greeting", "Amal");

        words.override("requests.greeting", "Willkommen, {0}");

        assertThat(say(GERMAN, "requests.greeting", "Amal").text()).isEqualTo("Willkommen, Amal");
        var english = say(ENGLISH, "requests.greeting", "Amal");
        assertThat(english.text()).isEqualTo("Willkommen, Amal");
        assertThat(english.isForeign()).isTrue();
        assertThat(english.earlier()).isEqualTo("Hello Amal");
        assertThat(town.languages().isComplete(ENGLISH)).isFalse();

        translate("Willkommen, {0}", "en", "Welcome, {0}");
        assertThat(say(ENGLISH, "requests.greeting", "Amal").text()).isEqualTo("Welcome, Amal");

        words.restore("requests.greeting");
        assertThat(say(ENGLISH, "requests.greeting", "Amal").text()).isEqualTo("Hello Amal");
    }

    @Test
    void changedGermanRemembersTranslationsFromTheDatabaseToo() {
        words.register();
        translate("Weiter", "ar", "التالي");

        words.override("requests.next", "Nächster Schritt");

        assertThat(say(ARABIC, "requests.next").earlier()).isEqualTo("التالي");
    }

    @Test
    void unchangedMeaningHoldsForInterfaceWordsToo() {
        words.register();
        translate("Weiter", "ar", "التالي");
        words.override("requests.next", "Weiter geht es");

        town.translations().meaningUnchanged("Weiter geht es");

        assertThat(say(ARABIC, "requests.next").text()).isEqualTo("التالي");
    }

    @Test
    void refusesGermanThatCannotBeSaid() {
        assertThatThrownBy(() -> words.override("requests.next", "Weiter, {0}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.override("requests.greeting", "Guten Tag, {0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.override("requests.nothing", "Nichts"))
                .hasMessageContaining("requests.nothing");
    }

    @Test
    void anUnreadableTranslationCountsAsMissing() {
        translate("Guten Tag, {0}", "ar", "مرحبًا {0");
        translate("Weiter", "ar", "التالي {0}");

        assertThat(say(ARABIC, "requests.greeting", "Amal").language().isGerman()).isTrue();
        assertThat(say(ARABIC, "requests.next").language().isGerman()).isTrue();
    }

    @Test
    void aShippedTranslationCanBeApproved() {
        words.approve("requests.next", "fa", "Shirin");

        assertThat(say(FARSI, "requests.next").machineMade()).isFalse();
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> say(ENGLISH, "requests.forgotten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requests.forgotten");
    }

    private Wording say(Language reader, String key, Object... arguments) {
        return town.dictionary().words(reader).of(key, arguments);
    }

    private void translate(String german, String tag, String translation) {
        town.translations().translate(german, tag, translation, Origin.PERSON, "Amal");
    }
}
