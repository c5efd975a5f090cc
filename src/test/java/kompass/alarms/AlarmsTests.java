package kompass.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.delivery.Arrivals;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.TestInstitutions;
import kompass.mail.Letter;
import kompass.mail.LetterBounced;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.LetterRedirected;
import kompass.mail.Letters;
import kompass.mail.Resending;
import kompass.mail.Unneeded;
import kompass.people.Grant;
import kompass.people.People;
import kompass.requests.MovableClock;
import kompass.requests.Receipt;
import kompass.requests.Tesfay;
import kompass.site.Town;
import kompass.site.Towns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import({MovableClock.Alone.class, Tesfay.class})
class AlarmsTests {

    private static final String CONTACT = "it@kalletal.example";

    private final Tesfay tesfay;
    private final Alarms alarms;
    private final Reminders reminders;
    private final Troubles troubles;
    private final ReminderWriter reminderWriter;
    private final DigestWriter digestWriter;
    private final Arrivals arrivals;
    private final Letters letters;
    private final Resending resending;
    private final Institutions institutions;
    private final Towns towns;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final MovableClock clock;
    private final Scheduler scheduler;

    @Autowired
    AlarmsTests(
            Tesfay tesfay,
            Alarms alarms,
            Reminders reminders,
            Troubles troubles,
            ReminderWriter reminderWriter,
            DigestWriter digestWriter,
            Arrivals arrivals,
            Letters letters,
            Resending resending,
            Institutions institutions,
            Towns towns,
            People people,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient database,
            MovableClock clock,
            Scheduler scheduler) {
        this.tesfay = tesfay;
        this.alarms = alarms;
        this.reminders = reminders;
        this.troubles = troubles;
        this.reminderWriter = reminderWriter;
        this.digestWriter = digestWriter;
        this.arrivals = arrivals;
        this.letters = letters;
        this.resending = resending;
        this.institutions = institutions;
        this.towns = towns;
        this.people = people;
        this.events = events;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /// The courier rests: letters stay where the tests put them.
    @BeforeEach
    void aTownWithSomebodyToTell() {
        scheduler.pause();
        clock.forward(Duration.ofDays(7));
        database.sql("DELETE FROM mail.letter").update();
        towns.change(town -> withContacts(town, CONTACT));
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void aSilentOfficeIsRemindedOnceAndThenTheTownIsTold() throws Exception {
        var receipt = tesfay.asks();
        accepted(receipt);
        clock.forward(Duration.ofDays(5));
        reminders.remind();
        assertThat(count("reminder")).isZero();

        clock.forward(Duration.ofDays(5));
        reminders.remind();
        reminders.remind();
        assertThat(count("reminder")).isOne();
        var reminder = reminderWriter.write(one("reminder"));
        assertThat(reminder.text())
                .contains(receipt.reference(), "/received/")
                .doesNotContain("Tesfay", "0151");
        assertThat(troubles.unconfirmed()).isEmpty();

        clock.forward(Duration.ofDays(10));
        assertThat(troubles.unconfirmed())
                .singleElement()
                .matches(trouble -> trouble.reference().equals(receipt.reference()));
        alarms.tellInTheMorning();
        var digest = one("digest");
        assertThat(digest.recipient()).isEqualTo(CONTACT);
        assertThat(digestWriter.write(digest).text())
                .contains(receipt.reference(), "weder geöffnet noch bestätigt", "/staff/letters")
                .doesNotContain("Tesfay", "0151");
    }

    @Test
    void whoeverConfirmedIsLeftInPeace() {
        var receipt = tesfay.asks();
        accepted(receipt);
        arrivals.confirmed(receipt.request(), true);

        clock.forward(Duration.ofDays(30));
        reminders.remind();

        assertThat(count("reminder")).isZero();
        assertThat(troubles.unconfirmed()).isEmpty();
    }

    @Test
    void aLetterThatFailsIsToldAtOnceAndOnceAnHour() {
        var receipt = tesfay.asks();
        var letter = failed(receipt);

        for (int n = 0; n < 3; n++)
            transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(letter)));

        assertThat(count("digest")).isOne();
        assertThat(troubles.undelivered())
                .singleElement()
                .matches(trouble -> trouble.word().equals("failed"));
    }

    @Test
    void whatHappensWithinAnHourOfAnAlarmIsToldWhenAnotherHourIsOver() {
        var first = failed(tesfay.asks());
        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(first)));
        database.sql(
                        """
                        UPDATE mail.letter
                        SET accepted_at = created_at, next_attempt_at = NULL
                        WHERE kind = 'digest'
                        """)
                .update();
        clock.forward(Duration.ofMinutes(10));
        var second = failed(tesfay.asks());

        for (int n = 0; n < 3; n++)
            transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(second)));

        assertThat(count("digest")).isEqualTo(2);
        assertThat(letters.waiting("digest", "alarm contacts"))
                .singleElement()
                .extracting(Letter::nextAttemptAt)
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void aLetterThatHadToGoToTheSecondAddressIsToldForADay() throws Exception {
        var receipt = tesfay.asks();
        database.sql(
                        """
                        UPDATE mail.letter
                        SET second_recipient = recipient, redirected_at = :now, accepted_at = :now,
                            next_attempt_at = NULL
                        WHERE subject_of = :request
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("request", receipt.request())
                .update();
        var letter = letters.about(receipt.request()).getFirst();

        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterRedirected(letter)));

        assertThat(digestWriter.write(one("digest")).text())
                .contains(receipt.reference(), "An die zweite Adresse gegangen");
        clock.forward(Duration.ofDays(2));
        assertThat(troubles.redirected()).isEmpty();
    }

    @Test
    void whatIsHeldOrCameBackIsToldAtOnce() throws Exception {
        var held = tesfay.asks();
        database.sql("UPDATE mail.letter SET held_at = created_at WHERE subject_of = :request")
                .param("request", held.request())
                .update();
        var letter = letters.about(held.request()).getFirst();
        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterHeld(letter)));
        assertThat(digestWriter.write(one("digest")).text())
                .contains(held.reference(), "angehalten, der Schutz fehlt");

        database.sql("DELETE FROM mail.letter WHERE kind = 'digest'").update();
        var returned = tesfay.asks();
        accepted(returned);
        database.sql("UPDATE mail.letter SET bounced_at = accepted_at WHERE subject_of = :request")
                .param("request", returned.request())
                .update();
        var back = letters.about(returned.request()).getFirst();
        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterBounced(back)));
        assertThat(digestWriter.write(one("digest")).text())
                .contains(returned.reference(), "kam zurück");
    }

    @Test
    void theMorningTellsOfSettingsThatDoNotFitAndOfMissingCertificates() throws Exception {
        var before = institutions.find("integration").orElseThrow();
        try {
            institutions.put(TestInstitutions.withMode(before, Institution.Mode.SMIME));

            alarms.tellInTheMorning();

            assertThat(digestWriter.write(one("digest")).text())
                    .contains(
                            "Einstellungen, die nicht zusammenpassen", "hat aber kein Zertifikat");
        } finally {
            institutions.put(before);
        }
    }

    @Test
    void aContactWhomNoAlarmReachesFindsOneAndNotOneForEachHour() {
        var letter = failed(tesfay.asks());

        for (int hour = 0; hour < 5; hour++) {
            transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(letter)));
            clock.forward(Duration.ofHours(1));
        }

        assertThat(count("digest")).isOne();
    }

    @Test
    void whoGotOneMailForManyRequestsIsRemindedWithTheLinkToEach() throws Exception {
        var receipt = tesfay.asks();
        accepted(receipt);
        database.sql("UPDATE mail.letter SET mode = 'ATTACHMENT', carried_by = id").update();
        clock.forward(Duration.ofDays(10));

        reminders.remind();

        assertThat(reminderWriter.write(one("reminder")).text())
                .contains(receipt.reference(), "/pick-up/", "/received/");
    }

    @Test
    void whereNoContactIsNamedEverybodyWhoAdministersIsTold() {
        towns.change(town -> withContacts(town));
        people.add("Petra", "petra@kalletal.example", Set.of(new Grant.Administrator()));
        people.add("Jonas", "jonas@kalletal.example", Set.of(new Grant.Editor(Set.of())));
        var letter = failed(tesfay.asks());

        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(letter)));

        assertThat(one("digest").recipient()).isEqualTo("petra@kalletal.example");
    }

    @Test
    void whatWasGivenUpCanBeSentAgain() {
        var letter = failed(tesfay.asks());

        assertThat(resending.sendAgain(letter.id())).isTrue();

        assertThat(letters.find(letter.id()).orElseThrow().isSettled()).isFalse();
    }

    @Test
    void anAlarmThatNeedsNobodyAnyMoreIsNotSent() {
        var letter = failed(tesfay.asks());
        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterFailed(letter)));
        database.sql(
                        """
                        UPDATE mail.letter
                        SET failed_at = NULL, accepted_at = created_at
                        WHERE kind = 'request'
                        """)
                .update();
        var alarm = one("digest");

        if (troubles.settings().isEmpty())
            assertThatThrownBy(() -> digestWriter.write(alarm)).isInstanceOf(Unneeded.class);
        else assertThat(troubles.undelivered()).isEmpty();
    }

    private void accepted(Receipt receipt) {
        database.sql(
                        """
                        UPDATE mail.letter
                        SET accepted_at = created_at, next_attempt_at = NULL
                        WHERE subject_of = :request
                        """)
                .param("request", receipt.request())
                .update();
    }

    private Letter failed(Receipt receipt) {
        database.sql(
                        """
                        UPDATE mail.letter
                        SET failed_at = created_at, next_attempt_at = NULL
                        WHERE subject_of = :request
                        """)
                .param("request", receipt.request())
                .update();
        return letters.about(receipt.request()).getFirst();
    }

    private int count(String kind) {
        return database.sql("SELECT count(*) FROM mail.letter WHERE kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private Letter one(String kind) {
        var id =
                database.sql("SELECT id FROM mail.letter WHERE kind = :kind")
                        .param("kind", kind)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .single();
        return letters.find(id).orElseThrow();
    }

    private static Town withContacts(Town town, String... contacts) {
        return new Town(
                town.name(),
                town.product(),
                town.municipality(),
                town.villages(),
                town.imprint(),
                town.controller(),
                town.dataProtectionOfficer(),
                town.supervisoryAuthority(),
                town.privacy(),
                town.accessibility(),
                town.accessibilityFeedback(),
                town.quickExit(),
                town.firstTalk(),
                town.emergency(),
                town.periods(),
                town.limits(),
                new Town.Post(List.of(contacts), null, List.of()),
                town.colours());
    }
}
