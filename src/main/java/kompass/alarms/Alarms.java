package kompass.alarms;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kompass.delivery.Arrivals;
import kompass.mail.Letter;
import kompass.mail.LetterAccepted;
import kompass.mail.LetterBounced;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.LetterNews;
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
        if (!troubles.isEmpty()) tell(clock.instant());
    }

    /// A letter that waits for its next attempt is nothing to be told at once.
    @EventListener
    void on(LetterNews news) {
        if (!news.letter().kind().equals(Arrivals.LETTER)) return;
        switch (news) {
            case LetterFailed _, LetterBounced _, LetterRedirected _, LetterHeld _ -> tellAtOnce();
            case LetterAccepted _, LetterDelayed _ -> {}
        }
    }

    @EventListener
    void on(RequestLost lost) {
        tellAtOnce();
    }

    /// Whatever happens within an hour of the last alarm waits for another hour to pass, and is
    /// told with all that has happened by then.
    private void tellAtOnce() {
        var now = clock.instant();
        var told = letters.count(DigestWriter.KIND, ADDRESSEE, now.minus(HOUR)) > 0;
        tell(told ? now.plus(HOUR) : now);
    }

    /// A contact whom an earlier alarm has not reached yet gets no second one: the first will say
    /// how things are when it leaves.
    private void tell(Instant due) {
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
                        null,
                        due);
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
