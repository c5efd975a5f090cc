package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.content.Areas;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Meaning;
import kompass.people.Meanings;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One article as a form of blocks. The buttons that change blocks send the form and show it again;
/// nothing is saved before "save", and readers see nothing before "publish".
@Controller
@RequestMapping(Guide.ARTICLES)
class ArticleRoom {

    private final ArticleForm kind;
    private final Manuscripts manuscripts;
    private final Publishing publishing;
    private final Uploads uploads;
    private final Desk desk;
    private final Areas areas;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    ArticleRoom(
            ArticleForm kind,
            Manuscripts manuscripts,
            Publishing publishing,
            Uploads uploads,
            Desk desk,
            Areas areas,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.manuscripts = manuscripts;
        this.publishing = publishing;
        this.uploads = uploads;
        this.desk = desk;
        this.areas = areas;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping("/new")
    View fresh(Staff staff, @RequestParam(defaultValue = "") String area) {
        checkWriter(staff);
        var usual = new Values(Map.of(ArticleFields.AREA, area, "position", "50"));
        return Html.of(page(staff, null, Edit.fresh(kind, usual.form(kind.several())), false));
    }

    @PostMapping
    View create(Staff staff, HttpServletRequest request) {
        checkWriter(staff);
        var form = uploads.take(request);
        var go = form.value("go");
        if (ArticleRows.changes(go))
            return Html.of(page(staff, null, Edit.begun(kind, changed(form, go)), false));
        if (form.isRefused())
            return Html.unprocessable(page(staff, null, Edit.begun(kind, form), false));
        if (!form.value(ArticleFields.AREA).isEmpty()) checkArea(staff, form);
        var named = desk.named(form);
        return editing.create(
                staff,
                kind,
                UUID.randomUUID().toString(),
                named,
                edit -> page(staff, null, edit, false));
    }

    /// Every page of this room has the preview in a frame.
    @ModelAttribute
    void frames(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ContentPolicy.WITH_FRAMES);
    }

    @GetMapping("/{id}")
    View show(Staff staff, @PathVariable UUID id, HttpServletRequest request) {
        var edit = editing.open(staff, kind, id.toString(), request);
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        return Html.of(page(staff, manuscript, edit, request.getParameter("published") != null));
    }

    @PostMapping("/{id}")
    View save(Staff staff, @PathVariable UUID id, HttpServletRequest request) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        check(staff, id);
        var form = uploads.take(request);
        var go = form.value("go");
        if (ArticleRows.changes(go)) {
            var typed = editing.typed(staff, kind, id.toString(), form, changed(form, go));
            return Html.of(page(staff, manuscript, typed, false));
        }
        if (manuscript.isTrashed()) throw new NotFound();
        checkArea(staff, form);
        if (form.isRefused()) {
            var typed = editing.typed(staff, kind, id.toString(), form, form);
            return Html.unprocessable(page(staff, manuscript, typed, false));
        }
        var saved =
                editing.save(
                        staff,
                        kind,
                        id.toString(),
                        form,
                        edit -> page(staff, manuscript, edit, false));
        if (!(saved instanceof Redirect)) return saved;
        check(staff, id);
        return switch (go) {
            case "publish" -> publish(staff, id, form, request);
            case "schedule" -> schedule(staff, id, form, request);
            default -> saved;
        };
    }

    /// First whoever publishes sees what it means for the translations, then readers see it.
    private View publish(Staff staff, UUID id, Form form, HttpServletRequest request) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        var address = kind.address(id.toString());
        if (publishing.consequences(manuscript, manuscript.values()).stream()
                .anyMatch(change ->
                        !change.losing().isEmpty()
                                && form.value(Meanings.field(change.segment())).isEmpty()))
            return Redirect.to(address + "?look");
        var problems = publishing.publish(id, staff.name(), form.isChosen("checked", "yes"));
        if (problems.isEmpty()) return Redirect.to(address + "?published");
        return refused(staff, manuscript, problems, request);
    }

    private View refused(
            Staff staff,
            Manuscript manuscript,
            List<Problem> problems,
            HttpServletRequest request) {
        var edit = editing.open(staff, kind, manuscript.key(), request);
        return Html.unprocessable(
                page(staff, manuscript, edit.refused(edit.form().refused(problems)), false));
    }

    /// Only what is complete can publish itself.
    private View schedule(Staff staff, UUID id, Form form, HttpServletRequest request) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        var problems = kind.reading(manuscript.values()).all();
        if (!form.value("publish-at").isEmpty() && !problems.isEmpty())
            return refused(staff, manuscript, problems, request);
        desk.schedule(staff, id, form);
        return Redirect.to(kind.address(id.toString()) + "?saved");
    }

    /// Before anything that came is kept, and once more before readers see it: somebody else may
    /// have moved the article meanwhile.
    private void check(Staff staff, UUID id) {
        if (!kind.mayChange(staff, id.toString())) throw new NotFound();
    }

    private void checkWriter(Staff staff) {
        if (areas.all().stream().noneMatch(it -> staff.mayEdit(it.slug()))) throw new NotFound();
    }

    private static void checkArea(Staff staff, Form form) {
        if (!staff.mayEdit(form.value(ArticleFields.AREA))) throw new NotFound();
    }

    private Form changed(Form form, String go) {
        var values = kind.read(form);
        var pasted = form.value("pasted");
        var rows =
                pasted.isEmpty()
                        ? ArticleRows.changed(values, go)
                        : ArticleRows.pasted(values, pasted, form.value("pasted-below"));
        return rows.form(kind.several()).refused(form.problems());
    }

    private JteModel page(
            Staff staff, @Nullable Manuscript manuscript, Edit edit, boolean published) {
        var title =
                manuscript == null
                        ? frame.titled(staff, "", "editing.office.article.new").title()
                        : manuscript.title();
        return templates.editingStaffArticle(
                frame.page(staff, Guide.ARTICLES, title),
                desk.sheet(staff, manuscript, edit),
                published,
                List.of(Meaning.values()));
    }
}
