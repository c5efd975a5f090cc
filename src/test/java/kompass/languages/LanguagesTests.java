package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.DARI;
import static kompass.languages.Offer.FARSI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    private final TestDatabase database = TestDatabase.fresh();
    private final TestLanguages town = TestLanguages.on(database, new WordFiles(Map.of()));
    private final Languages languages = town.languages();

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void germanIsThereFromTheStart() {
        assertThat(languages.all()).singleElement().matches(Language::isGerman);
        assertThat(languages.german().nativeName()).isEqualTo("Deutsch");
    }

    @Test
    void aLanguageIsAddedWhileTheSystemRuns() {
        languages.all();

        languages.put(ARABIC);
        languages.put(new Language("ar", "العربية", "Arabisch", null, true, false, false, 3));

        assertThat(languages.find("ar"))
                .hasValueSatisfying(it -> assertThat(it.interpreted()).isFalse());
        assertThat(languages.toInterpret()).isEmpty();
        assertThat(languages.toRead()).extracting(Language::tag).containsExactly("de", "ar");
        assertThat(languages.find("xx")).isEmpty();
    }

    @Test
    void whatIsChangedOnOneNodeIsSeenOnTheOther() {
        try (var there = TestLanguages.on(database, new WordFiles(Map.of()))) {
            languages.put(ARABIC);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> there.languages().find("ar").isPresent());

            there.languages().change("ar", arabic -> arabic.at(7));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> languages.find("ar").orElseThrow().position() == 7);
            languages.put(FARSI);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> there.languages().toRead().size() == 3);
        }
    }

    @Test
    void fallsBackByTheRowAndThenToGerman() {
        languages.put(FARSI);
        languages.put(DARI);

        assertThat(languages.chain(DARI))
                .extracting(Language::tag)
                .containsExactly("fa-AF", "fa", "de");
        assertThat(languages.chain(languages.german()))
                .extracting(Language::tag)
                .containsExactly("de");
    }

    @Test
    void aLanguageKeepsItsOtherNamesAndDialects() {
        languages.put(ARABIC.at(9));
        languages.change(
                "ar",
                arabic ->
                        new Language(
                                "ar",
                                arabic.nativeName(),
                                arabic.germanName(),
                                null,
                                true,
                                true,
                                false,
                                arabic.position(),
                                "Hocharabisch",
                                true,
                                List.of("Irak", "Sudan")));

        // nothing is missing: this town has no interface words at all
        assertThat(languages.toRead()).extracting(Language::tag).containsExactly("de", "ar");
        assertThat(languages.find("ar"))
                .hasValueSatisfying(arabic -> {
                    assertThat(arabic.otherNames()).isEqualTo("Hocharabisch");
                    assertThat(arabic.dialects()).containsExactly("Irak", "Sudan");
                    assertThat(arabic.position()).isEqualTo(9);
                });
    }

    @Test
    void theOrderIsThatOfTheList() {
        languages.put(ARABIC);
        languages.put(FARSI);
        languages.put(DARI);

        languages.arrange(List.of("fa-AF", "de"));

        assertThat(languages.all()).extracting(Language::tag).startsWith("fa-AF", "de").hasSize(4);
    }

    @Test
    void onlyWrittenLanguagesWithATagAreLanguages() {
        assertThatThrownBy(() -> language("\"><script>"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> language("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "rtl, ar fa fa-AF ps kmr-Arab ckb ur pa-Arab hno aii",
        "ltr, de de-simple en ru uk tr kmr ti am so om ro bg sq fr pl sr-Latn sr-Cyrl bs hr mk es",
        "ltr, pt it el hu sk cs lt lv nl vi ta hi bn pa-Guru zh-Hans th id sw ka hy az-Latn tk tg",
        "ltr, rom tw tru pcm yue gsg",
    })
    void theDirectionFollowsFromTheScript(String direction, String tags) {
        assertThat(Stream.of(tags.split(" ")))
                .allSatisfy(tag -> assertThat(language(tag).direction()).isEqualTo(direction));
    }

    private static Language language(String tag) {
        return new Language(tag, "native", "deutsch", null, true, false, false, 1);
    }

    @Test
    void onlyRegisteredTagsAreAccepted() {
        assertThat(List.of("ar", "fa-AF", "kmr", "de-simple", "sr-Latn", "zh-Hans", "sd", "ug"))
                .allMatch(Registry::knows);
        assertThat(List.of("xqz", "ar-QQQQ", "de-DEU", "German", "a", "ar-Latin"))
                .noneMatch(Registry::knows);
    }
}
