package kompass.people;

import jakarta.servlet.http.HttpServletRequest;
import kompass.site.Form;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Throws away what was kept for later.
@Controller
class DraftController {

    private static final String PATH = "/staff/drafts";

    private final History history;
    private final Drafts drafts;

    DraftController(History history, Drafts drafts) {
        this.history = history;
        this.drafts = drafts;
    }

    /// Another edition than the one that was looked at stays.
    @PostMapping(PATH + "/removal")
    View drop(Staff staff, HttpServletRequest request) {
        var form = Form.of(request);
        var kind = history.kind(form.value("kind")).orElseThrow(NotFound::new);
        var key = form.value("key");
        Editing.check(staff, kind, key);
        var edition = form.value("edition");
        if (!edition.matches("\\d{1,15}")) throw new NotFound();
        drafts.drop(kind, key, Long.parseLong(edition));
        var address = kind.address(key);
        return Redirect.to(
                kind.values(key).isPresent()
                        ? address
                        : address.substring(0, address.lastIndexOf('/')));
    }

    @Bean
    static Room draftRoom() {
        return new Room(PATH, "", _ -> true, 91);
    }
}
