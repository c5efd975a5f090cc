package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import kompass.content.Area;
import kompass.content.Areas;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.ContentPolicy;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The areas of life: all that somebody may edit, and the form of each.
@Controller
@RequestMapping(Guide.AREAS)
class AreaRoom {

    private final AreaForm kind;
    private final Areas areas;
    private final Desk desk;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    AreaRoom(
            AreaForm kind,
            Areas areas,
            Desk desk,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.areas = areas;
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
        var listing = Listing.of(request, "position");
        var rows =
                listing.of(
                        areas.all().stream()
                                .filter(it -> kind.mayChange(staff, it.slug()))
                                .toList(),
                        it -> it.title() + " " + it.lead(),
                        Map.<String, Function<Area, String>>of(
                                "title",
                                Area::title,
                                "position",
                                it -> "%05d".formatted(it.position())));
        return Html.of(
                templates.editingStaffAreas(
                        frame.titled(staff, Guide.AREAS, "editing.office.areas"),
                        editing.drafts(staff, kind),
                        listing,
                        rows));
    }

    @GetMapping("/new")
    View fresh(Staff staff) {
        if (!kind.mayCreate(staff, "")) throw new NotFound();
        var form = new Values(Map.of("position", "99", "icon", "info")).form(kind.several());
        return Html.of(page(staff, "", Edit.fresh(kind, form)));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var slug = Slug.of(form.value("title"), taken -> editing.isThere(kind, taken));
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
                areas.find(slug)
                        .map(Area::title)
                        .orElseGet(
                                () -> frame.titled(staff, "", "editing.office.area.new").title());
        return templates.editingStaffArea(
                frame.page(staff, Guide.AREAS + "/" + slug, title),
                slug,
                edit,
                desk.areaSheet(edit));
    }
}
