package kompass.languages;

import static kompass.languages.Fidelity.Kind.BOLD;
import static kompass.languages.Fidelity.Kind.LINK_MISSING;
import static kompass.languages.Fidelity.Kind.LINK_UNKNOWN;
import static kompass.languages.Fidelity.Kind.NUMBERED;
import static kompass.languages.Fidelity.Kind.PLACEHOLDER_MISSING;
import static kompass.languages.Fidelity.Kind.PLACEHOLDER_UNKNOWN;
import static kompass.languages.Fidelity.Kind.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.languages.Fidelity.Slip;
import org.junit.jupiter.api.Test;

class FidelityTests {

    @Test
    void aWordKeepsItsPlaceholdersAndIsGivenNoOthers() {
        var german = "Ihre Nummer {0} gilt bis {1}.";

        assertThat(word(german, "رقمك {0} صالح حتى {1}.")).isEmpty();
        assertThat(word(german, "حتى {1} صالح رقمك {0}.")).as("in another order").isEmpty();
        assertThat(word(german, "رقمك صالح حتى {1}."))
                .containsExactly(new Slip(PLACEHOLDER_MISSING, "{0}"));
        assertThat(word(german, "رقمك {0} صالح حتى {1} {2}."))
                .containsExactly(new Slip(PLACEHOLDER_UNKNOWN, "{2}"));
        assertThat(word(german, "رقمك صالح."))
                .containsExactly(
                        new Slip(PLACEHOLDER_MISSING, "{0}"), new Slip(PLACEHOLDER_MISSING, "{1}"));
    }

    @Test
    void aWordThatNobodyCanReadIsRefusedWhole() {
        for (var broken : List.of("رقمك {0", "رقمك {0} }{", "{0, plural, one {#}}"))
            assertThat(word("Ihre Nummer {0}", broken))
                    .as(broken)
                    .extracting(Slip::kind)
                    .contains(UNREADABLE);
    }

    @Test
    void aPluralMayHaveMoreFormsThanTheGerman() {
        assertThat(
                        word(
                                "{0, plural, one {**# Brief**} other {**# Briefe**}}",
                                "{0, plural, zero {**لا رسائل**} one {**رسالة**} two {**رسالتان**}"
                                        + " few {**# رسائل**} many {**# رسالة**} other {**# رسالة**}}"))
                .isEmpty();
    }

    @Test
    void curlyBracketsOfATextAreText() {
        assertThat(text("Schreiben Sie {so}.", "اكتب {هكذا.")).isEmpty();
    }

    @Test
    void boldAndLinksStandForTheSameWords() {
        assertThat(text("Das ist **wichtig**.", "هذا **مهم**.")).isEmpty();
        assertThat(text("Das ist **wichtig**.", "هذا مهم."))
                .extracting(Slip::kind)
                .containsExactly(BOLD);
        assertThat(text("[Hier](/notfall) steht es.", "هنا."))
                .containsExactly(new Slip(LINK_MISSING, "/notfall"));
        assertThat(text("Hier steht es.", "[هنا](https://boese.example)"))
                .extracting(Slip::kind)
                .containsExactly(LINK_UNKNOWN);
        assertThat(text("Hier steht es.", "[هنا](javascript:alert)"))
                .extracting(Slip::kind)
                .containsExactly(LINK_UNKNOWN);
        assertThat(text("Hier steht es.", "<1>هنا</1>"))
                .extracting(Slip::kind)
                .containsExactly(NUMBERED);
    }

    private static List<Slip> word(String german, String translation) {
        return Fidelity.slips(german, translation, true);
    }

    private static List<Slip> text(String german, String translation) {
        return Fidelity.slips(german, translation, false);
    }
}
