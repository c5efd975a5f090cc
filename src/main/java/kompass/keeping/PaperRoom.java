package kompass.keeping;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import kompass.content.Readability;
import kompass.directory.Paper;
import kompass.directory.PaperCatalogue;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The catalogue of papers that concerns and articles speak of.
@Controller
@RequestMapping(KeepingRooms.PAPERS)
class PaperRoom {

    private static final Map<String, Function<Paper, String>> COLUMNS =
            Map.of("name", Paper::name, "file-name", Paper::fileName);

    private final PaperForm kind;
    private final PaperCatalogue papers;
    private final Uses uses;
    private final Readability readability;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    PaperRoom(
            PaperForm kind,
            PaperCatalogue papers,
            Uses uses,
            Readability readability,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.papers = papers;
        this.uses = uses;
        this.readability = readability;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View list(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "name");
        var rows =
                listing.of(
                        papers.all(),
                        it -> it.name() + " " + it.explanation() + " " + it.fileName(),
                        COLUMNS);
        var page = frame.titled(staff, KeepingRooms.PAPERS, "keeping.office.papers");
        return Html.of(
                templates.keepingStaffPapers(page, editing.drafts(staff, kind), listing, rows));
    }

    @GetMapping("/new")
    View fresh(Staff staff) {
        var form = new Values(Map.of("drawing", "signed")).form(kind.several());
        return Html.of(page(staff, "", Edit.fresh(kind, form)));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var slug = Slug.of(form.value("name"), taken -> papers.find(taken).isPresent());
        return editing.create(staff, kind, slug, form, edit -> page(staff, "", edit));
    }

    @GetMapping("/{slug}")
    View show(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return Html.of(page(staff, slug, editing.open(staff, kind, slug, request)));
    }

    @PostMapping("/{slug}")
    View save(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return editing.save(staff, kind, slug, request, edit -> page(staff, slug, edit));
    }

    private JteModel page(Staff staff, String slug, Edit edit) {
        var title =
                papers.find(slug)
                        .map(Paper::name)
                        .orElseGet(
                                () -> frame.titled(staff, "", "keeping.office.paper.new").title());
        return templates.keepingStaffPaper(
                frame.page(staff, KeepingRooms.PAPERS + "/" + slug, title),
                slug,
                edit,
                PaperForm.DRAWINGS,
                readability.of(edit),
                uses.ofPaper(slug));
    }
}
