package kompass.delivery;

import kompass.mail.LetterAccepted;
import kompass.mail.LetterBounced;
import kompass.mail.LetterDelayed;
import kompass.mail.LetterFailed;
import kompass.mail.LetterHeld;
import kompass.mail.LetterNews;
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
    void on(LetterNews news) {
        var letter = news.letter();
        requests.reference(letter.about())
                .ifPresent(reference ->
                        log.info(
                                "Request {}: {} {} is {}",
                                reference,
                                letter.kind(),
                                letter.id(),
                                what(news)));
    }

    private static String what(LetterNews news) {
        return switch (news) {
            case LetterAccepted _ -> "accepted";
            case LetterDelayed _ -> "delayed";
            case LetterHeld _ -> "held";
            case LetterRedirected _ -> "redirected to the second address";
            case LetterBounced _ -> "come back";
            case LetterFailed _ -> "given up";
        };
    }
}
