package kompass.content;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import kompass.languages.Language;
import kompass.languages.Wording;
import org.junit.jupiter.api.Test;

class TermLinksTests {

    private static final Language ARABIC =
            new Language("ar", "العربية", "Arabisch", null, true, true, false, 1);

    private final TermLinks.Index index =
            TermLinks.Index.of(
                    List.of(
                            term("duldung", "Duldung"),
                            term("antrag", "Antrag"),
                            term("bescheid", "Bescheid"),
                            term("fiktionsbescheinigung", "Fiktionsbescheinigung", "Fiktion")));

    @Test
    void theFirstOccurrenceOnAPageLeadsToTheExplanation() {
        var links = new TermLinks(index, "/here");

        assertThat(html(links, "Mit der Duldung zum Amt. Die Duldung mitnehmen."))
                .isEqualTo(
                        "Mit der <a href=\"/ar/terms/duldung\">Duldung</a> zum Amt. Die Duldung"
                                + " mitnehmen.");
        assertThat(html(links, "Noch einmal: Duldung.")).isEqualTo("Noch einmal: Duldung.");
    }

    @Test
    void aGermanWordIsFoundInASentenceOfAnotherScript() {
        assertThat(html(new TermLinks(index, "/here"), "خذوا معكم Duldung إلى الموعد"))
                .isEqualTo("خذوا معكم <a href=\"/ar/terms/duldung\">Duldung</a> إلى الموعد");
    }

    @Test
    void pluralGenitiveAndOtherNamesLeadThereAsWell() {
        assertThat(html(new TermLinks(index, "/here"), "Duldungen, des Bescheids, eine Fiktion"))
                .contains("<a href=\"/ar/terms/duldung\">Duldungen</a>")
                .contains("<a href=\"/ar/terms/bescheid\">Bescheids</a>")
                .contains("<a href=\"/ar/terms/fiktionsbescheinigung\">Fiktion</a>");
    }

    @Test
    void aWordInsideALongerWordIsAnotherWord() {
        assertThat(html(new TermLinks(index, "/here"), "Antragstellung, Asylantrag, Duldungs-Amt"))
                .doesNotContain("<a");
    }

    @Test
    void aLongerTermGoesBeforeAShorterOneThatBeginsIt() {
        var words =
                TermLinks.Index.of(
                        List.of(
                                term("miete", "Miete"),
                                term("mietenspiegel", "Mietenspiegel"),
                                term("u-untersuchungen", "U-Untersuchungen", "(U1)")));

        assertThat(html(new TermLinks(words, "/here"), "Mietenspiegel, Mieten, U-Untersuchungen"))
                .isEqualTo(
                        "<a href=\"/ar/terms/mietenspiegel\">Mietenspiegel</a>,"
                                + " <a href=\"/ar/terms/miete\">Mieten</a>,"
                                + " <a href=\"/ar/terms/u-untersuchungen\">U-Untersuchungen</a>");
        assertThat(html(new TermLinks(words, "/here"), "Die (U1) ist die erste."))
                .contains("<a href=\"/ar/terms/u-untersuchungen\">(U1)</a>");
    }

    @Test
    void aTownWithoutTermsHasNoLinks() {
        assertThat(html(new TermLinks(TermLinks.Index.of(List.of()), "/here"), "Die Duldung"))
                .isEqualTo("Die Duldung");
    }

    @Test
    void aPageDoesNotLeadToItself() {
        assertThat(html(new TermLinks(index, "/terms/duldung"), "Eine Duldung ist ein Papier."))
                .doesNotContain("<a");
    }

    private static Term term(String slug, String term, String... also) {
        return new Term(slug, term, List.of(also), "Ein Papier.", null, null, null);
    }

    private static String html(TermLinks links, String text) {
        var output = new StringOutput();
        links.in(new Wording(text, ARABIC, ARABIC, false, null))
                .writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
