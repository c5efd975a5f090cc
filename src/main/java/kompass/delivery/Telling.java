package kompass.delivery;

import kompass.mail.Letter;
import kompass.mail.LetterAccepted;
import kompass.mail.LetterBounced;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.Letters;
import kompass.mail.Resending;
import kompass.papers.FilesChecked;
import kompass.requests.Event;
import kompass.requests.RequestErased;
import kompass.requests.Retention;
import kompass.requests.Story;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a request's story what became of its letters to the office: sent when all of them are.
/// What belongs to an erased request goes with it.
@Component
class Telling {

    private final Letters letters;
    private final Resending resending;
    private final Parts parts;
    private final Story story;
    private final Retention retention;

    Telling(Letters letters, Resending resending, Parts parts, Story story, Retention retention) {
        this.letters = letters;
        this.resending = resending;
        this.parts = parts;
        this.story = story;
        this.retention = retention;
    }

    @EventListener
    void on(LetterAccepted accepted) {
        var letter = accepted.letter();
        if (!isToTheOffice(letter)) return;
        retention.judging(letter.about());
        if (letters.about(letter.about()).stream()
                .filter(Telling::isToTheOffice)
                .allMatch(Letter::isDelivered)) {
            story.append(letter.about(), Event.Kind.SENT);
            retention.delivered(letter.about());
        }
    }

    @EventListener
    void on(LetterBounced bounced) {
        var letter = bounced.letter();
        if (!isToTheOffice(letter)) return;
        retention.undelivered(letter.about());
        story.append(
                letter.about(),
                letter.isSettled() ? Event.Kind.UNDELIVERABLE : Event.Kind.RETURNED);
    }

    @EventListener
    void on(LetterHeld held) {
        if (isToTheOffice(held.letter()))
            story.append(held.letter().about(), Event.Kind.NOT_SENT_YET);
    }

    /// A letter that waited for the virus scanner waits no longer than that.
    @EventListener
    void on(FilesChecked checked) {
        letters.about(checked.owner()).stream()
                .filter(letter -> isToTheOffice(letter) && letter.heldAt() != null)
                .filter(letter -> !letter.isDelivered())
                .forEach(letter -> resending.sendAgain(letter.id()));
    }

    @EventListener
    void on(RequestErased erased) {
        letters.erase(erased.request());
        parts.erase(erased.request());
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

    static boolean isToTheOffice(Letter letter) {
        return letter.kind().equals(RequestWriter.KIND);
    }
}
