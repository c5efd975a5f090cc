package kompass.editing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kompass.database.Installation;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.people.People;
import kompass.people.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes once a month to whoever answers for articles that must be looked at again. It looks every
/// morning, so that no month is missed when a server was off.
@Component
class ReviewReminders {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final People people;
    private final Tree tree;
    private final Letters letters;
    private final Installation installation;
    private final Clock clock;

    ReviewReminders(
            People people, Tree tree, Letters letters, Installation installation, Clock clock) {
        this.people = people;
        this.tree = tree;
        this.letters = letters;
        this.installation = installation;
        this.clock = clock;
    }

    /// What this person answers for and must look at again; nothing for who may not write any more.
    List<GuidePage.Row> dueOf(UUID person) {
        return people.staff(person).map(tree::due).orElse(List.of()).stream()
                .filter(row -> person.equals(row.manuscript().responsible()))
                .toList();
    }

    @Transactional
    public void remind() {
        var zone = installation.timeZone();
        var month = LocalDate.now(clock.withZone(zone)).withDayOfMonth(1).atStartOfDay(zone);
        for (var person : people.all())
            if (!person.isDisabled()
                    && !dueOf(person.id()).isEmpty()
                    && letters.count(ReviewWriter.KIND, addressee(person), month.toInstant()) == 0
                    && Letters.isAddress(person.email()))
                letters.post(
                        ReviewWriter.KIND,
                        person.id(),
                        addressee(person),
                        Letter.Mode.LINK,
                        person.email(),
                        null);
    }

    private static String addressee(Person person) {
        return "review " + person.id();
    }

    @Bean
    static Task<Void> reviewJob(ReviewReminders reminders, Clock clock) {
        return Tasks.recurring("review", new Daily(clock.getZone(), MORNING))
                .execute((_, _) -> reminders.remind());
    }
}
