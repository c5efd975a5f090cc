package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a draft survives, and what becomes of it when it is gone.
class LostDraftJourney {

    @Test
    void whoComesBackToADraftThatIsGoneIsToldSoAndKeepsWhatWasJustTyped() {
        try (var phone = PhoneShop.phone("ru").on(Demo.kompass())) {
            var irina = new Newcomer("irina", phone).begins("ru", "erstberatung").walksTo("name");
            phone.type("given", "Ирина").type("family", "Шульц");
            phone.context().clearCookies();

            phone.goOn();

            assertThat(phone.page().locator("[role=status]").innerText()).isNotBlank();
            phone.meetsNoBarrier().photograph("irina-expired");
            phone.goOn();
            irina.answer("name", p -> {}).walksTo("name");
            assertThat(phone.field("given").inputValue()).isEqualTo("Ирина");
            assertThat(phone.field("family").inputValue()).isEqualTo("Шульц");
        }
    }

    @Test
    void aDraftWaitsForAnotherTabAndForTheNextDayAndForAnotherLanguage() {
        try (var phone = PhoneShop.phone("tr").on(Demo.kompass())) {
            new Newcomer("emre", phone).begins("tr", "erstberatung").walksTo("wish");

            phone.visit("/tr/request/erstberatung");
            phone.meetsNoBarrier().photograph("emre-under-way");
            phone.goOn();
            assertThat(phone.path()).isEqualTo("/tr/request/erstberatung/wish");
            phone.visit("/en/request/erstberatung/name");
            assertThat(phone.field("given").inputValue()).isEqualTo("Amal");
        }
    }

    @Test
    void nobodySkipsAQuestionOrAnswersOneThatIsNotAsked() {
        try (var phone = PhoneShop.phone("de").on(Demo.kompass())) {
            new Newcomer("hasty", phone).begins("de", "erstberatung");

            phone.visit("/de/request/erstberatung/check");
            assertThat(phone.path()).endsWith("/for-whom");
            phone.visit("/de/request/erstberatung/birth");
            assertThat(phone.path()).endsWith("/for-whom");
        }
    }

    @Test
    void whoClearsTheDeviceLeavesNothingOnIt() {
        try (var phone = PhoneShop.phone("de").on(Demo.kompass())) {
            new Newcomer("clear", phone).begins("de", "erstberatung").walksTo("wish");

            phone.visit("/de/clear");
            phone.meetsNoBarrier().goOn();

            assertThat(phone.context().cookies()).isEmpty();
            phone.visit("/de/request/erstberatung/wish");
            assertThat(phone.path()).isEqualTo("/de/request/erstberatung");
        }
    }
}
