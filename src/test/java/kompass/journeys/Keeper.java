package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// Somebody on the staff at a computer, or at a phone in the club house, who looks at every page
/// with axe.
final class Keeper {
    private final Phone computer;
    private final String name;
    private int pages;

    /// Signs in by the button of the demo.
    Keeper(String name, Phone computer) {
        this.name = name;
        this.computer = computer;
        computer.visit("/staff/sign-in");
        computer.turnsThePage(
                () -> computer.page().locator("form[action$='/demo/" + name + "'] button").click());
    }

    Keeper opens(String path) {
        assertThat(computer.visit(path).status()).as(path).isEqualTo(200);
        return looks();
    }

    Keeper follows(String words) {
        computer.follow(words);
        return looks();
    }

    Keeper types(String field, String words) {
        computer.type(field, words);
        return this;
    }

    Keeper picks(String field, String value) {
        computer.pick(field, value);
        return this;
    }

    Keeper ticks(String field, String value) {
        computer.choose(field, value);
        return this;
    }

    Keeper presses(String button) {
        var there =
                computer.page()
                        .locator(
                                "main button:visible:not([aria-hidden])",
                                new Page.LocatorOptions().setHasText(button));
        computer.turnsThePage(() -> there.first().click());
        return looks();
    }

    /// The value of the last hidden input of this name: the key of the newest row.
    String newest(String field) {
        return computer.field(field).last().inputValue();
    }

    String text() {
        return computer.text();
    }

    Phone computer() {
        return computer;
    }

    private Keeper looks() {
        computer.photograph("staff-" + name + "-" + ++pages);
        computer.meetsNoBarrier();
        return this;
    }
}
