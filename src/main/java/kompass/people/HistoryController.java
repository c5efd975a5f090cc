package kompass.people;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import kompass.site.Form;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who changed what, when, and how it was before; and back to how it was. Administrators read all
/// of it, everybody else what they changed and the history of what they may change.
@Controller
class HistoryController {

    static final String PATH = "/staff/history";

    private final History history;
    private final Revisions revisions;
    private final StaffFrame frame;
    private final Templates templates;

    HistoryController(History history, Revisions revisions, StaffFrame frame, Templates templates) {
        this.history = history;
        this.revisions = revisions;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(
            Staff staff,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        if (!staff.isAdministrator() && key != null)
            Editing.check(
                    staff, history.kind(kind == null ? "" : kind).orElseThrow(NotFound::new), key);
        var framed = frame.titled(staff, PATH, "people.office.history");
        var at = Math.clamp(page, 1, 100_000);
        var changes = history.search(staff, framed.w(), kind, key, words, at);
        return Html.of(
                templates.peopleStaffHistory(
                        framed,
                        new HistoryPage(kind, key, words, at, changes, history.kinds(framed.w()))));
    }

    /// Back to an earlier version: a change like any other, so it can be undone as well.
    @PostMapping(PATH + "/restoration")
    View restore(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var kind = history.kind(form.value("kind")).orElseThrow(NotFound::new);
        var key = form.value("key");
        if (!kind.mayPut(staff, key)) throw new NotFound();
        var version = form.value("version");
        if (!version.matches("\\d{1,15}")) throw new NotFound();
        var earlier =
                revisions
                        .find(kind.kind(), key, Long.parseLong(version))
                        .map(Revision::values)
                        .orElseThrow(NotFound::new);
        var own = kind.within(staff, key, earlier);
        var outcome = revisions.save(staff, kind, key, Long.MAX_VALUE, own);
        if (!(outcome instanceof Saving.Refused(var _, var problems)))
            return Redirect.to(kind.address(key) + "?saved");
        var framed = frame.titled(staff, PATH, "people.office.restore.refused");
        return Html.unprocessable(
                templates.peopleStaffNotRestored(framed, problems, kind.address(key)));
    }

    @Bean
    static Room historyRoom() {
        return new Room(PATH, "people.office.history", _ -> true, 90);
    }
}
