package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A phone has sent as many requests in an hour as are free. What else may happen then is in
/// `WorkJourney` and `GateTests`.
class BusyPhoneJourney {
    private static final int FREE = 5;

    @Test
    void theBrowserWorksForTheNextOneByItselfAndNobodySolvesAPuzzle() {
        try (var phone = PhoneShop.phone("ar").on(Demo.kompass())) {
            var amal = new Newcomer("busy", phone).withoutLooking().begins("ar", "erstberatung");
            for (int n = 0; n < FREE; n++)
                new Petitioner(List.of(Demo.kompass().url("")), "sportverein", n)
                        .on(device(phone))
                        .begins()
                        .answersEverything()
                        .sends();
            var scripts = new CopyOnWriteArrayList<String>();
            phone.page().onRequest(request -> scripts.add(request.url()));
            amal.walksTo("check");

            phone.page().locator("main .signpost").first().click();

            phone.page().waitForURL("**/receipt");
            assertThat(Sent.read(phone).reference()).hasSize(6);
            assertThat(scripts).anyMatch(script -> script.contains("/work-proof"));
        }
    }

    private static String device(Phone phone) {
        return phone.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("device"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
