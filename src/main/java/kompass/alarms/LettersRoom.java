package kompass.alarms;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import kompass.delivery.Redelivery;
import kompass.mail.Letters;
import kompass.mail.Queue;
import kompass.people.Room;
import kompass.people.Staff;
import kompass.people.StaffFrame;
import kompass.requests.Confirmations;
import kompass.requests.Retention;
import kompass.requests.Story;
import kompass.requests.Traces;
import kompass.site.Html;
import kompass.site.NotFound;
import kompass.site.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How delivery stands, for the administrators, whether mail works or not: figures, what is stuck,
/// sending it again, keeping its papers longer once. No person is named.
@Controller
class LettersRoom {

    static final String PATH = "/staff/letters";

    private final Queue queue;
    private final Troubles troubles;
    private final Letters letters;
    private final Redelivery redelivery;
    private final Traces traces;
    private final Story story;
    private final Confirmations confirmations;
    private final Retention retention;
    private final StaffFrame frame;
    private final Templates templates;

    LettersRoom(
            Queue queue,
            Troubles troubles,
            Letters letters,
            Redelivery redelivery,
            Traces traces,
            Story story,
            Confirmations confirmations,
            Retention retention,
            StaffFrame frame,
            Templates templates) {
        this.queue = queue;
        this.troubles = troubles;
        this.letters = letters;
        this.redelivery = redelivery;
        this.traces = traces;
        this.story = story;
        this.confirmations = confirmations;
        this.retention = retention;
        this.frame = frame;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View show(Staff staff, @RequestParam(defaultValue = "") String reference) {
        var wanted = traces.find(reference);
        if (wanted.isPresent()) return Redirect.to(PATH + "/" + wanted.get().reference());
        return Html.of(
                templates.alarmsLetters(
                        frame.titled(staff, PATH, "alarms.office.letters"),
                        queue.figures(),
                        troubles.undelivered(),
                        confirmations.share(),
                        troubles.redirected(),
                        troubles.lost(),
                        troubles.unconfirmed(),
                        troubles.settings()));
    }

    /// One request as it went: its story, its letters, each try. Also when it is erased.
    @GetMapping(PATH + "/{reference}")
    View look(Staff staff, @PathVariable String reference) {
        var trace = traces.find(reference).orElseThrow(NotFound::new);
        var went =
                letters.about(trace.id()).stream()
                        .map(letter -> new Went(letter, letters.attempts(letter.id())))
                        .toList();
        return Html.of(
                templates.alarmsRequest(
                        frame.titled(staff, PATH, "alarms.office.request", trace.reference()),
                        trace,
                        story.of(trace.id()),
                        went));
    }

    @PostMapping(PATH + "/{letter}/attempts")
    View sendAgain(Staff staff, @PathVariable UUID letter) {
        if (letters.find(letter).isEmpty()) throw new NotFound();
        redelivery.sendAgain(letter);
        return Redirect.to(PATH);
    }

    @PostMapping(PATH + "/{letter}/extension")
    View extend(Staff staff, @PathVariable UUID letter) {
        retention.extend(letters.find(letter).orElseThrow(NotFound::new).about());
        return Redirect.to(PATH);
    }

    @Bean
    static Room roomOfLetters() {
        return new Room(PATH, "alarms.office.letters", Staff::isAdministrator, 70);
    }
}
