package kompass.translation;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import kompass.languages.Difference;
import kompass.languages.Glossary;
import kompass.languages.Language;
import kompass.languages.Place;
import kompass.languages.Proposals;
import kompass.languages.Sentence;
import kompass.languages.Sentences;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Revisions;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Form;
import kompass.site.NotFound;
import kompass.translation.Workspace.Desk;
import kompass.translation.Workspace.Meaning;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the sentences of a thing with one of them on the desk.
@Component
class Desks {

    private static final int BEFORE = 8;
    private static final int AFTER = 24;
    private static final int MOST_TASKS = 8;

    private final Tasks tasks;
    private final Sentences sentences;
    private final Proposals proposals;
    private final List<Glossary> glossaries;
    private final GermanChanges changes;
    private final Comments comments;
    private final Assignments assignments;
    private final People people;
    private final SentenceForm form;
    private final Revisions revisions;
    private final StaffFrame frame;
    private final Templates templates;

    Desks(
            Tasks tasks,
            Sentences sentences,
            Proposals proposals,
            List<Glossary> glossaries,
            GermanChanges changes,
            Comments comments,
            Assignments assignments,
            People people,
            SentenceForm form,
            Revisions revisions,
            StaffFrame frame,
            Templates templates) {
        this.tasks = tasks;
        this.sentences = sentences;
        this.proposals = proposals;
        this.glossaries = glossaries;
        this.changes = changes;
        this.comments = comments;
        this.assignments = assignments;
        this.people = people;
        this.form = form;
        this.revisions = revisions;
        this.frame = frame;
        this.templates = templates;
    }

    /// With the sentence at this spot, else the first that is open, else the first.
    Workspace open(Language language, Place place, @Nullable Integer at) {
        var all = sentences.at(language.tag(), place);
        if (all.isEmpty()) throw new NotFound();
        var sentence =
                all.stream()
                        .filter(it -> at == null ? it.state().isOpen() : it.position() == at)
                        .findFirst()
                        .orElse(all.getFirst());
        return open(language, sentence, all, null, null);
    }

    /// With this form on the desk: what was submitted and not stored.
    Workspace open(Language language, Sentence sentence, Form refused, @Nullable String clash) {
        return open(
                language, sentence, sentences.at(language.tag(), sentence.place()), refused, clash);
    }

    private Workspace open(
            Language language,
            Sentence sentence,
            List<Sentence> all,
            @Nullable Form refused,
            @Nullable String clash) {
        var every = tasks.of(language.tag());
        var task =
                every.stream()
                        .filter(it -> it.tally().place().equals(sentence.place()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        int here = all.indexOf(sentence);
        var shown = all.subList(Math.max(0, here - BEFORE), Math.min(all.size(), here + AFTER + 1));
        var path = tasks.path(sentence.place());
        return new Workspace(
                language,
                task,
                Coverage.ofTasks(language, every),
                every.stream().filter(it -> it.tally().open() > 0).limit(MOST_TASKS).toList(),
                shown,
                desk(language, sentence, refused, clash),
                path == null ? null : "/" + language.tag() + path);
    }

    private Desk desk(
            Language language, Sentence sentence, @Nullable Form refused, @Nullable String clash) {
        var older = sentences.older(sentence).orElse(null);
        var tag = language.tag();
        int occurrences = sentences.occurrences(sentence.segment());
        var assignee = assignments.of(tag, sentence.segment()).flatMap(people::find).orElse(null);
        return new Desk(
                sentence,
                refused != null ? refused : form(sentence, occurrences),
                revisions.version(form, SentenceForm.key(sentence)),
                clash,
                older,
                older == null ? null : Difference.between(older.german(), sentence.german()),
                older == null ? null : changes.of(sentence).orElse(null),
                proposals.of(sentence).stream()
                        .filter(it -> older == null || !it.text().equals(older.text()))
                        .toList(),
                meanings(tag, sentence),
                comments.of(tag, sentence.segment()),
                assignee,
                translators(tag),
                occurrences,
                form.address(SentenceForm.key(sentence)),
                SentenceForm.key(sentence));
    }

    /// A shipped word whose German stands elsewhere as well stays a matter of this spot.
    private static Form form(Sentence sentence, int occurrences) {
        var values = SentenceForm.values(sentence);
        if (sentence.shipped() && occurrences > 1)
            values = values.with(SentenceForm.HERE, SentenceForm.YES);
        return values.form(Set.of());
    }

    private List<Meaning> meanings(String tag, Sentence sentence) {
        return glossaries.stream()
                .flatMap(it -> it.in(sentence.german()).stream())
                .map(it ->
                        new Meaning(
                                it,
                                translated(tag, it.explanation()),
                                proposals.renderings(sentence, it.term())))
                .toList();
    }

    private @Nullable String translated(String tag, String german) {
        return sentences.find(tag, german).map(Sentence::text).orElse(null);
    }

    private List<Person> translators(String tag) {
        return people.all().stream()
                .filter(it -> !it.isDisabled() && it.staff().mayTranslate(tag))
                .toList();
    }

    JteModel page(Staff staff, Workspace workspace, @Nullable Saved saved) {
        var language = workspace.language();
        var page =
                frame.page(
                        staff,
                        TranslationController.address(language.tag()),
                        workspace.task().name() + " – " + language.germanName());
        return templates.translationWorkspace(page, workspace, saved);
    }
}
