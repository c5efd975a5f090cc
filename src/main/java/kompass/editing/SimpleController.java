package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import kompass.languages.Languages;
import kompass.people.Editable;
import kompass.people.Editing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.people.Values;
import kompass.site.ContentPolicy;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Beside the forms of areas and words: their pages as readers would see them, in a frame, and the
/// way into the trash.
@Controller
@RequestMapping(Guide.PATH + "/{room:areas|terms}/{slug}")
class SimpleController {

    private final SimpleThings things;
    private final Editing editing;
    private final Languages languages;
    private final StaffFrame frame;
    private final Templates templates;

    SimpleController(
            SimpleThings things,
            Editing editing,
            Languages languages,
            StaffFrame frame,
            Templates templates) {
        this.things = things;
        this.editing = editing;
        this.languages = languages;
        this.frame = frame;
        this.templates = templates;
    }

    /// @param draft of what is kept for later
    @GetMapping("/preview")
    View saved(
            Staff staff,
            @PathVariable String room,
            @PathVariable String slug,
            @RequestParam(defaultValue = "de") String language,
            @RequestParam(required = false) @Nullable String draft,
            HttpServletResponse response) {
        var kind = things.kind(staff, room, slug);
        var values = editing.values(kind, slug, draft != null).orElseThrow(NotFound::new);
        return page(staff, kind, slug, values, language, response);
    }

    @PostMapping("/preview")
    View typed(
            Staff staff,
            @PathVariable String room,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kind = things.kind(staff, room, slug);
        return page(staff, kind, slug, kind.read(Form.of(request)), "de", response);
    }

    private View page(
            Staff staff,
            Editable kind,
            String slug,
            Values values,
            String tag,
            HttpServletResponse response) {
        var reader = languages.find(tag).orElseThrow(NotFound::new);
        response.setHeader("Content-Security-Policy", ContentPolicy.FRAMED_BY_OURSELVES);
        var problems = new ArrayList<Problem>();
        var page = things.page(reader, kind, slug, values, problems);
        return Html.of(
                problems.isEmpty()
                        ? page
                        : templates.editingStaffUnfinished(
                                frame.titled(staff, Guide.PATH, "editing.office.preview"),
                                problems));
    }

    /// What articles still need stays, and the page says which.
    @PostMapping("/trash")
    View trash(Staff staff, @PathVariable String room, @PathVariable String slug) {
        var kind = things.kind(staff, room, slug);
        var uses = things.uses(kind, slug);
        if (!uses.isEmpty())
            return new Html(
                    templates.editingStaffNeeded(
                            frame.titled(staff, Guide.PATH, "editing.office.needed"),
                            kind.address(slug),
                            uses),
                    409);
        things.trash(staff, kind, slug);
        return Redirect.to(Guide.PATH + "?trash");
    }
}
