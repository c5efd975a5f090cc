package kompass.mail;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
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
    private final Companions companions;
    private final AlarmClock alarm;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(
            EnvelopeId ids,
            Letters letters,
            Ledger ledger,
            Companions companions,
            AlarmClock alarm,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ids = ids;
        this.letters = letters;
        this.ledger = ledger;
        this.companions = companions;
        this.alarm = alarm;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody says that what was sent under this envelope id could not be delivered: a letter,
    /// and whatever others travelled in its mail. False, and nothing changes, where we did not
    /// write the id, or know it already.
    @Transactional
    public boolean bounced(String envelopeId) {
        var sent = ids.read(envelopeId).orElse(null);
        if (sent == null) return false;
        var all = new LinkedHashSet<>(List.of(sent.letter()));
        all.addAll(companions.carriedBy(sent.letter()));
        var returned = false;
        for (var letter : all) returned |= bounced(letter, sent.redirected());
        return returned;
    }

    private boolean bounced(UUID id, boolean redirected) {
        var now = clock.instant();
        if (!ledger.bounced(id, redirected, now)) return false;
        var letter = letters.find(id).orElseThrow();
        log.warn("Letter {} came back", letter.id());
        if (letter.canBeRedirected()) {
            ledger.redirectedAfterBounce(letter.id(), now);
            alarm.setAnew(letter.id(), now);
        }
        events.publishEvent(new LetterBounced(letters.find(id).orElseThrow()));
        return true;
    }
}
