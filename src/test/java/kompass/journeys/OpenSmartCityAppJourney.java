package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenSmartCityAppJourney {
    @Test
    void theDraftMovesFromTheAppToTheBrowserBeforeTheFirstPhoto() {
        try (var app = PhoneShop.phone("ar").insideTheOpenSmartCityApp().on(Demo.kompass());
                var browser = PhoneShop.phone("ar").on(Demo.kompass())) {
            new Newcomer("app", app).begins("ar", "anmeldung").walksTo("handover");
            assertThat(app.page().locator("input[type=file]").count()).isZero();
            app.goOn();
            app.meetsNoBarrier().photograph("app-code");
            var code = app.page().locator(".code.number").last().innerText();

            browser.visit("/c");
            browser.meetsNoBarrier().photograph("browser-code");
            browser.type("code", code).goOn();

            assertThat(browser.path()).startsWith("/ar/request/anmeldung/");
            new Newcomer("browser", browser).walksTo("papers");
            assertThat(browser.page().locator("input[type=file]").count()).isPositive();
            assertThat(app.refused()).isEmpty();

            browser.visit("/c");
            browser.type("code", code).goOn();
            assertThat(browser.page().locator("#problems a").count()).isPositive();
        }
    }
}
