package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The articles that somebody must look at again.
@Controller
class DueRoom {

    private final Tree tree;
    private final Freshness freshness;
    private final StaffFrame frame;
    private final Templates templates;

    DueRoom(Tree tree, Freshness freshness, StaffFrame frame, Templates templates) {
        this.tree = tree;
        this.freshness = freshness;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(Guide.DUE)
    View show(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "");
        var rows =
                listing.of(
                        tree.due(staff),
                        row -> row.manuscript().title() + " " + row.responsible(),
                        Map.of(
                                "title", row -> row.manuscript().title(),
                                "checked", row -> String.valueOf(row.checked()),
                                "responsible", GuidePage.Row::responsible));
        return Html.of(
                templates.editingStaffDue(
                        frame.titled(staff, Guide.DUE, "editing.office.due.title"), listing, rows));
    }

    /// All of it is still true: of one article, or of all that are named.
    @PostMapping(Guide.DUE + "/check")
    View check(Staff staff, HttpServletRequest request) {
        freshness.stillTrue(staff, Form.of(request).values("articles"));
        return Redirect.to(Guide.DUE);
    }
}
