package kompass.settings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import kompass.people.Edit;
import kompass.people.Editing;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Towns;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The room in which administrators say who the town is.
@Controller
class TownController {

    private final List<TownPart> parts;
    private final Towns towns;
    private final Editing editing;
    private final StaffFrame frame;
    private final Templates templates;
    private final Clock clock;

    TownController(
            List<TownPart> parts,
            Towns towns,
            Editing editing,
            StaffFrame frame,
            Templates templates,
            Clock clock) {
        this.parts = parts;
        this.towns = towns;
        this.editing = editing;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping(TownPart.PATH)
    View overview(Staff staff) {
        var page = frame.titled(staff, TownPart.PATH, "settings.office.town");
        return Html.of(templates.settingsTown(page, entries(), clock.getZone(), clock.instant()));
    }

    @GetMapping(TownPart.PATH + "/{part}")
    View open(Staff staff, @PathVariable String part, HttpServletRequest request) {
        var edited = part(part);
        return Html.of(page(staff, edited, editing.open(staff, edited, TownPart.KEY, request)));
    }

    @PostMapping(TownPart.PATH + "/{part}")
    View save(Staff staff, @PathVariable String part, HttpServletRequest request) {
        var edited = part(part);
        return editing.save(
                staff, edited, TownPart.KEY, request, edit -> page(staff, edited, edit));
    }

    private JteModel page(Staff staff, TownPart part, Edit edit) {
        var page = frame.titled(staff, part.address(TownPart.KEY), part.label());
        var blanks = part.blanks(edit.form());
        return part instanceof TownColours
                ? templates.settingsTownColours(
                        page, edit, blanks, entries(), TownColours.of(edit.form()))
                : templates.settingsTownPart(page, edit, blanks, entries());
    }

    private List<TownEntry> entries() {
        var town = towns.town();
        return parts.stream()
                .map(part ->
                        new TownEntry(
                                part.address(TownPart.KEY),
                                part.label(),
                                part.open(town).orElse(null)))
                .toList();
    }

    private TownPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Bean
    static Room townRoom() {
        return new Room(TownPart.PATH, "settings.office.town", Staff::isAdministrator, 60);
    }
}
