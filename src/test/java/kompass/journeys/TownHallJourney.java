package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.stream.Stream;
import kompass.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// The rooms of the town, of what it keeps and of its languages, and the health page, as a browser
/// shows them: at a desk, on a phone, on a tablet, without a mouse, without scripts.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class TownHallJourney {

    private static final String INSTITUTION = "/staff/institutions/einwohnermeldeamt";

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
        "/staff/institutions/new",
        INSTITUTION + "/removal",
        "/staff/concerns/anmeldung",
        "/staff/concerns/anmeldung/removal",
        "/staff/papers",
        "/staff/papers/new",
        "/staff/papers/ausweise",
        "/staff/papers/ausweise/removal",
        "/staff/letters",
        "/staff/history",
        "/staff/people",
        "/staff/people/new",
        "/staff/health"
    };

    /// Other journeys look at these with axe.
    private static final String[] SEEN_ELSEWHERE = {
        "/staff/institutions",
        INSTITUTION,
        INSTITUTION + "/test-letter",
        "/staff/concerns",
        "/staff",
        "/staff/account",
        "/staff/guide",
        "/staff/guide/terms",
        "/staff/guide/due",
        "/staff/feedback",
        "/staff/translation",
        "/staff/translation/ar"
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
    void nothingSticksOutOfATabletUprightOrLying() {
        try (var tablet = administrator(shop().tablet())) {
            assertSoftly(all -> {
                for (var page : every()) {
                    all.assertThat(tablet.visit(page).status()).as(page).isEqualTo(200);
                    for (int width : new int[] {768, 1024}) {
                        tablet.page().setViewportSize(width, 1792 - width);
                        all.assertThatCode(tablet::staysInside).doesNotThrowAnyException();
                    }
                }
            });
            tablet.visit("/staff/institutions");
            tablet.photograph("staff-institutions-1024");
            tablet.page().setViewportSize(768, 1024);
            tablet.photograph("staff-institutions-768");
        }
    }

    private static List<String> every() {
        return Stream.of(PAGES, SEEN_ELSEWHERE).flatMap(Stream::of).toList();
    }

    @Test
    void whoHasNoMouseTabsThroughAFormAndSavesByKeys() {
        try (var browser = administrator(shop().wide())) {
            browser.visit("/staff/town/periods");
            var inputs = browser.page().locator("form[data-unsaved] input:not([type=hidden])");
            var names = inputs.all().stream().map(it -> it.getAttribute("name")).toList();
            inputs.first().focus();
            for (var name : names) {
                assertThat(focused(browser, "name")).isEqualTo(name);
                browser.page().keyboard().press("Tab");
            }
            assertThat(focused(browser, "tagName")).isEqualTo("BUTTON");
            var before = browser.field("draftsADay").inputValue();

            browser.type("draftsADay", "150");
            browser.turnsThePage(() -> browser.page().keyboard().press("Control+s"));

            assertThat(browser.text()).contains("Gespeichert.");
            assertThat(browser.field("draftsADay").inputValue()).isEqualTo("150");
            browser.type("draftsADay", before);
            browser.turnsThePage(() -> browser.page().keyboard().press("Control+s"));
            assertThat(browser.field("draftsADay").inputValue()).isEqualTo(before);
        }
    }

    @Test
    void theFirstTabLeadsPastTheRoomsToTheWork() {
        try (var browser = administrator(shop().wide())) {
            browser.visit("/staff/institutions");
            browser.page().keyboard().press("Tab");
            assertThat(focused(browser, "hash")).isEqualTo("#main");

            browser.page().keyboard().press("Enter");
            browser.page().keyboard().press("Tab");

            assertThat(browser.page().locator("main :focus").count()).isEqualTo(1);
        }
    }

    private static Object focused(Phone browser, String property) {
        return browser.page().evaluate("document.activeElement." + property);
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

    @Test
    void whoHasNoScriptsIsToldBeforeAnotherButtonCostsWhatWasTyped() {
        try (var browser = administrator(shop().wide().withoutScript())) {
            for (var page : List.of(INSTITUTION, "/staff/phrases/termin", "/staff/languages/ps")) {
                browser.visit(page);
                assertThat(browser.text()).as(page).contains("Speichern Sie, bevor Sie");
            }
            browser.visit(INSTITUTION);
            browser.type("room", "Zimmer 99").type("passphrase", "kurz");
            browser.turnsThePage(
                    () -> browser.page().locator("button[formaction$='/passphrase']").click());

            assertThat(browser.text()).contains("mindestens 12 und höchstens 200");
            assertThat(browser.field("room").inputValue()).isEqualTo("Zimmer 99");
        }
        try (var browser = administrator(shop().wide())) {
            browser.visit(INSTITUTION);
            assertThat(browser.text()).doesNotContain("Speichern Sie, bevor Sie");
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
