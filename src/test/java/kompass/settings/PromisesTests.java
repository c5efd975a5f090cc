package kompass.settings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kompass.delivery.ReadableMail;
import kompass.mail.CaughtMail;
import kompass.requests.Tesfay;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What an administrator sets reaches whoever sends a request, and the office.
@SettingsTest
@Import(Tesfay.class)
class PromisesTests {

    private static final String DEVICE = "TesfaysOwnPhoneInABag1";

    @Autowired private Tesfay tesfay;
    @Autowired private CaughtMail caught;
    @LocalServerPort private int port;

    @Test
    void theReceiptPromisesThePeriodsThatAreSet() {
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var periods = new LinkedHashMap<String, String>();
        for (var input :
                Jsoup.parse(administrator.get("/staff/town/periods").body())
                        .select("form[data-unsaved] input"))
            periods.put(input.attr("name"), input.val());
        periods.put("papersAfterPickUp", "6");
        periods.put("papersAfterAcceptance", "19");
        periods.put("requestAfterClosing", "17");
        assertThat(administrator.post("/staff/town/periods", periods).statusCode()).isEqualTo(303);

        tesfay.asks(DEVICE, Map.of());

        var phone = StaffVisit.at(port).with("device", DEVICE);
        assertThat(phone.get("/de/request/erstberatung/receipt").body())
                .contains("6 Arbeitstage nach dem Abholen", "nach 19 Tagen", "17 Tage nach dem");
        assertThat(phone.get("/en/request/erstberatung/receipt").body())
                .contains("6 working days", "19 days", "17 days");
        assertThat(phone.get("/de/privacy").body()).contains("6 Arbeitstage", "19 Tage");
    }

    @Test
    void aDialectThatWasEnteredIsOfferedAndReachesTheOffice() {
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        administrator.post("/staff/interpreting/ti", Map.of("dialects", "aus dem Hochland"));

        tesfay.asks(
                DEVICE,
                Map.of(
                        "interpreter",
                        Map.of("need", List.of("yes")),
                        "interpreter-language",
                        Map.of("language", List.of("ti/aus dem Hochland"))));

        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(caught.all())
                                .map(ReadableMail::of)
                                .anyMatch(mail ->
                                        mail.text().contains("Tigrinya")
                                                && mail.text().contains("aus dem Hochland")));
    }
}
