package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.DARI;
import static kompass.languages.Offer.ENGLISH;
import static kompass.languages.Offer.FARSI;
import static kompass.languages.Offer.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslationsTests {

    private static final String REGISTER =
            "Melden Sie sich **in zwei Wochen** [beim Amt](/amt) an.";
    private static final String REGISTER_SOONER =
            "Melden Sie sich **in einer Woche** [beim Amt](/amt) an.";
    private static final Place ARTICLE = new Place("content", "anmeldung/wohnsitz");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLanguages town = TestLanguages.on(database, new WordFiles(Map.of()));
    private final Translations translations = town.translations();

    @BeforeEach
    void offerLanguages() {
        List.of(ENGLISH, ARABIC, FARSI, DARI).forEach(town.languages()::put);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void theReaderGetsTheirLanguageWithTheMarksOfTheGerman() {
        translate(ARABIC, REGISTER, "سجّل نفسك **خلال أسبوعين** [في المكتب](/amt).");

        var wording = words(ARABIC).say(REGISTER);

        assertThat(wording.isForeign()).isFalse();
        assertThat(WordingTests.html(wording))
                .isEqualTo(
                        "سجّل نفسك <strong>خلال أسبوعين</strong> <a href=\"/ar/amt\">في المكتب</a>.");
        assertThat(words(ARABIC).sayPlain(REGISTER)).isEqualTo("سجّل نفسك خلال أسبوعين في المكتب.");
    }

    @Test
    void whatIsMissingComesInTheFallbackLanguageAndThenInGerman() {
        translate(FARSI, "Der Pass", "گذرنامه");

        var passport = words(DARI).say("Der Pass");
        var lease = words(DARI).say("Der Mietvertrag");

        assertThat(passport.text()).isEqualTo("گذرنامه");
        assertThat(passport.language()).isEqualTo(FARSI);
        assertThat(passport.isForeign()).isTrue();
        assertThat(lease.language().isGerman()).isTrue();
        assertThat(WordingTests.html(lease))
                .isEqualTo("<span lang=\"de\" dir=\"ltr\">Der Mietvertrag</span>");
        assertThat(words(ENGLISH).say("Der Pass").language().isGerman()).isTrue();
    }

    @Test
    void aChangedSentenceShowsInGermanAndRemembersItsTranslation() {
        translations.keep(
                ARTICLE, List.of("Wohnsitz anmelden", REGISTER, "Bringen Sie den Pass mit."));
        translate(ARABIC, REGISTER, "سجّل نفسك **خلال أسبوعين** [في المكتب](/amt).");

        translations.keep(
                ARTICLE,
                List.of(
                        "Wohnsitz anmelden",
                        "Das ist neu hier.",
                        REGISTER_SOONER,
                        "Bringen Sie den Pass mit."));

        var changed = words(ARABIC).say(REGISTER_SOONER);
        assertThat(changed.language().isGerman()).isTrue();
        assertThat(changed.earlier()).isEqualTo("سجّل نفسك خلال أسبوعين في المكتب.");
        assertThat(words(ARABIC).say("Das ist neu hier.").earlier()).isNull();
        assertThat(words(GERMAN).say(REGISTER_SOONER).earlier()).isNull();
    }

    @Test
    void anEarlierTranslationSurvivesTwoChanges() {
        translations.keep(ARTICLE, List.of("Das Amt ist montags offen."));
        translate(ENGLISH, "Das Amt ist montags offen.", "The office is open on Mondays.");

        translations.keep(ARTICLE, List.of("Das Amt ist dienstags offen."));
        translations.keep(ARTICLE, List.of("Das Amt ist mittwochs offen."));

        assertThat(words(ENGLISH).say("Das Amt ist mittwochs offen.").earlier())
                .isEqualTo("The office is open on Mondays.");
    }

    @Test
    void unchangedMeaningKeepsTheTranslations() {
        translations.keep(ARTICLE, List.of("Bitte bringen sie den Pass mit."));
        translate(ARABIC, "Bitte bringen sie den Pass mit.", "أحضر جواز السفر.");
        translations.approve("Bitte bringen sie den Pass mit.", "ar", "Nadia");
        translations.keep(ARTICLE, List.of("Bitte bringen Sie den Pass mit."));

        translations.meaningUnchanged("Bitte bringen Sie den Pass mit.");

        var wording = words(ARABIC).say("Bitte bringen Sie den Pass mit.");
        assertThat(wording.text()).isEqualTo("أحضر جواز السفر.");
        assertThat(wording.machineMade()).isFalse();
    }

    @Test
    void whatAMachineMadeIsMarkedUntilAPersonApprovesIt() {
        translate(ARABIC, "Der Pass", "جواز السفر");
        var before = words(ARABIC);
        before.say("Der Pass");

        translations.approve("Der Pass", "ar", "Nadia");
        var after = words(ARABIC);
        after.say("Der Pass");

        assertThat(before.machineMade()).isTrue();
        assertThat(after.machineMade()).isFalse();
    }

    @Test
    void aMachineNeverWritesOverAPerson() {
        translations.translate("Der Pass", "ar", "جواز السفر", Origin.PERSON, "Nadia");

        translate(ARABIC, "Der Pass", "كلمة المرور");

        assertThat(words(ARABIC).sayPlain("Der Pass")).isEqualTo("جواز السفر");
    }

    @Test
    void aTranslationMayHoldInOneContextOnly() {
        translate(ENGLISH, "Anmeldung", "Registration");
        translations.translate(
                List.of(
                        new Translation(
                                "Anmeldung", "verein", "en", "Joining", Origin.PERSON, null)));

        assertThat(words(ENGLISH).say("Anmeldung").text()).isEqualTo("Registration");
        assertThat(words(ENGLISH).say("Anmeldung", "verein").text()).isEqualTo("Joining");
        assertThat(words(ENGLISH).say("Anmeldung", "amt").text()).isEqualTo("Registration");
    }

    @Test
    void theSameTextsAgainChangeNothing() {
        translations.keep(ARTICLE, List.of("Wohn\u00ADsitz anmelden", ""));
        town.events().clear();

        translations.keep(ARTICLE, List.of("Wohnsitz  anmelden"));

        assertThat(town.events()).isEmpty();
    }

    @Test
    void everyChangeIsPublished() {
        town.events().clear();

        translate(ARABIC, "Der Pass", "جواز السفر");

        assertThat(town.events()).containsExactly(new TranslationChanged(Set.of("ar")));
    }

    @Test
    void anotherNodeHearsOfIt() throws InterruptedException {
        try (var other = TestLanguages.on(database, new WordFiles(Map.of()))) {
            assertThat(other.languages().find("ar")).isPresent();
            assertThat(other.dictionary().words(ARABIC).say("Der Pass").isForeign()).isTrue();

            translate(ARABIC, "Der Pass", "جواز السفر");

            for (int i = 0; i < 600 && said(other, "Der Pass").isForeign(); i++) Thread.sleep(50);
            assertThat(said(other, "Der Pass").text()).isEqualTo("جواز السفر");
        }
    }

    private static Wording said(TestLanguages node, String german) {
        return node.dictionary().words(ARABIC).say(german);
    }

    @Test
    void whatWasReadIsStillSaidWhenTheDatabaseIsGone() {
        translate(ARABIC, "Der Pass", "جواز السفر");
        words(ARABIC).say("Der Pass");

        database.jdbc().sql("ALTER TABLE languages.translation RENAME TO gone").update();
        town.somethingChanged();

        assertThat(words(ARABIC).sayPlain("Der Pass")).isEqualTo("جواز السفر");
        assertThat(words(ENGLISH).say("Der Pass").language().isGerman()).isTrue();
    }

    private void translate(Language language, String german, String translation) {
        translations.translate(german, language.tag(), translation, Origin.MACHINE, null);
    }

    private Words words(Language reader) {
        return town.dictionary().words(reader);
    }
}
