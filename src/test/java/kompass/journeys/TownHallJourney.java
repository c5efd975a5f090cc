package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kompass.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// The rooms of the town, its languages and the health page as a browser shows them.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class TownHallJourney {

    private static final String[] PAGES = {
        "/staff/town",
        "/staff/town/name",
        "/staff/town/imprint",
        "/staff/town/privacy",
        "/staff/town/accessibility",
        "/staff/town/emergency",
        "/staff/town/post",
        "/staff/town/periods",
        "/staff/town/colours",
        "/staff/languages",
        "/staff/languages/new",
        "/staff/languages/ps",
        "/staff/interpreting",
        "/staff/interpreting/ar",
        "/staff/phrases",
        "/staff/phrases/termin",
        "/staff/details",
        "/staff/details/name",
        "/staff/history",
        "/staff/people/new",
        "/staff/health"
    };

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPageHasABarrierWideOrNarrow(boolean wide) {
        try (var browser = administrator(wide ? shop().wide() : shop())) {
            for (var page : PAGES) {
                assertThat(browser.visit(page).status()).as(page).isEqualTo(200);
                browser.meetsNoBarrier();
            }
        }
    }

    @Test
    void whatCannotBeReadIsSaidWithoutScriptsTooAndNothingTypedIsLost() {
        try (var browser = administrator(shop().wide().withoutScript())) {
            browser.visit("/staff/town/periods");
            browser.type("draftDays", "hundert");
            browser.page().locator("button.primary").click();

            assertThat(browser.text()).contains("Bitte eine ganze Zahl von 1 bis 30.");
            assertThat(browser.field("draftDays").inputValue()).isEqualTo("hundert");
        }
    }

    private static PhoneShop shop() {
        return PhoneShop.phone("de");
    }

    private Phone administrator(PhoneShop shop) {
        var browser = shop.on("http://localhost:" + port);
        browser.visit("/staff/sign-in");
        browser.page().locator("form[action$='demo/administrator'] button").click();
        return browser;
    }
}
