package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingJourney {
    @ParameterizedTest
    @CsvSource({"de, ltr", "ar, rtl"})
    void everyPageOfTheGuideIsReachedByLinksAndBarsNobody(String language, String direction) {
        var pages = PublicPages.of(Demo.kompass(), language);

        assertThat(pages).hasSizeGreaterThan(30);
        try (var phone = PhoneShop.phone(language).on(Demo.kompass())) {
            for (var page : pages) {
                assertThat(phone.visit(page).status()).as(page).isEqualTo(200);
                assertThat(phone.direction()).isEqualTo(direction);
                assertThat(phone.page().locator("h1").count()).as("titles of %s", page).isOne();
                assertThat(phone.page().locator(".signpost").count())
                        .as("signposts of %s", page)
                        .isLessThanOrEqualTo(1);
                phone.meetsNoBarrier().photograph("read" + page.replace('/', '-'));
            }
        }
    }
}
