package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A clerk builds a concern with a question of its own, a condition and a rule of places, and walks
/// it in Arabic to the last page before anything of it is saved.
class PreviewJourney {

    @Test
    void aConcernIsWalkedInArabicToItsLastPageBeforeItIsSaved() {
        try (var computer = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var petra = new Keeper("administrator", computer).opens("/staff/concerns");
            petra.follows("Neues Anliegen")
                    .types("title", "Chor ausprobieren")
                    .types("explanation", "Wir singen am Montag.")
                    .picks("institution", "sprachcafe")
                    .ticks("detail.CALL_NAME", "REQUIRED")
                    .picks("add-paper", "ausweise")
                    .presses("Papier hinzufügen")
                    .ticks("hand-in", "yes")
                    .picks("add-place", "musikverein")
                    .presses("Regel hinzufügen")
                    .types("place.musikverein.names", "Talle")
                    .presses("Frage hinzufügen");
            var first = petra.newest("questions");
            var sings = "question." + first;
            petra.types(sings + ".label", "Singen Sie schon?").presses("Möglichkeit hinzufügen");
            var yes = petra.newest(sings + ".options");
            petra.types(sings + ".option." + yes, "Ja").presses("Möglichkeit hinzufügen");
            var no = petra.newest(sings + ".options");
            petra.types(sings + ".option." + no, "Nein")
                    .ticks(sings + ".required", "yes")
                    .presses("Frage hinzufügen");
            var second = petra.newest("questions");
            petra.types("question." + second + ".label", "Welche Stimme?")
                    .ticks("question." + second + ".when", first + "/" + yes)
                    .picks("language", "ar");
            var form =
                    computer.turnsToTheWindowOf(
                            () -> computer.page().locator("button[formtarget=_blank]").click());

            // The questions are those of every form, which other journeys look at.
            var walk =
                    new Newcomer("preview", computer)
                            .withoutLooking()
                            .answer("q-" + first, p -> p.choose("choice", no));
            assertThat(computer.direction()).isEqualTo("rtl");
            assertThat(computer.text()).contains("Chor ausprobieren", "Wir singen am Montag.");
            computer.meetsNoBarrier().goOn();
            assertThat(walk.step()).as("without a place").isEqualTo("start");
            computer.choose("kept:place:place", "Talle").meetsNoBarrier().goOn();
            assertThat(steps(walk, computer))
                    .startsWith("for-whom")
                    .contains("call-name", "q-" + first, "papers")
                    .as("its condition is not met")
                    .doesNotContain("q-" + second);
            assertThat(computer.text())
                    .contains("(Musikverein)", "Singen Sie schon?", "Nein", "Amal")
                    .contains("Hier endet die Vorschau")
                    .doesNotContain("Welche Stimme?");

            walk.answer("q-" + first, p -> p.choose("choice", yes))
                    .answer("q-" + second, p -> p.type("text", "ألتو"));
            backTo("q-" + first, walk, computer);
            assertThat(steps(walk, computer)).contains("q-" + second, "papers");
            assertThat(computer.text()).contains("Welche Stimme?", "ألتو");
            assertThat(computer.page().locator("main .signpost").count())
                    .as("nothing to send")
                    .isZero();

            computer.page().close();
            assertThat(form.locator("[name=title]").inputValue()).isEqualTo("Chor ausprobieren");
        }
        try (var phone = PhoneShop.phone("ar").on(Demo.kompass())) {
            assertThat(phone.visit("/ar/request/chor-ausprobieren").status()).isEqualTo(404);
        }
    }

    /// Every page up to the last.
    private static List<String> steps(Newcomer walk, Phone computer) {
        var steps = new ArrayList<String>();
        while (!walk.step().equals("check")) {
            steps.add(walk.step());
            if (walk.step().equals("papers")) computer.meetsNoBarrier();
            walk.answersThisPage();
        }
        computer.meetsNoBarrier().photograph("preview-check");
        return steps;
    }

    private static void backTo(String step, Newcomer walk, Phone computer) {
        for (int i = 0; i < 30 && !walk.step().equals(step); i++)
            computer.turnsThePage(
                    () -> computer.page().locator("button[value=back]").first().click());
        assertThat(walk.step()).isEqualTo(step);
    }
}
