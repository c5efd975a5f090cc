package kompass.health;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.site.Html;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Whether Kompass is well, for administrators to read: what is the matter comes first.
@Controller
class HealthController {

    static final String PATH = "/staff/health";

    private final List<Check> checks;
    private final SettingsCheck settings;
    private final StaffFrame frame;
    private final Templates templates;
    private final Clock clock;

    HealthController(
            List<Check> checks,
            SettingsCheck settings,
            StaffFrame frame,
            Templates templates,
            Clock clock) {
        this.checks = checks;
        this.settings = settings;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(Staff staff) {
        checks.forEach(Check::begin);
        var rows =
                checks.stream()
                        .map(check -> new HealthRow(check.name(), check.finding()))
                        .sorted(
                                Comparator.comparing(
                                        (HealthRow row) -> row.finding().level(),
                                        Comparator.reverseOrder()))
                        .toList();
        return Html.of(
                templates.healthHealth(
                        frame.titled(staff, PATH, "health.office.title"),
                        rows,
                        settings.found(),
                        clock.instant()));
    }

    @Bean
    static Room healthRoom() {
        return new Room(PATH, "health.office.title", Staff::isAdministrator, 80);
    }
}
