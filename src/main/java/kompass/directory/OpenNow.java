package kompass.directory;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kompass.site.Frame;
import kompass.site.Html;
import kompass.site.Readers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Who is there at this moment. Asked anew each time, unlike the pages that are published.
@Controller
public class OpenNow {

    /// An institution that is open, and when it closes.
    public record Open(Institution institution, LocalTime until) {}

    private final Institutions institutions;
    private final Clock clock;
    private final Readers readers;
    private final Frame frame;
    private final Templates templates;

    OpenNow(
            Institutions institutions,
            Clock clock,
            Readers readers,
            Frame frame,
            Templates templates) {
        this.institutions = institutions;
        this.clock = clock;
        this.readers = readers;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping("/{language}/institutions/open")
    View show(@PathVariable String language) {
        var page = frame.page(readers.reading(language), "/institutions/open", "directory.open");
        return Html.of(templates.directoryOpen(page, at(LocalDateTime.now(clock))));
    }

    List<Open> at(LocalDateTime now) {
        return institutions.listed().stream()
                .flatMap(institution ->
                        OpeningHours.openUntil(institution, now).stream()
                                .map(until -> new Open(institution, until)))
                .toList();
    }
}
