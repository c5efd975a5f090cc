package kompass.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.languages.Language;
import kompass.languages.Place;
import kompass.languages.Portion;
import kompass.languages.Tally;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final Language ARABIC =
            new Language("ar", "العربية", "Arabisch", null, true, true, false, 3);

    @Test
    void aThingCountsByItsKindAndNotByItsLength() {
        var form = tally("requests", "words", 300, 300, 0);
        var longArticle = tally("content", "article/wohnen/mietvertrag", 100, 0, 0);
        var shortTerm = tally("content", "term/duldung", 2, 0, 0);

        var coverage = Coverage.of(ARABIC, List.of(form, longArticle, shortTerm));

        assertThat(coverage.percent()).isEqualTo(100 * 12 / (12 + 2 + 1));
        assertThat(coverage.missing()).isEqualTo(102);
        assertThat(coverage.spots()).isEqualTo(402);
    }

    @Test
    void aPageHalfTranslatedIsHalfAPageAndWhatAMachineWroteIsNotReadByPeople() {
        var coverage =
                Coverage.of(
                        ARABIC, List.of(tally("content", "article/wohnen/wohngeld", 40, 20, 5)));

        assertThat(coverage.percent()).isEqualTo(50);
        assertThat(coverage.percentApproved()).isEqualTo(37);
        assertThat(coverage.machineMade()).isEqualTo(5);
    }

    @Test
    void itIsTheWholeOnlyWhenNothingIsMissing() {
        var almost = tally("site", "words", 1000, 999, 0);

        assertThat(Coverage.of(ARABIC, List.of(almost)).percent()).isEqualTo(99);
        assertThat(Coverage.of(ARABIC, List.of(tally("site", "words", 1000, 1000, 0))).percent())
                .isEqualTo(100);
        assertThat(Coverage.of(ARABIC, List.of()).percent()).isZero();
    }

    @Test
    void newcomersNeedFormAndReceiptBeforeTermsAndOfficesBeforeArticles() {
        assertThat(
                        List.of(
                                Shelf.of(new Place("questions", "words")),
                                Shelf.of(new Place("delivery", "words")),
                                Shelf.of(new Place("institution", "sportverein")),
                                Shelf.of(new Place("content", "article/wohnen/wohngeld")),
                                Shelf.of(new Place("content", "term/duldung"))))
                .containsExactly(
                        Shelf.FORM, Shelf.RECEIPT, Shelf.CONCERN, Shelf.ARTICLE, Shelf.TERM)
                .isSorted();
    }

    private static Portion tally(
            String module, String thing, int spots, int translated, int machineMade) {
        return Portion.of(
                new Tally("ar", new Place(module, thing), "x", spots, translated, machineMade));
    }
}
