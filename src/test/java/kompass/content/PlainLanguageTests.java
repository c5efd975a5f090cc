package kompass.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.content.PlainLanguage.Advice;
import org.junit.jupiter.api.Test;

class PlainLanguageTests {

    private static List<String> kinds(String text, String... explained) {
        return PlainLanguage.of(List.of(text), List.of(explained)).advice().stream()
                .map(Advice::kind)
                .toList();
    }

    @Test
    void whatAnOfficeWritesIsHardAndWhatAPersonSaysIsEasy() {
        var office =
                PlainLanguage.of(
                        List.of(
                                "Hinsichtlich der Inanspruchnahme von Leistungen zur Sicherung des Lebensunterhaltes ist eine persönliche Vorsprache des Antragstellers unter Vorlage der erforderlichen Unterlagen unabdingbar."),
                        List.of());
        var person =
                PlainLanguage.of(
                        List.of(
                                "Sie brauchen Geld zum Leben? Gehen Sie zum Amt. Nehmen Sie Ihren Pass mit."),
                        List.of());

        assertThat(office.figure()).isGreaterThan(14);
        assertThat(office.isEasy()).isFalse();
        assertThat(person.figure()).isLessThan(5);
        assertThat(person.advice()).isEmpty();
    }

    @Test
    void longSentencesPassiveOfficeWordsAndUnknownWordsAreNamed() {
        assertThat(kinds("Der Antrag wird vom Amt geprüft.")).containsExactly("PASSIVE");
        assertThat(kinds("Ihr Kind wird bald sechs Jahre alt.")).isEmpty();
        assertThat(kinds("Bezahlen Sie unverzüglich.")).containsExactly("OFFICIALESE");
        assertThat(kinds("Sie brauchen die Wohnungsgeberbestätigung."))
                .containsExactly("LONG_WORD");
        assertThat(kinds("Sie brauchen die Wohnungsgeberbestätigung.", "Wohnungsgeberbestätigung"))
                .isEmpty();
        assertThat(kinds("Fragen Sie das BAMF.")).containsExactly("SHORT_FORM");
        assertThat(
                        kinds(
                                "Wenn Sie umziehen, dann gehen Sie bitte in den ersten zwei Wochen mit allen Papieren in das Rathaus."))
                .containsExactly("LONG_SENTENCE");
    }

    @Test
    void syllablesAreCountedAsGermanIsSpoken() {
        assertThat(PlainLanguage.syllables("Bäume")).isEqualTo(2);
        assertThat(PlainLanguage.syllables("Papier")).isEqualTo(2);
        assertThat(PlainLanguage.syllables("Bescheinigung")).isEqualTo(4);
        assertThat(PlainLanguage.syllables("Amt")).isEqualTo(1);
    }
}
