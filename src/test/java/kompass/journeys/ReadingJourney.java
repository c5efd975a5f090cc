package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the browser makes of the guide: some pages of every kind. That every page is sound in every
/// language is seen without one.
class ReadingJourney {

    private static final int OF_A_KIND = 4;

    private static final List<String> PLACES =
            List.of("institutions", "terms", "start", "share", "feedback");

    @ParameterizedTest
    @CsvSource({"de, ltr", "ar, rtl"})
    void pagesOfEveryKindAreReachedByLinksAndBarNobody(String language, String direction) {
        var pages = PublicPages.of(Demo.kompass(), language);

        assertThat(pages).hasSizeGreaterThan(30);
        try (var phone = PhoneShop.phone(language).on(Demo.kompass())) {
            for (var page : someOfEachKind(pages, OF_A_KIND)) {
                assertThat(phone.visit(page).status()).as(page).isEqualTo(200);
                assertThat(phone.direction()).as(page).isEqualTo(direction);
                assertThat(phone.page().locator("h1").count()).as("titles of %s", page).isOne();
                assertThat(phone.page().locator(".signpost").count())
                        .as("signposts of %s", page)
                        .isLessThanOrEqualTo(1);
                phone.meetsNoBarrier().photograph("read" + page.replace('/', '-'));
            }
        }
    }

    /// Android 8 with its first WebView, the narrowest screen, no script.
    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void pagesOfEveryKindAreReadOnAnOldNarrowPhoneWithoutScripts(String language) {
        var pages = PublicPages.of(Demo.kompass(), language);

        try (var phone = PhoneShop.phone(language).narrow().old().on(Demo.kompass())) {
            for (var page : someOfEachKind(pages, 1)) {
                assertThat(phone.visit(page).status()).as(page).isEqualTo(200);
                phone.meetsNoBarrier();
                assertThat(overlaps(phone)).as("numbers on titles of %s", page).isZero();
            }
            phone.photograph("read-old-" + language);
        }
    }

    /// A step's number stands beside its title, not on it, even where the inset is not known.
    private static int overlaps(Phone phone) {
        return ((Number)
                        phone.page()
                                .evaluate(
                                        "[...document.querySelectorAll('.trail > li')]"
                                                + ".filter(it => parseFloat(getComputedStyle(it,"
                                                + " '::before').width) > Math.abs(parseFloat("
                                                + "getComputedStyle(it, '::before')[document.dir"
                                                + " == 'rtl' ? 'marginRight' :"
                                                + " 'marginLeft']))).length"))
                .intValue();
    }

    @Test
    void whatIsTickedStaysOnTheDeviceAndIsPrinted() {
        try (var phone = PhoneShop.phone("uk").on(Demo.kompass())) {
            phone.visit("/uk/start/ukraine");
            var boxes = phone.page().locator(".ticks input");
            phone.page().locator(".ticks label").first().click();
            phone.page().reload();

            PlaywrightAssertions.assertThat(boxes.first()).isChecked();
            PlaywrightAssertions.assertThat(boxes.last()).not().isChecked();
            phone.visit("/uk/start");
            PlaywrightAssertions.assertThat(phone.page().locator("[data-situation=ukraine]"))
                    .hasAttribute("aria-current", "true");

            phone.visit("/uk/start/ukraine");
            phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(boxes.first().isVisible()).isTrue();
            assertThat(phone.page().locator(".signpost, .tool, .button").all())
                    .isNotEmpty()
                    .noneMatch(Locator::isVisible);
        }
    }

    @Test
    void whoHelpsFindsALanguageByItsGermanOrItsOwnName() {
        try (var phone = PhoneShop.phone("de").on(Demo.kompass())) {
            phone.visit("/de/languages");
            var left = phone.page().locator(".names li:visible");

            phone.page().locator("#language").fill("turk");
            PlaywrightAssertions.assertThat(left).hasCount(1);
            PlaywrightAssertions.assertThat(left).containsText("Türkçe");
            phone.page().locator("#language").fill("Arab");
            PlaywrightAssertions.assertThat(left).hasCount(1);
            PlaywrightAssertions.assertThat(left).containsText("العربية");
            phone.page().locator("#language").fill("xyz");
            PlaywrightAssertions.assertThat(left).hasCount(0);
            assertThat(phone.page().locator("language-search [role=status]").isVisible()).isTrue();
        }
    }

    /// "Back" from the page that one fled to does not lead to the page that one fled from.
    @Test
    void whoLeavesQuicklyIsNotLedBack() {
        try (var phone = PhoneShop.phone("fa").on(Demo.kompass())) {
            phone.visit("/fa");
            phone.visit("/fa/familie/hilfe-finden");
            phone.page()
                    .evaluate(
                            "document.querySelector('quick-exit a').href = location.origin +"
                                    + " '/fa/terms'");
            phone.turnsThePage(() -> phone.page().locator("quick-exit a").click());
            assertThat(phone.path()).isEqualTo("/fa/terms");

            phone.page().goBack();

            assertThat(phone.path()).isEqualTo("/fa");
        }
    }

    /// Pages in the same folder look alike, and so do those that one folder further down have an
    /// own folder each, as articles have.
    private static List<String> someOfEachKind(Collection<String> pages, int of) {
        var seen = new TreeMap<String, Integer>();
        return pages.stream()
                .filter(page -> seen.merge(kind(page), 1, Integer::sum) <= of)
                .toList();
    }

    private static String kind(String page) {
        var parts = page.split("/", -1);
        var folder = parts.length > 3 ? parts[2] : "";
        return parts.length + (PLACES.contains(folder) ? folder : "");
    }
}
