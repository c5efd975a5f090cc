package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import kompass.content.Term;
import kompass.content.Terms;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.ContentPolicy;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The words of office German, and the form of each.
@Controller
@RequestMapping(Guide.TERMS)
class TermRoom {

    private final TermForm kind;
    private final Terms terms;
    private final Desk desk;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    TermRoom(
            TermForm kind,
            Terms terms,
            Desk desk,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.terms = terms;
        this.desk = desk;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    /// The page of one of them has its preview in a frame.
    @ModelAttribute
    void frames(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ContentPolicy.WITH_FRAMES);
    }

    @GetMapping
    View list(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "term");
        var rows =
                listing.of(
                        terms.all().stream()
                                .filter(it -> kind.mayChange(staff, it.slug()))
                                .toList(),
                        it -> it.term() + " " + it.explanation() + " " + it.also(),
                        Map.<String, Function<Term, String>>of("term", Term::term));
        return Html.of(
                templates.editingStaffTerms(
                        frame.titled(staff, Guide.TERMS, "editing.office.terms"),
                        editing.drafts(staff, kind),
                        listing,
                        rows));
    }

    @GetMapping("/new")
    View fresh(Staff staff) {
        var form = new Values(Map.of()).form(kind.several());
        return Html.of(page(staff, "", Edit.fresh(kind, form)));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var slug = Slug.of(form.value("term"), taken -> editing.isThere(kind, taken));
        return editing.create(staff, kind, slug, form, edit -> page(staff, "", edit));
    }

    @GetMapping("/{slug}")
    View show(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return Html.of(page(staff, slug, editing.open(staff, kind, slug, request)));
    }

    /// Readers see it at once, unless it is to wait.
    @PostMapping("/{slug}")
    View save(Staff staff, @PathVariable String slug, HttpServletRequest request) {
        return editing.save(staff, kind, slug, request, edit -> page(staff, slug, edit));
    }

    private JteModel page(Staff staff, String slug, Edit edit) {
        var title =
                terms.find(slug)
                        .map(Term::term)
                        .orElseGet(
                                () -> frame.titled(staff, "", "editing.office.term.new").title());
        return templates.editingStaffTerm(
                frame.page(staff, Guide.TERMS + "/" + slug, title),
                slug,
                edit,
                desk.termSheet(edit));
    }
}
