package kompass.delivery;

import kompass.mail.Letter;
import kompass.mail.LetterAccepted;
import kompass.mail.LetterBounced;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.LetterRedirected;
import kompass.requests.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes into the log what becomes of a request's letters under the reference that people name on
/// the phone, beside the letter's own id that the courier logs. Never a person.
@Component
class Logbook {

    private static final Logger log = LoggerFactory.getLogger(Logbook.class);

    private final Requests requests;

    Logbook(Requests requests) {
        this.requests = requests;
    }

    @EventListener
    void on(LetterAccepted accepted) {
        write(accepted.letter(), "accepted");
    }

    @EventListener
    void on(LetterDelayed delayed) {
        write(delayed.letter(), "delayed");
    }

    @EventListener
    void on(LetterHeld held) {
        write(held.letter(), "held");
    }

    @EventListener
    void on(LetterRedirected redirected) {
        write(redirected.letter(), "redirected to the second address");
    }

    @EventListener
    void on(LetterBounced bounced) {
        write(bounced.letter(), "come back");
    }

    @EventListener
    void on(LetterFailed failed) {
        write(failed.letter(), "given up");
    }

    private void write(Letter letter, String what) {
        requests.reference(letter.about())
                .ifPresent(reference ->
                        log.info(
                                "Request {}: {} {} is {}",
                                reference,
                                letter.kind(),
                                letter.id(),
                                what));
    }
}
