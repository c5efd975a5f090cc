package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The same way on other devices: without scripts, on a narrow screen, with the keyboard alone.
class PlainRequestJourney {
    private static final String INTEGRATION = "integration@kalletal.example";

    @Test
    void withoutScriptsAPetitionerReachesTheOfficeWithAPhoto() {
        try (var phone = PhoneShop.phone("de").withoutScript().on(Demo.kompass())) {
            var sent =
                    new Newcomer("plain", phone)
                            .answer("papers", p -> p.attach("photo:briefe", Photos.LETTER))
                            .begins("de", "erstberatung")
                            .sends();

            var letter =
                    Demo.letterbox()
                            .awaitLetter(INTEGRATION, sent.reference(), Duration.ofSeconds(30));
            assertThat(letter.attachments()).isNotEmpty();
        }
    }

    @Test
    void nothingSticksOutAt320Pixels() {
        try (var phone = PhoneShop.phone("de").narrow().on(Demo.kompass())) {
            new Newcomer("narrow", phone).begins("de", "anmeldung").sends();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var phone = PhoneShop.phone("de").wide().on(Demo.kompass())) {
            var keys = phone.page().keyboard();
            phone.visit("/de/request/sportverein");
            phone.tabTo(".signpost");
            keys.press("Enter");
            phone.page().waitForURL("**/for-whom");
            phone.tabTo("[name=who]");
            keys.press("Space");
            phone.tabTo(".signpost");
            keys.press("Enter");
            phone.page().waitForURL("**/call-name");
            phone.tabTo("[name=name]");
            keys.type("Kim");
            keys.press("Enter");
            phone.page().waitForURL(url -> !url.endsWith("/call-name"));
            phone.meetsNoBarrier();

            assertThat(phone.path()).doesNotEndWith("/call-name");
        }
    }
}
