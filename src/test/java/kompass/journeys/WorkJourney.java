package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Too much is being sent from one network: browsers work for whoever comes next, nobody solves a
/// puzzle, and nothing that was entered is lost.
@Tag("long")
class WorkJourney {
    private static final PackagedKompass KOMPASS =
            PackagedKompass.livingIn(PackagedKompass.freshHome("work"))
                    .with("KOMPASS_FREE_FROM_NETWORK", "1");

    @BeforeAll
    static void oneRequestHasUsedUpWhatIsFree() {
        KOMPASS.start();
        try (var phone = PhoneShop.phone("de").on(KOMPASS)) {
            new Newcomer("first", phone).withoutLooking().begins("de", "erstberatung").sends();
        }
    }

    @AfterAll
    static void close() {
        KOMPASS.close();
    }

    @Test
    void thePhoneWorksByItselfAndShowsTheReceipt() {
        try (var phone = PhoneShop.phone("ar").on(KOMPASS)) {
            var amal = new Newcomer("work", phone).withoutLooking().begins("ar", "erstberatung");
            amal.walksTo("check");

            phone.page().locator("main .signpost").first().click();

            phone.page().waitForURL("**/receipt");
            assertThat(Sent.read(phone).reference()).hasSize(6);
        }
    }

    @Test
    void whileThePhoneWorksItSaysSo() {
        try (var phone = PhoneShop.phone("ar").on(KOMPASS)) {
            var amal = new Newcomer("working", phone).withoutLooking().begins("ar", "erstberatung");
            amal.walksTo("check");
            phone.page().route("**/work-search.js", later -> {});

            phone.goOn();

            assertThat(phone.page().locator("[data-part=working]").isVisible()).isTrue();
            assertThat(phone.page().locator("[data-part=waiting]").isVisible()).isFalse();
            phone.photograph("work-working");
            phone.meetsNoBarrier();
        }
    }

    @Test
    void withoutScriptsOneWaitsOrCallsAndNothingIsLost() {
        try (var phone = PhoneShop.phone("de").withoutScript().on(KOMPASS)) {
            var kim = new Newcomer("waiting", phone).withoutLooking().begins("de", "erstberatung");
            kim.walksTo("check");

            phone.goOn();

            phone.photograph("work-waiting");
            assertThat(phone.text()).contains("noch nicht gesendet", "Minuten", "05264");
            phone.follow("Zurück");
            assertThat(phone.path()).endsWith("/check");
            assertThat(phone.text()).contains("Al-Masri");
        }
    }

    @Test
    void thePageWithoutScriptsHasNoBarrier() {
        try (var phone = PhoneShop.phone("de").on(KOMPASS)) {
            var kim = new Newcomer("barrier", phone).withoutLooking().begins("de", "erstberatung");
            kim.walksTo("check");
            phone.page().route("**/work-proof.js", gone -> gone.abort());

            phone.goOn();

            phone.meetsNoBarrier();
        }
    }
}
