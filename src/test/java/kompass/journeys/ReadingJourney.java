package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            for (var page : someOfEachKind(pages)) {
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

    /// Pages in the same folder look alike, and so do those that one folder further down have an
    /// own folder each, as articles have.
    private static List<String> someOfEachKind(Collection<String> pages) {
        var seen = new TreeMap<String, Integer>();
        return pages.stream()
                .filter(page -> seen.merge(kind(page), 1, Integer::sum) <= OF_A_KIND)
                .toList();
    }

    private static String kind(String page) {
        var parts = page.split("/", -1);
        var folder = parts.length > 3 ? parts[2] : "";
        return parts.length + (PLACES.contains(folder) ? folder : "");
    }
}
