package kompass.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that come back: taken by a server and undeliverable after all. They go to the second
/// address at once, if there is one.
@Component
public class Returns {

    private static final Logger log = LoggerFactory.getLogger(Returns.class);

    private final EnvelopeId ids;
    private final Letters letters;
    private final Ledger ledger;
    private final AlarmClock alarm;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            EnvelopeId ids,
            Letters letters,
            Ledger ledger,
            AlarmClock alarm,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ids = ids;
        this.letters = letters;
        this.ledger = ledger;
        this.alarm = alarm;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody says that what was sent under this envelope id could not be delivered. False, and
    /// nothing changes, where we did not write the id, or know it already.
    @Transactional
    public boolean bounced(String envelopeId) {
        var sent = ids.read(envelopeId).orElse(null);
        if (sent == null) return false;
        var now = clock.instant();
        if (!ledger.bounced(sent.letter(), sent.redirected(), now)) return false;
        var letter = letters.find(sent.letter()).orElseThrow();
        log.warn("Letter {} came back", letter.id());
        if (letter.canBeRedirected()) {
            ledger.redirectedAfterBounce(letter.id(), now);
            alarm.setAnew(letter.id(), now);
        }
        events.publishEvent(new LetterBounced(letters.find(sent.letter()).orElseThrow()));
        return true;
    }
}
