package kompass.editing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.content.Areas;
import kompass.content.Article;
import kompass.content.Articles;
import kompass.content.Feedbacks;
import kompass.content.Media;
import kompass.content.Medium;
import kompass.content.Readability;
import kompass.database.Installation;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.languages.Consequences;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.people.Edit;
import kompass.people.Moments;
import kompass.people.People;
import kompass.people.Person;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out everything that somebody needs who edits an article.
@Component
class Desk {

    private final Manuscripts manuscripts;
    private final Timetable timetable;
    private final Publications publications;
    private final ArticleForm kind;
    private final Publishing publishing;
    private final Consequences consequences;
    private final Media media;
    private final Areas areas;
    private final Readability readability;
    private final Articles articles;
    private final Feedbacks feedbacks;
    private final Institutions institutions;
    private final Concerns concerns;
    private final PaperCatalogue papers;
    private final Languages languages;
    private final People people;
    private final Installation installation;

    Desk(
            Manuscripts manuscripts,
            Timetable timetable,
            Publications publications,
            ArticleForm kind,
            Publishing publishing,
            Consequences consequences,
            Media media,
            Areas areas,
            Readability readability,
            Articles articles,
            Feedbacks feedbacks,
            Institutions institutions,
            Concerns concerns,
            PaperCatalogue papers,
            Languages languages,
            People people,
            Installation installation) {
        this.manuscripts = manuscripts;
        this.timetable = timetable;
        this.publications = publications;
        this.kind = kind;
        this.publishing = publishing;
        this.consequences = consequences;
        this.media = media;
        this.areas = areas;
        this.readability = readability;
        this.articles = articles;
        this.feedbacks = feedbacks;
        this.institutions = institutions;
        this.concerns = concerns;
        this.papers = papers;
        this.languages = languages;
        this.people = people;
        this.installation = installation;
    }

    ArticleSheet sheet(Staff staff, @Nullable Manuscript manuscript, Edit edit) {
        var values = kind.read(edit.form());
        var german = kind.reading(values).article().german();
        return new ArticleSheet(
                manuscript,
                edit,
                manuscript == null ? List.of() : publishing.consequences(manuscript, values),
                consequences.spoken(german),
                new ArticleSheet.Shelves(
                        areas.all().stream().filter(it -> staff.mayEdit(it.slug())).toList(),
                        institutions.all(),
                        concerns.all(),
                        papers.all(),
                        translated(),
                        translated().stream().filter(languages::isComplete).toList(),
                        languages.toRead(),
                        writers(),
                        installation.timeZone()),
                manuscript != null && publications.of(manuscript.id()).size() > 1,
                manuscript == null
                        ? null
                        : articles.find(manuscript.area(), manuscript.slug())
                                .map(Article::checked)
                                .orElse(null),
                readability.of(german),
                media(values),
                manuscript == null ? List.of() : feedbacks.about(manuscript.path()));
    }

    private Map<String, Medium> media(Values values) {
        var found = new LinkedHashMap<String, Medium>();
        for (var block : kind.reading(values).named())
            media.find(block).ifPresent(it -> found.put(it.id().toString(), it));
        return found;
    }

    private List<Person> writers() {
        return people.all().stream()
                .filter(it -> !it.isDisabled())
                .filter(it -> it.staff().isEditor() || it.staff().isAdministrator())
                .toList();
    }

    private List<Language> translated() {
        return languages.toRead().stream().filter(it -> !it.isGerman()).toList();
    }

    /// What stands beside an area as it stands in its form.
    SimpleSheet areaSheet(Edit edit) {
        return new SimpleSheet(
                institutions.all(), List.of(), List.of(), translated(), readability.of(edit));
    }

    /// What stands beside a term as it stands in its form.
    SimpleSheet termSheet(Edit edit) {
        return new SimpleSheet(
                List.of(), articles.all(), concerns.all(), translated(), readability.of(edit));
    }

    /// A new article's address is made from its title where nobody has named one.
    Form named(Form form) {
        if (!form.value(ArticleFields.SLUG).isEmpty()) return form;
        var area = form.value(ArticleFields.AREA);
        var slug =
                Slug.of(
                        form.value(ArticleFields.TITLE),
                        taken -> manuscripts.isTaken(area, taken, null));
        var answers = new LinkedHashMap<>(form.answers());
        answers.put(ArticleFields.SLUG, List.of(slug));
        return new Form(answers, form.problems());
    }

    /// When the draft publishes itself and when the article leaves the guide; empty is never.
    void schedule(Staff staff, UUID id, Form form) {
        timetable.schedule(id, moment(form, "publish-at"), staff.id());
        timetable.expire(id, moment(form, "expires-at"));
    }

    private @Nullable Instant moment(Form form, String field) {
        return Moments.of(form.value(field), installation.timeZone());
    }
}
