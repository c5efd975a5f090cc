package kompass.mail;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kompass.mail.Attempt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a due letter, has it written, hands it to the mail server and notes what came of it.
/// Nothing of this but the noting is in a transaction. A crash between the server's 250 and our
/// note sends the letter again, under the same Message-ID.
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /// How often to look again while no mail server is configured.
    private static final Duration WITHOUT_SERVER = Duration.ofMinutes(5);

    private final Letters letters;
    private final PostOffice postOffice;
    private final Mailing mailing;
    private final Retries retries;
    private final ObjectProvider<Writer> writers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(
            Letters letters,
            PostOffice postOffice,
            Mailing mailing,
            Retries retries,
            ObjectProvider<Writer> writers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.postOffice = postOffice;
        this.mailing = mailing;
        this.retries = retries;
        this.writers = writers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Brings one letter, if it is due. When to come back for it, or nothing if it is settled.
    Optional<Instant> bring(UUID id) {
        var letter = letters.find(id).orElse(null);
        var due = letter == null ? null : letter.nextAttemptAt();
        if (letter == null || due == null) return Optional.empty();
        if (due.isAfter(clock.instant())) return Optional.of(due);
        var server = mailing.server();
        if (server == null) {
            log.warn("Letter {} waits: no mail server is configured", id);
            return Optional.of(clock.instant().plus(WITHOUT_SERVER));
        }
        var answer = attempt(letter, server);
        log.info("Letter {}: {} {}", id, answer.outcome(), answer.replyCode());
        return note(letter, answer);
    }

    private Answer attempt(Letter letter, Mailing.Server server) {
        try {
            var mail = writer(letter.kind()).write(letter);
            var session = mailing.session();
            var message = Envelope.seal(letter, mail, mailing.from(), session, clock.instant());
            return postOffice.hand(session, server, message);
        } catch (Unsendable e) {
            log.error("Letter {} must not be sent: {}", letter.id(), e.getMessage());
            return Answer.of(Outcome.UNSENDABLE);
        } catch (MessagingException | RuntimeException e) {
            // The exception's text may name a person, its place in the code does not.
            log.error("Letter {} cannot be composed: {}", letter.id(), where(e));
            return Answer.of(Outcome.NOT_COMPOSED);
        }
    }

    private Writer writer(String kind) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes letters of this kind"));
    }

    /// What follows from an attempt, in one transaction with what listeners write. A listener that
    /// fails must not make us send again what the server already has: then the times alone count.
    private Optional<Instant> note(Letter letter, Answer answer) {
        try {
            return noteAndTell(letter, answer, events::publishEvent);
        } catch (RuntimeException e) {
            log.error("Letter {}: its news could not be told: {}", letter.id(), where(e));
            return noteAndTell(letter, answer, event -> {});
        }
    }

    private Optional<Instant> noteAndTell(Letter letter, Answer answer, Consumer<Object> tell) {
        return requireNonNull(
                transaction.execute(status -> {
                    var now = clock.instant();
                    var attempt = letters.note(letter, answer, now);
                    return switch (answer.outcome()) {
                        case ACCEPTED -> accept(letter, now, tell);
                        case REFUSED ->
                                letter.canBeRedirected()
                                        ? redirect(letter, now)
                                        : giveUp(letter, now, tell);
                        case UNSENDABLE -> giveUp(letter, now, tell);
                        case DEFERRED, UNREACHABLE, NOT_COMPOSED ->
                                postpone(letter, attempt, now, tell);
                    };
                }));
    }

    private Optional<Instant> accept(Letter letter, Instant now, Consumer<Object> tell) {
        if (letters.accepted(letter.id(), now)) tell.accept(new LetterAccepted(again(letter)));
        return Optional.empty();
    }

    private Optional<Instant> redirect(Letter letter, Instant now) {
        return letters.redirected(letter.id(), now) ? Optional.of(now) : Optional.empty();
    }

    private Optional<Instant> postpone(
            Letter letter, int attempt, Instant now, Consumer<Object> tell) {
        var next = retries.after(letters.triesOf(letter)).map(now::plus);
        if (next.isEmpty()) return giveUp(letter, now, tell);
        if (!letters.postponed(letter.id(), next.get())) return Optional.empty();
        tell.accept(new LetterDelayed(again(letter), attempt));
        return next;
    }

    private Optional<Instant> giveUp(Letter letter, Instant now, Consumer<Object> tell) {
        if (letters.failed(letter.id(), now)) tell.accept(new LetterFailed(again(letter)));
        return Optional.empty();
    }

    /// The letter with the times it has now.
    private Letter again(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }

    private static String where(Exception e) {
        var trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
