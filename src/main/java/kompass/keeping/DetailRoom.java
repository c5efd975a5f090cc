package kompass.keeping;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import kompass.directory.Detail;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The catalogue of details: in which words this town asks for each.
@Controller
@RequestMapping(KeepingRooms.DETAILS)
class DetailRoom {

    private final DetailForm kind;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    DetailRoom(DetailForm kind, Editing editing, StaffFrame frame, Templates templates) {
        this.kind = kind;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping
    View list(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "");
        var rows = Arrays.stream(Detail.values()).map(this::row).toList();
        var shown =
                listing.of(
                        rows,
                        row -> row.name() + " " + row.question(),
                        Map.of("name", DetailRow::name, "question", DetailRow::question));
        var page = frame.titled(staff, KeepingRooms.DETAILS, "keeping.office.details");
        return Html.of(templates.keepingStaffDetails(page, listing, shown));
    }

    private DetailRow row(Detail detail) {
        var key = DetailForm.key(detail);
        var said = kind.values(key).orElseThrow(NotFound::new).fields();
        return new DetailRow(
                key,
                kind.name(detail),
                said.getOrDefault(key + ".title.other", said.getOrDefault(key + ".title", "")),
                !said.equals(kind.shipped(key)));
    }

    @GetMapping("/{key}")
    View show(Staff staff, @PathVariable String key, HttpServletRequest request) {
        return Html.of(page(staff, key, editing.open(staff, kind, key, request)));
    }

    @PostMapping("/{key}")
    View save(Staff staff, @PathVariable String key, HttpServletRequest request) {
        return editing.save(staff, kind, key, request, edit -> page(staff, key, edit));
    }

    private JteModel page(Staff staff, String key, Edit edit) {
        var title = DetailForm.detail(key).map(kind::name).orElseThrow(NotFound::new);
        return templates.keepingStaffDetail(
                frame.page(staff, kind.address(key), title), edit, kind.shipped(key));
    }
}
