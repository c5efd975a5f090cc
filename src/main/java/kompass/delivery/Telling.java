package kompass.delivery;

import kompass.mail.Letter;
import kompass.mail.LetterAccepted;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.Letters;
import kompass.requests.Event;
import kompass.requests.Story;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a request's story what became of its letters to the office: sent when all of them are.
@Component
class Telling {

    private final Letters letters;
    private final Story story;

    Telling(Letters letters, Story story) {
        this.letters = letters;
        this.story = story;
    }

    @EventListener
    void on(LetterAccepted accepted) {
        var letter = accepted.letter();
        if (isToTheOffice(letter)
                && letters.about(letter.about()).stream()
                        .filter(Telling::isToTheOffice)
                        .allMatch(other -> other.acceptedAt() != null))
            story.append(letter.about(), Event.Kind.SENT);
    }

    @EventListener
    void on(LetterDelayed delayed) {
        if (isToTheOffice(delayed.letter()))
            story.append(delayed.letter().about(), Event.Kind.NOT_SENT_YET);
    }

    @EventListener
    void on(LetterFailed failed) {
        if (isToTheOffice(failed.letter()))
            story.append(failed.letter().about(), Event.Kind.UNDELIVERABLE);
    }

    private static boolean isToTheOffice(Letter letter) {
        return letter.kind().equals(RequestWriter.KIND);
    }
}
