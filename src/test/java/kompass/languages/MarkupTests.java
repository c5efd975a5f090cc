package kompass.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTests {

    @Test
    void numbersTheMarksOfAGermanText() {
        var german = Markup.parse("Rufen Sie **vorher** [das **Amt**](tel:+495264644) an.");

        assertThat(german.numbered())
                .isEqualTo("Rufen Sie <1>vorher</1> <2>das <3>Amt</3></2> an.");
        assertThat(german.plain(false)).isEqualTo("Rufen Sie vorher das Amt an.");
    }

    @Test
    void aTranslationMayTurnTheMarksAround() {
        var german = Markup.parse("**Wichtig**: [Anmeldung](/a) vor [Antrag](/b).");

        var kept = german.numbered("قبل [الطلب](/b)، [التسجيل](/a): **مهم**");

        assertThat(kept).isEqualTo("قبل <3>الطلب</3>، <2>التسجيل</2>: <1>مهم</1>");
        assertThat(german.restore(kept)).isEqualTo("قبل [الطلب](/b)، [التسجيل](/a): **مهم**");
    }

    @Test
    void aNewAddressLosesNoTranslation() {
        var before = Markup.parse("Lesen Sie [den Plan](https://alt.example/plan).");
        var after = Markup.parse("Lesen Sie [den Plan](https://neu.example/plan).");

        var kept = before.numbered("Read [the plan](https://alt.example/plan).");

        assertThat(Segment.of(after, null)).isEqualTo(Segment.of(before, null));
        assertThat(after.restore(kept)).isEqualTo("Read [the plan](https://neu.example/plan).");
    }

    @Test
    void aTranslationMayLeadToAPageInItsOwnLanguage() {
        var german = Markup.parse("Siehe [BAMF](https://bamf.example/de).");

        var kept = german.numbered("See [BAMF](https://bamf.example/en).");

        assertThat(kept).isEqualTo("See <1=https://bamf.example/en>BAMF</1>.");
        assertThat(german.restore(kept)).isEqualTo("See [BAMF](https://bamf.example/en).");
    }

    @Test
    void marksThatTheGermanDoesNotHaveAreDropped() {
        var german = Markup.parse("Kommen Sie vorbei.");

        assertThat(german.numbered("**Come** [by](https://elsewhere.example)."))
                .isEqualTo("Come by.");
        assertThat(german.restore("Come <1>by</1>.")).isEqualTo("Come <1>by</1>.");
    }

    @Test
    void theSameSentenceIsTheSameSegmentHoweverItIsWritten() {
        var plain = Segment.of("Bitte bringen Sie die Wohnungsgeberbestätigung mit.");

        assertThat(
                        Segment.of(
                                        " Bitte bringen\n  Sie die Wohnungs\u00ADgeber\u00ADbesta\u0308tigung\u00A0mit. ")
                                .id())
                .isEqualTo(plain.id());
        assertThat(Segment.of("Bitte bringen Sie den Pass mit.").id()).isNotEqualTo(plain.id());
        assertThat(Segment.of("Bitte bringen Sie die Wohnungsgeberbestätigung mit.", "mail").id())
                .isNotEqualTo(plain.id());
    }
}
