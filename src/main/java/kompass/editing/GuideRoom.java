package kompass.editing;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The tree of areas and articles: what there is, what is a draft, what is due.
@Controller
class GuideRoom {

    private final Tree tree;
    private final StaffFrame frame;
    private final Templates templates;

    GuideRoom(Tree tree, StaffFrame frame, Templates templates) {
        this.tree = tree;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(Guide.PATH)
    View show(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "position");
        var trashed = request.getParameter("trash") != null;
        return Html.of(
                templates.editingStaffGuide(
                        frame.titled(staff, Guide.PATH, "editing.office.guide"),
                        listing,
                        tree.page(staff, listing, trashed)));
    }
}
