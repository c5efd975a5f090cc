package kompass.keeping;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kompass.content.Readability;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.languages.Languages;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Concerns: all that somebody keeps, and the form of each, whose rows are added, moved and dropped
/// by buttons before anything is saved.
@Controller
@RequestMapping(KeepingRooms.CONCERNS)
class ConcernRoom {

    private static final Map<String, Function<Concern, String>> COLUMNS =
            Map.of(
                    "title", Concern::title,
                    "institution", it -> it.institution().name(),
                    "position", it -> "%05d".formatted(it.position()));

    private final ConcernForm kind;
    private final Concerns concerns;
    private final Institutions institutions;
    private final PaperCatalogue papers;
    private final Languages languages;
    private final Worries worries;
    private final Readability readability;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    ConcernRoom(
            ConcernForm kind,
            Concerns concerns,
            Institutions institutions,
            PaperCatalogue papers,
            Languages languages,
            Worries worries,
            Readability readability,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.concerns = concerns;
        this.institutions = institutions;
        this.papers = papers;
        this.languages = languages;
        this.worries = worries;
        this.readability = readability;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View list(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "position");
        var rows =
                listing
                        .of(
                                concerns.all().stream()
                                        .filter(it -> kind.mayChange(staff, it.slug()))
                                        .toList(),
                                it -> it.title() + " " + it.institution().name() + " " + it.slug(),
                                COLUMNS)
                        .stream()
                        .map(it -> new Row<>(it, worries.of(it).size()))
                        .toList();
        var page = frame.titled(staff, KeepingRooms.CONCERNS, "keeping.office.concerns");
        return Html.of(
                templates.keepingStaffConcerns(page, editing.drafts(staff, kind), listing, rows));
    }

    @GetMapping("/new")
    View fresh(Staff staff) {
        var next = concerns.all().stream().mapToInt(Concern::position).max().orElse(0) + 1;
        var mine = kind.choosable(staff);
        var usual =
                Map.of(
                        "appointment",
                        "yes",
                        "position",
                        Integer.toString(next),
                        "institution",
                        mine.size() == 1 ? mine.getFirst().slug() : "");
        return Html.of(page(staff, "", Edit.fresh(kind, new Values(usual).form(kind.several()))));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var go = form.value("go");
        if (ConcernRows.changes(go))
            return Html.of(page(staff, "", Edit.begun(kind, changed(form, go))));
        var slug = Slug.of(form.value("title"), taken -> concerns.find(taken).isPresent());
        return editing.create(staff, kind, slug, form, edit -> page(staff, "", edit));
    }

    @GetMapping("/{slug}")
    View show(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return Html.of(page(staff, slug, editing.open(staff, kind, slug, request)));
    }

    @PostMapping("/{slug}")
    View save(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        var form = Form.of(request);
        var go = form.value("go");
        if (ConcernRows.changes(go)) {
            var typed = editing.typed(staff, kind, slug, form, changed(form, go));
            return Html.of(page(staff, slug, typed));
        }
        return editing.save(staff, kind, slug, request, edit -> page(staff, slug, edit));
    }

    private Form changed(Form form, String go) {
        return ConcernRows.changed(kind.read(form), form, go).form(kind.several());
    }

    private JteModel page(Staff staff, String slug, Edit edit) {
        var stored = slug.isEmpty() ? Optional.<Concern>empty() : concerns.find(slug);
        if (kind.choosable(staff).isEmpty()) throw new NotFound();
        var title =
                stored.map(Concern::title)
                        .orElseGet(() ->
                                frame.titled(staff, "", "keeping.office.concern.new").title());
        return templates.keepingStaffConcern(
                frame.page(staff, KeepingRooms.CONCERNS + "/" + slug, title),
                new ConcernSheet(
                        slug,
                        edit,
                        worries.of(kind.typed(slug, edit.form(), title)),
                        kind.choosable(staff),
                        institutions.all(),
                        papers.all(),
                        languages.toRead(),
                        readability.of(edit),
                        staff.isAdministrator(),
                        stored.isPresent()));
    }
}
