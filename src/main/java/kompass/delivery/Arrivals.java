package kompass.delivery;

import java.util.List;
import java.util.UUID;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.requests.Confirmations;
import kompass.requests.Event;
import kompass.requests.Retention;
import kompass.requests.Story;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an office does with what it was sent: it opens it, it says that it has arrived. Whatever
/// was divided into several letters is opened and confirmed as one.
@Component
public class Arrivals {

    /// The kind of letter that brings a request to its office.
    public static final String LETTER = "request";

    private final Letters letters;
    private final Story story;
    private final Retention retention;
    private final Confirmations confirmations;

    Arrivals(Letters letters, Story story, Retention retention, Confirmations confirmations) {
        this.letters = letters;
        this.story = story;
        this.retention = retention;
        this.confirmations = confirmations;
    }

    /// Somebody at the office opened a request. Each time is told.
    @Transactional
    public void opened(UUID request) {
        var first = story.of(request).stream().noneMatch(it -> it.kind() == Event.Kind.PICKED_UP);
        for (var letter : toTheOffice(request)) letters.pickedUp(letter.id());
        story.append(request, first ? Event.Kind.PICKED_UP : Event.Kind.OPENED);
        retention.collected(request);
    }

    /// The office pressed "received"; `complete`: nobody needs to call back.
    @Transactional
    public void confirmed(UUID request, boolean complete) {
        for (var letter : toTheOffice(request)) letters.confirmed(letter.id(), complete);
        story.append(request, Event.Kind.CONFIRMED);
        confirmations.confirmed(request, complete);
        retention.collected(request);
    }

    private List<Letter> toTheOffice(UUID request) {
        return letters.about(request).stream().filter(Telling::isToTheOffice).toList();
    }
}
