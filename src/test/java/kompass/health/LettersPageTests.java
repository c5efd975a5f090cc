package kompass.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import kompass.delivery.Arrivals;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.Confirmations;
import kompass.requests.Receipt;
import kompass.requests.Retention;
import kompass.requests.Tesfay;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How delivery stands, read by an administrator and by machines.
@HealthTest
class LettersPageTests {

    private static final String PAGE = "/staff/letters";

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Letters letters;
    @Autowired private Arrivals arrivals;
    @Autowired private Retention retention;
    @Autowired private Confirmations confirmations;
    @Autowired private LettersCheck check;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;
    @LocalManagementPort private int management;

    private Receipt receipt;

    @BeforeEach
    void aRequestThatIsWithItsOffice() {
        receipt = beans.createBean(Tesfay.class).asks();
        await().atMost(Duration.ofSeconds(60)).until(() -> letter().isDelivered());
    }

    @AfterEach
    void gone() {
        retention.erase(receipt.request());
        database.sql("DELETE FROM requests.request").update();
    }

    @Test
    void whatWasGivenUpIsNamedAndOneButtonSendsItAgain() throws Exception {
        giveUp();
        var petra = petra();
        assertThat(check.look().word()).endsWith("letters.failed");
        assertThat(petra.get(PAGE).body()).contains(receipt.reference(), "abgelehnt");
        assertThat(StaffVisit.at(management).get("/actuator/prometheus").body())
                .contains("kompass_letters_failed 1.0", "kompass_letters_attempts ");

        var answer = petra.post(PAGE + "/" + letter().id() + "/attempts", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> letter().isDelivered());
        assertThat(check.look().isGood()).isTrue();
        assertThat(petra.get(PAGE).body()).doesNotContain("abgelehnt");
    }

    @Test
    void aLetterThatWaitsLongIsSaidAndHowLong() throws Exception {
        waits("10 minutes");
        assertThat(check.look().word()).endsWith("letters.under-way");
        waits("30 hours");
        assertThat(check.look().level()).isEqualTo(Finding.Level.BROKEN);
        waits("5 hours");

        assertThat(check.look().level()).isEqualTo(Finding.Level.CARE);
        assertThat(petra().get(PAGE).body()).contains(receipt.reference(), "wartet");
        assertThat(StaffVisit.at(management).get("/actuator/prometheus").body())
                .containsPattern("kompass_letters_oldest_seconds 1[78]\\d{3}\\.0");
    }

    @Test
    void aLetterWhoseProtectionIsMissingIsBrokenAtOnce() throws Exception {
        waits("1 minute");
        database.sql("UPDATE mail.letter SET held_at = now() WHERE id = :id")
                .param("id", letter().id())
                .update();

        assertThat(check.look()).isEqualTo(Finding.broken("health.office.letters.held", 1));
        assertThat(petra().get(PAGE).body()).contains(receipt.reference(), "angehalten");
    }

    private void waits(String time) {
        database.sql(
                        """
                        UPDATE mail.letter
                        SET accepted_at = NULL, created_at = now() - :time::interval,
                            next_attempt_at = now() + interval '1 day'
                        WHERE id = :id
                        """)
                .param("time", time)
                .param("id", letter().id())
                .update();
    }

    @Test
    void aNewcomersOwnMistypedAddressAlarmsNobody() throws Exception {
        database.sql("UPDATE mail.letter SET kind = 'receipt' WHERE id = :id")
                .param("id", letter().id())
                .update();
        giveUp();

        assertThat(check.look().isGood()).isTrue();
        assertThat(petra().get(PAGE).body()).doesNotContain(receipt.reference());
    }

    @Test
    void papersAreKeptLongerOnce() {
        giveUp();
        var answer = petra().post(PAGE + "/" + letter().id() + "/extension", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(retention.extend(receipt.request())).isFalse();
    }

    @Test
    void oneRequestIsLookedUpByItsReferenceWithEachAccessAndNoPerson() {
        arrivals.opened(receipt.request());
        arrivals.opened(receipt.request());
        var petra = petra();

        var found = petra.get(PAGE + "?reference=" + receipt.reference().toLowerCase(Locale.ROOT));
        assertThat(found.headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE + "/" + receipt.reference());
        var page = petra.get(PAGE + "/" + receipt.reference()).body();

        assertThat(page)
                .contains(
                        "Die Stelle hat Ihre Anfrage abgeholt",
                        "noch einmal geöffnet",
                        "Der Mailserver hat ihn angenommen",
                        "Anfrage an die Stelle")
                .doesNotContain("Tesfay", "Mebrahtu", "0151", "Helga", "integration@");
        assertThat(petra.get(PAGE + "/AAAAAA").statusCode()).isEqualTo(404);
        for (var other : new Role[] {Role.EDITOR, Role.KEEPER_OF_THE_SPORTVEREIN})
            assertThat(
                            StaffVisit.at(port)
                                    .as(other)
                                    .get(PAGE + "/" + receipt.reference())
                                    .statusCode())
                    .isEqualTo(404);
    }

    @Test
    void theShareWithoutACallBackOutlivesTheRequest() {
        arrivals.confirmed(receipt.request(), false);
        assertThat(confirmations.share()).isEqualTo(new Confirmations.Share(1, 0));
        arrivals.confirmed(receipt.request(), true);

        retention.erase(receipt.request());

        assertThat(confirmations.share()).isEqualTo(new Confirmations.Share(1, 1));
        assertThat(petra().get(PAGE).body()).contains("100 %", "1 von 1");
        assertThat(petra().get(PAGE + "/" + receipt.reference()).body())
                .contains("Nur dieser Verlauf bleibt", "Keine Briefe mehr");
    }

    private void giveUp() {
        database.sql("UPDATE mail.letter SET accepted_at = NULL, failed_at = now() WHERE id = :id")
                .param("id", letter().id())
                .update();
    }

    private Letter letter() {
        return letters.about(receipt.request()).getFirst();
    }

    private StaffVisit petra() {
        return StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }
}
