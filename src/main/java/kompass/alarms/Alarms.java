package kompass.alarms;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kompass.delivery.Arrivals;
import kompass.mail.Letter;
import kompass.mail.LetterBounced;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.LetterRedirected;
import kompass.mail.Letters;
import kompass.people.People;
import kompass.people.Staff;
import kompass.requests.RequestLost;
import kompass.site.Towns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the alarm contacts, or everybody who administers where none is named: every morning while
/// something is wrong, and at once, once an hour at most, when a letter to an office comes back, is
/// given up, is held or goes to the second address. One node of several does it. What is wrong with
/// mail itself shows on the staff page.
@Component
class Alarms {

    private static final String ADDRESSEE = "alarm contacts";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Troubles troubles;
    private final Letters letters;
    private final Towns towns;
    private final People people;
    private final Clock clock;

    Alarms(Troubles troubles, Letters letters, Towns towns, People people, Clock clock) {
        this.troubles = troubles;
        this.letters = letters;
        this.towns = towns;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void tellInTheMorning() {
        if (!troubles.isEmpty()) tell();
    }

    @EventListener
    void on(LetterFailed failed) {
        tellAtOnce(failed.letter());
    }

    @EventListener
    void on(LetterBounced bounced) {
        tellAtOnce(bounced.letter());
    }

    @EventListener
    void on(LetterRedirected redirected) {
        tellAtOnce(redirected.letter());
    }

    @EventListener
    void on(LetterHeld held) {
        tellAtOnce(held.letter());
    }

    @EventListener
    void on(RequestLost lost) {
        tellAtOnce();
    }

    private void tellAtOnce(Letter letter) {
        if (letter.kind().equals(Arrivals.LETTER)) tellAtOnce();
    }

    private void tellAtOnce() {
        if (letters.count(DigestWriter.KIND, ADDRESSEE, clock.instant().minus(HOUR)) == 0) tell();
    }

    /// A contact whom an earlier alarm has not reached yet gets no second one: the first will say
    /// how things are when it leaves.
    private void tell() {
        var waiting =
                letters.waiting(DigestWriter.KIND, ADDRESSEE).stream()
                        .map(Letter::recipient)
                        .toList();
        for (var contact : contacts())
            if (!waiting.contains(contact))
                letters.post(
                        DigestWriter.KIND,
                        UUID.randomUUID(),
                        ADDRESSEE,
                        Letter.Mode.LINK,
                        contact,
                        null);
    }

    /// Never nobody: accepted means delivered, or somebody is told.
    private List<String> contacts() {
        var named = towns.town().post().alarmContacts();
        return named.isEmpty()
                ? people.administrators().stream().map(Staff::email).toList()
                : named;
    }

    @Bean
    static Task<Void> digestJob(Alarms alarms, Clock clock) {
        return Tasks.recurring("digest", new Daily(clock.getZone(), MORNING))
                .execute((job, context) -> alarms.tellInTheMorning());
    }

    @Bean
    static Task<Void> reminderJob(Reminders reminders) {
        return Tasks.recurring("reminder", FixedDelay.ofHours(1))
                .execute((job, context) -> reminders.remind());
    }
}
