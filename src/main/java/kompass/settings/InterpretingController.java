package kompass.settings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kompass.languages.Languages;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Listing;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The catalogue behind the question for an interpreter: languages and their dialects.
@Controller
class InterpretingController {

    static final String PATH = "/staff/interpreting";

    private final Languages languages;
    private final Dialects dialects;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;

    InterpretingController(
            Languages languages,
            Dialects dialects,
            Editing editing,
            StaffFrame frame,
            Templates templates) {
        this.languages = languages;
        this.dialects = dialects;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View overview(Staff staff, HttpServletRequest request) {
        var listing = Listing.of(request, "name");
        var rows =
                listing.of(
                        languages.toInterpret(),
                        it -> it.germanName() + " " + it.nativeName() + " " + it.dialects(),
                        Map.of("name", it -> it.germanName()));
        var page = frame.titled(staff, PATH, dialects.label());
        return Html.of(templates.settingsInterpreting(page, listing, rows));
    }

    @GetMapping(PATH + "/{tag}")
    View open(Staff staff, @PathVariable String tag, HttpServletRequest request) {
        return Html.of(page(staff, tag, editing.open(staff, dialects, tag, request)));
    }

    @PostMapping(PATH + "/{tag}")
    View save(Staff staff, @PathVariable String tag, HttpServletRequest request) {
        return editing.save(staff, dialects, tag, request, edit -> page(staff, tag, edit));
    }

    private JteModel page(Staff staff, String tag, Edit edit) {
        var title = dialects.title(tag, edit.kind().values(tag).orElseThrow());
        var page = frame.page(staff, dialects.address(tag), title);
        return templates.settingsThing(page, edit, dialects.blanks(), page.path(), PATH, true);
    }

    @Bean
    static Room interpretingRoom() {
        return new Room(PATH, "", Staff::isAdministrator, 62);
    }
}
