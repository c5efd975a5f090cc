package kompass.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.content.Article;
import kompass.content.Articles;
import kompass.languages.Consequence;
import kompass.languages.Consequences;
import kompass.languages.Passage;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.people.Meanings;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Values;
import kompass.site.NotFound;
import kompass.site.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From draft to readers and back, with what it means for the translations.
@Component
class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Manuscripts manuscripts;
    private final Timetable timetable;
    private final Publications publications;
    private final ArticleForm form;
    private final Articles articles;
    private final Consequences consequences;
    private final Meanings meanings;
    private final People people;
    private final Letters letters;
    private final Clock clock;

    Publishing(
            Manuscripts manuscripts,
            Timetable timetable,
            Publications publications,
            ArticleForm form,
            Articles articles,
            Consequences consequences,
            Meanings meanings,
            People people,
            Letters letters,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.timetable = timetable;
        this.publications = publications;
        this.form = form;
        this.articles = articles;
        this.consequences = consequences;
        this.meanings = meanings;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /// What publishing these values would change about the texts that readers see.
    List<Consequence> consequences(Manuscript manuscript, Values values) {
        var place =
                articles.find(manuscript.area(), manuscript.slug())
                        .map(Article::path)
                        .orElse(manuscript.path());
        return consequences.of(
                Articles.place(place), Passage.all(form.reading(values).article().german()));
    }

    /// Shows the draft to readers; answers what is missing instead where something is.
    @Transactional
    public List<Problem> publish(UUID id, String by, boolean checkedToday) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        publications.begin(manuscript);
        return show(manuscript, manuscript.values(), by, checkedToday);
    }

    private List<Problem> show(
            Manuscript manuscript, Values values, String by, boolean checkedToday) {
        var today = LocalDate.now(clock);
        var before = articles.find(manuscript.area(), manuscript.slug());
        var checked = checkedToday ? today : before.map(Article::checked).orElse(today);
        var reading = form.reading(values, checked);
        if (!reading.all().isEmpty()) return reading.all();
        var changes = consequences(manuscript, values);
        var article = reading.article();
        if (before.isPresent() && !before.get().path().equals(article.path()))
            articles.move(before.get().path(), article);
        else articles.put(article);
        changes.forEach(
                change -> meanings.carryOver(change, values.of(Meanings.field(change.segment()))));
        manuscripts.published(manuscript, article, values, by);
        return List.of();
    }

    /// Back to what readers saw before; what was written since stays in the draft.
    @Transactional
    public List<Problem> undo(UUID id, String by) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        var stand = publications.of(id);
        if (stand.size() < 2) throw new NotFound();
        var earlier = stand.get(1).values();
        if (earlier == null) {
            withdraw(manuscript, by);
        } else {
            var problems = show(manuscript, earlier, by, false);
            if (!problems.isEmpty()) return problems;
        }
        // the undoing itself and what it undid no longer stand
        publications.undone(publications.of(id).getFirst().id());
        publications.undone(stand.getFirst().id());
        return List.of();
    }

    @Transactional
    public void withdraw(UUID id, String by) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        publications.begin(manuscript);
        withdraw(manuscript, by);
    }

    private void withdraw(Manuscript manuscript, String by) {
        if (!manuscript.isPublished()) return;
        articles.remove(manuscript.path());
        manuscripts.withdrawn(manuscript, by);
    }

    private Optional<Person> scheduler(Manuscript manuscript) {
        return Optional.ofNullable(manuscript.scheduledBy())
                .flatMap(people::find)
                .filter(person -> !person.isDisabled());
    }

    /// Every few seconds: what is due by the clock, once, whichever node comes first.
    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT10S")
    @Transactional
    public void whatIsDue() {
        for (var id : timetable.due()) {
            var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
            var expires = manuscript.expiresAt();
            if (expires != null && !expires.isAfter(clock.instant())) {
                withdraw(id, "");
                timetable.expire(id, null);
                continue;
            }
            var by = scheduler(manuscript);
            var problems = publish(id, by.map(Person::name).orElse(""), false);
            if (problems.isEmpty()) continue;
            LOG.warn(
                    "An article was to be published by now, but is not complete: {}",
                    manuscript.path());
            timetable.missed(id);
            by.map(Person::email)
                    .filter(Letters::isAddress)
                    .ifPresent(address ->
                            letters.post(MissedWriter.KIND, id, Letter.Mode.LINK, address, null));
        }
    }
}
