package kompass.content;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kompass.people.Listing;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// What readers think, for the editors of the area it is about.
@Controller
class FeedbackRoom {

    private static final String PATH = "/staff/feedback";

    private final Feedbacks feedbacks;
    private final StaffFrame frame;
    private final Templates templates;

    FeedbackRoom(Feedbacks feedbacks, StaffFrame frame, Templates templates) {
        this.feedbacks = feedbacks;
        this.frame = frame;
        this.templates = templates;
    }

    @Bean
    static Room feedbackPlace() {
        return new Room(
                PATH,
                "content.office.feedback",
                staff -> staff.isAdministrator() || staff.isEditor(),
                70);
    }

    @GetMapping(PATH)
    View show(Staff staff, HttpServletRequest request) {
        var page = frame.titled(staff, PATH, "content.office.feedback");
        var listing = Listing.of(request, "");
        Function<Feedback, String> kind =
                one -> page.w().plain("content.office.feedback.kind." + one.kind());
        var found =
                listing.of(
                        mine(staff),
                        one ->
                                String.join(
                                        " ",
                                        one.path(),
                                        kind.apply(one),
                                        one.language().germanName(),
                                        Objects.requireNonNullElse(one.text(), "")),
                        Map.of(
                                "at",
                                one -> one.at().toString(),
                                "page",
                                Feedback::path,
                                "kind",
                                kind));
        return Html.of(templates.contentStaffFeedback(page, listing, found));
    }

    @PostMapping(PATH + "/{id}/done")
    Redirect done(Staff staff, @PathVariable UUID id) {
        if (mine(staff).stream().noneMatch(feedback -> feedback.id().equals(id)))
            throw new NotFound();
        feedbacks.done(id);
        return Redirect.to(PATH);
    }

    private List<Feedback> mine(Staff staff) {
        return feedbacks.open().stream()
                .filter(feedback -> staff.mayEdit(area(feedback.path())))
                .toList();
    }

    private static String area(String path) {
        return path.split("/", 3)[1];
    }
}
