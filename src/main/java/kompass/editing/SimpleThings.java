package kompass.editing;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kompass.content.Areas;
import kompass.content.Articles;
import kompass.content.GuidePages;
import kompass.content.TermPages;
import kompass.content.Terms;
import kompass.languages.Language;
import kompass.people.Editable;
import kompass.people.Editing;
import kompass.people.Revision;
import kompass.people.Revisions;
import kompass.people.Staff;
import kompass.people.Values;
import kompass.site.NotFound;
import kompass.site.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Areas and words of office German: what readers would see of them, what they are needed for, and
/// the trash. What lies there is the last version in the history; restoring is going back to it.
@Component
class SimpleThings {

    private final AreaForm area;
    private final TermForm term;
    private final Areas areas;
    private final Terms terms;
    private final Articles articles;
    private final Manuscripts manuscripts;
    private final GuidePages guidePages;
    private final TermPages termPages;
    private final Editing editing;
    private final Revisions revisions;

    SimpleThings(
            AreaForm area,
            TermForm term,
            Areas areas,
            Terms terms,
            Articles articles,
            Manuscripts manuscripts,
            GuidePages guidePages,
            TermPages termPages,
            Editing editing,
            Revisions revisions) {
        this.area = area;
        this.term = term;
        this.areas = areas;
        this.terms = terms;
        this.articles = articles;
        this.manuscripts = manuscripts;
        this.guidePages = guidePages;
        this.termPages = termPages;
        this.editing = editing;
        this.revisions = revisions;
    }

    /// What somebody may change in this room; areas and words have one each.
    Editable kind(Staff staff, String room, String slug) {
        var kind = room.equals("areas") ? area : term;
        if (!editing.isThere(kind, slug) || !kind.mayChange(staff, slug)) throw new NotFound();
        return kind;
    }

    /// The page that readers would see of these values; says in `problems` what is missing for it.
    JteModel page(
            Language language, Editable kind, String slug, Values values, List<Problem> problems) {
        var findings = area.findings(values);
        JteModel page =
                kind.equals(area)
                        ? guidePages.area(language, area.area(slug, values, findings))
                        : termPages.page(language, term.term(slug, values, findings));
        problems.addAll(findings.all());
        return page;
    }

    /// The titles of the articles that still need it.
    List<String> uses(Editable kind, String slug) {
        var titles =
                kind.equals(area)
                        ? manuscripts.all().stream()
                                .filter(it -> it.area().equals(slug) && !it.isTrashed())
                                .map(Manuscript::title)
                        : articles.all().stream()
                                .filter(it ->
                                        it.german().stream()
                                                .anyMatch(text ->
                                                        text.contains("](/terms/" + slug + ")")))
                                .map(it -> it.title());
        return titles.sorted().toList();
    }

    @Transactional
    public void trash(Staff staff, Editable kind, String slug) {
        var last = kind.values(slug).orElseThrow(NotFound::new);
        if (kind.equals(area)) areas.remove(slug);
        else terms.remove(slug);
        revisions.removed(staff, kind, slug, last);
    }

    /// What lies in the trash and what this person may restore, the newest first.
    List<Revision> trashed(Staff staff) {
        var gone = new ArrayList<Revision>();
        for (var kind : List.<Editable>of(area, term))
            revisions.removed(kind).stream()
                    .filter(it -> kind.mayChange(staff, it.key()))
                    .filter(it -> kind.values(it.key()).isEmpty())
                    .forEach(gone::add);
        gone.sort(Comparator.comparing(Revision::at).reversed());
        return gone;
    }
}
