package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the QR code on a poster, which opens the first page, to the right request: the language,
/// the area of life, the request.
class ThreeTapsJourney {

    private static final Map<String, String> REQUESTS =
            Map.of(
                    "anmeldung", "anmeldung",
                    "aufenthalt", "aufenthaltstitel",
                    "schule", "schulanmeldung",
                    "geld", "kindergeld",
                    "gesundheit", "krankenschein",
                    "arbeit", "anerkennung");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ru", "uk", "fa", "tr"})
    void leadToTheRightRequestInSixSituations(String language) {
        REQUESTS.forEach((area, request) -> {
            try (var phone = PhoneShop.phone(language).on(Demo.kompass())) {
                phone.visit("/");
                tap(phone, "/language/" + language);
                tap(phone, "/" + language + "/" + area);
                tap(phone, "/" + language + "/request/" + request);

                assertThat(phone.path()).isEqualTo("/" + language + "/request/" + request);
                assertThat(phone.language()).isEqualTo(language);
            }
        });
    }

    private static void tap(Phone phone, String address) {
        var link = phone.page().locator("main a[href='" + address + "']").first();
        phone.turnsThePage(link::click);
    }
}
