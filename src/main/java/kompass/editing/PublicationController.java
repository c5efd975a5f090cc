package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import kompass.content.Feedbacks;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Problem;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// One click each: undo a publication, take an article away, into the trash and out of it, settle
/// what a reader said.
@Controller
@RequestMapping(Guide.ARTICLES + "/{id}")
class PublicationController {

    private final ArticleForm kind;
    private final Manuscripts manuscripts;
    private final Timetable timetable;
    private final Publishing publishing;
    private final Feedbacks feedbacks;
    private final StaffFrame frame;
    private final Templates templates;

    PublicationController(
            ArticleForm kind,
            Manuscripts manuscripts,
            Timetable timetable,
            Publishing publishing,
            Feedbacks feedbacks,
            StaffFrame frame,
            Templates templates) {
        this.kind = kind;
        this.manuscripts = manuscripts;
        this.timetable = timetable;
        this.publishing = publishing;
        this.feedbacks = feedbacks;
        this.frame = frame;
        this.templates = templates;
    }

    @PostMapping("/publication/undoing")
    View undo(Staff staff, @PathVariable UUID id) {
        check(staff, id);
        var problems = publishing.undo(id, staff.name());
        return problems.isEmpty() ? back(id) : refused(staff, id, problems);
    }

    @PostMapping("/publication/removal")
    View withdraw(Staff staff, @PathVariable UUID id) {
        check(staff, id);
        publishing.withdraw(id, staff.name());
        return back(id);
    }

    @PostMapping("/trash")
    View trash(Staff staff, @PathVariable UUID id) {
        check(staff, id);
        publishing.withdraw(id, staff.name());
        timetable.schedule(id, null, null);
        manuscripts.trash(id, staff.name());
        return Redirect.to(Guide.PATH);
    }

    @PostMapping("/trash/restoration")
    View restore(Staff staff, @PathVariable UUID id) {
        check(staff, id);
        manuscripts.trash(id, null);
        return back(id);
    }

    /// Somebody has seen to what a reader said.
    @PostMapping("/feedback/{feedback}/done")
    View settle(Staff staff, @PathVariable UUID id, @PathVariable UUID feedback) {
        var said = feedbacks.about(check(staff, id).path());
        if (said.stream().noneMatch(it -> it.id().equals(feedback))) throw new NotFound();
        feedbacks.done(feedback);
        return Redirect.to(kind.address(id.toString()) + "#feedback");
    }

    private Manuscript check(Staff staff, UUID id) {
        var manuscript = manuscripts.find(id).orElseThrow(NotFound::new);
        if (!kind.mayChange(staff, id.toString())) throw new NotFound();
        return manuscript;
    }

    private View back(UUID id) {
        return Redirect.to(kind.address(id.toString()));
    }

    private View refused(Staff staff, UUID id, List<Problem> problems) {
        return Html.unprocessable(
                templates.peopleStaffNotRestored(
                        frame.titled(staff, Guide.ARTICLES, "people.office.restore.refused"),
                        problems,
                        kind.address(id.toString())));
    }
}
