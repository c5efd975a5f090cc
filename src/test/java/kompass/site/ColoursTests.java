package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColoursTests {

    @Test
    void contrastIsWhatTheTableOfTheDesignSays() {
        assertThat(contrast("#10303a", "#f3f7f4")).isCloseTo(12.9, within(.06));
        assertThat(contrast("#10303a", "#ffc845")).isCloseTo(9.0, within(.06));
        assertThat(contrast("#0a5868", "#e2eff1")).isCloseTo(6.8, within(.06));
        assertThat(contrast("#93d7df", "#2d3f47")).isCloseTo(6.8, within(.06));
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    @Test
    void theUsualColoursCanBeReadAndNeedNoSheetOfTheirOwn() {
        assertThat(Colours.USUAL.unreadable()).isEmpty();
        assertThat(Colours.USUAL.address()).isNull();
    }

    @Test
    void aDarkSignpostOrPaleLinksCannotBeRead() {
        assertThat(new Colours("#0a5868", "#0a5868").unreadable())
                .extracting(Colours.Pair::name)
                .contains("site.office.pair.signpost");
        assertThat(new Colours("#ffc845", "#7fb2bd").unreadable())
                .extracting(Colours.Pair::name)
                .contains("site.office.pair.linkOnSheet", "site.office.pair.onAction")
                .doesNotContain("site.office.pair.signpost");
    }

    @Test
    void onDarkGroundTheActionIsLightEnoughWhateverItIs() {
        for (var action : new String[] {"#000000", "#7a0019", "#00308f", "#004d1a", "#4b0082"})
            assertThat(new Colours("#ffc845", action).unreadable()).as(action).isEmpty();
    }

    @Test
    void theSheetLiesAtAnAddressOfItsOwn() {
        var green = new Colours("#9BE08F", "#14532d");

        assertThat(green.address()).matches("/colours/[0-9a-f]{16}\\.css");
        assertThat(green.address()).isNotEqualTo(new Colours("#9be08e", "#14532d").address());
        assertThat(green.sheet()).contains("#9be08f", "#14532d", "prefers-color-scheme:dark");
    }

    private static double contrast(String one, String other) {
        return Colour.of(one).contrast(Colour.of(other));
    }
}
