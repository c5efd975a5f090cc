package kompass.languages;

import static kompass.languages.Offer.ARABIC;
import static kompass.languages.Offer.ENGLISH;
import static kompass.languages.Offer.GERMAN;
import static kompass.languages.Offer.UKRAINIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PhraseTests {

    @Test
    void countsAsTheLanguageCounts() {
        var phrase = "{0, plural, one{# фото} few{# фотографії} many{# фотографій} other{# фото}}";

        assertThat(plain(phrase, UKRAINIAN, 1)).isEqualTo("1 фото");
        assertThat(plain(phrase, UKRAINIAN, 3)).isEqualTo("3 фотографії");
        assertThat(plain(phrase, UKRAINIAN, 5)).isEqualTo("5 фотографій");
    }

    @Test
    void writesNumbersInLatinDigits() {
        assertThat(plain("{0} / {1}", ARABIC, 2, 8)).isEqualTo("2 / 8");
        assertThat(plain("{0, number}", ARABIC, 12345)).isEqualTo("12,345");
    }

    @Test
    void aNameOfAnotherDirectionDoesNotPullTheSentenceAlong() {
        assertThat(plain("Guten Tag, {0} (2)", GERMAN, "ئەحمەد"))
                .isEqualTo("Guten Tag, \u2068ئەحمەد\u2069 (2)");
        assertThat(plain("اتصل بالرقم {0}", ARABIC, "+49 5264 644"))
                .isEqualTo("اتصل بالرقم \u2068+49 5264 644\u2069");
        assertThat(html("Guten Tag, {0}", GERMAN, "ئەحمەد"))
                .isEqualTo("Guten Tag, <bdi>ئەحمەد</bdi>");
    }

    @Test
    void nobodyLeavesTheIsolation() {
        assertThat(plain("Von {0}", GERMAN, "ئە\u2069\u202Eab")).isEqualTo("Von \u2068ئەab\u2069");
    }

    @Test
    void aNameIsNeverReadAsMarkup() {
        var name = "**[Klick](https://evil.example)** <b>'{0}'";

        assertThat(html("Hallo **{0}**", GERMAN, name))
                .isEqualTo(
                        "Hallo <strong><bdi>**[Klick](https://evil.example)** &lt;b&gt;&#39;{0}&#39;</bdi></strong>");
        assertThat(html("{1, plural, one{Hallo {0}} other{Hallo alle}}", GERMAN, name, 1))
                .contains("Hallo <bdi>**[Klick]")
                .doesNotContain("<a ");
    }

    @Test
    void putsValuesIntoAddresses() {
        assertThat(html("[Zum Amt](/institutions/{0})", GERMAN, "kita \"süd\"/../x"))
                .isEqualTo(
                        "<a href=\"/de/institutions/kita%20%22s%C3%BCd%22%2F..%2Fx\">Zum Amt</a>");
        assertThat(html("[{0}](tel:{0})", GERMAN, "+495264644"))
                .isEqualTo("<a href=\"tel:+495264644\"><bdi>+495264644</bdi></a>");
    }

    @Test
    void aTextPutInKeepsItsOwnLanguage() {
        var german = Wording.of(Markup.parse("Wohnsitz anmelden"), GERMAN, ARABIC, false, null);

        assertThat(html("الطلب: {0}", ARABIC, german))
                .isEqualTo("الطلب: <span lang=\"de\" dir=\"ltr\">Wohnsitz anmelden</span>");
    }

    @Test
    void chooses() {
        var phrase = "{0, select, woman{Eine Frau} man{Ein Mann} other{Egal}}";

        assertThat(plain(phrase, GERMAN, "woman")).isEqualTo("Eine Frau");
    }

    @Test
    void readsDoubledAndSingleApostrophes() {
        assertThat(plain("L''étape d'accueil", ENGLISH)).isEqualTo("L'étape d'accueil");
    }

    @Test
    void saysWhichPatternCannotBeRead() {
        assertThatThrownBy(() -> plain("{0, plural, one{x}", GERMAN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain("{name}", GERMAN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain("{0} {1}", GERMAN, "nur eins"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String plain(String pattern, Language language, Object... arguments) {
        return wording(pattern, language, arguments).plain();
    }

    private static String html(String pattern, Language language, Object... arguments) {
        return WordingTests.html(wording(pattern, language, arguments));
    }

    private static Wording wording(String pattern, Language language, Object... arguments) {
        var phrase = new Phrase(pattern, new Formats(language, ZoneOffset.UTC));
        return Wording.of(phrase.say(arguments), language, language, false, null);
    }
}
