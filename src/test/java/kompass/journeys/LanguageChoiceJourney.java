package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageChoiceJourney {
    @Test
    void amalChoosesArabicAndIsReceivedFromRightToLeft() {
        try (var phone = PhoneShop.phone("en").on(Demo.kompass())) {
            phone.visit("/");
            phone.meetsNoBarrier().photograph("languages");
            phone.follow("العربية");

            assertThat(phone.path()).isEqualTo("/ar");
            assertThat(phone.language()).isEqualTo("ar");
            assertThat(phone.direction()).isEqualTo("rtl");
            phone.meetsNoBarrier().photograph("home-ar");
        }
    }
}
