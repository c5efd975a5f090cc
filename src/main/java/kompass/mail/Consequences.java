package kompass.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kompass.mail.Attempt.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What follows from an attempt: another one later, another address, or the end; and who is told.
@Component
class Consequences {

    private static final Logger log = LoggerFactory.getLogger(Consequences.class);

    /// How often to look whether what protects a held letter is there.
    private static final Duration HELD = Duration.ofHours(1);

    private final Letters letters;
    private final Ledger ledger;
    private final Companions companions;
    private final AlarmClock alarm;
    private final Retries retries;
    private final Untold untold;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Consequences(
            Letters letters,
            Ledger ledger,
            Companions companions,
            AlarmClock alarm,
            Retries retries,
            Untold untold,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.ledger = ledger;
        this.companions = companions;
        this.alarm = alarm;
        this.retries = retries;
        this.untold = untold;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What came of an attempt, and which other letters travelled in the same mail.
    record Attempted(Answer answer, List<UUID> carried) {

        static Attempted of(Outcome outcome) {
            return new Attempted(Answer.of(outcome), List.of());
        }
    }

    /// Notes it in one transaction with what listeners write; when to come back for the letter, or
    /// nothing if it is settled. Waits for a database that is away.
    Optional<Instant> note(Letter letter, Attempted attempted) {
        var now = clock.instant();
        return Absence.outlast(
                letter.id(),
                () -> noteOnce(letter, attempted, now),
                () ->
                        ledger.isNoted(letter, now)
                                ? Optional.ofNullable(again(letter).nextAttemptAt())
                                : noteOnce(letter, attempted, now));
    }

    /// A listener that fails must not make us send again what the server already has: then the
    /// times are noted without it, and it is told again later.
    private Optional<Instant> noteOnce(Letter letter, Attempted attempted, Instant now) {
        try {
            return noteAndTell(letter, attempted, now, events::publishEvent);
        } catch (RuntimeException e) {
            if (Absence.isBehind(e)) throw e;
            log.error("Letter {}: its news are kept to be told: {}", letter.id(), Courier.where(e));
            return noteAndTell(letter, attempted, now, untold::keep);
        }
    }

    private Optional<Instant> noteAndTell(
            Letter letter, Attempted attempted, Instant now, Consumer<LetterNews> tell) {
        var answer = attempted.answer();
        return transaction.execute(status -> {
            ledger.note(letter, answer, now);
            return switch (answer.outcome()) {
                case ACCEPTED -> accept(letter, attempted.carried(), now, tell);
                case REFUSED -> refuse(letter, now, tell);
                case TOO_LARGE ->
                        letter.mode() == Letter.Mode.LINK
                                ? refuse(letter, now, tell)
                                : shrink(letter, now);
                case UNSENDABLE -> giveUp(letter, now, tell);
                case UNNEEDED -> drop(letter, now);
                case HELD -> hold(letter, false, now, tell);
                case UNPROTECTED -> hold(letter, true, now, tell);
                case NO_SERVER -> strand(letter, now, tell);
                case DEFERRED, UNREACHABLE, NOT_COMPOSED -> postpone(letter, now, tell);
            };
        });
    }

    /// With it the server is back for all who waited for it.
    private Optional<Instant> accept(
            Letter letter, List<UUID> carried, Instant now, Consumer<LetterNews> tell) {
        if (ledger.accepted(letter.id(), now)) tell.accept(new LetterAccepted(again(letter)));
        for (var other : carried)
            if (ledger.accepted(other, now))
                tell.accept(new LetterAccepted(letters.find(other).orElseThrow()));
        if (!carried.isEmpty()) companions.leftTogether(letter.id(), carried);
        if (ledger.wakeStranded(now)) alarm.ring();
        return Optional.empty();
    }

    private Optional<Instant> refuse(Letter letter, Instant now, Consumer<LetterNews> tell) {
        if (!letter.canBeRedirected()) return giveUp(letter, now, tell);
        if (!ledger.redirected(letter.id(), now)) return Optional.empty();
        tell.accept(new LetterRedirected(again(letter)));
        return Optional.of(now);
    }

    private Optional<Instant> shrink(Letter letter, Instant now) {
        return ledger.becameLink(letter.id(), now) ? Optional.of(now) : Optional.empty();
    }

    /// `stranded`: it is the way to the server that is not protected, and with the first letter
    /// that leaves it is again.
    private Optional<Instant> hold(
            Letter letter, boolean stranded, Instant now, Consumer<LetterNews> tell) {
        var next = now.plus(HELD);
        if (!ledger.held(letter.id(), stranded, now, next)) return Optional.empty();
        if (letter.heldAt() == null) tell.accept(new LetterHeld(again(letter)));
        return Optional.of(next);
    }

    /// The fault is not the letter's: however long it lasts, none is given up for it.
    private Optional<Instant> strand(Letter letter, Instant now, Consumer<LetterNews> tell) {
        var next = now.plus(retries.whileAway(Math.max(1, ledger.timesStranded(letter.id()))));
        if (!ledger.stranded(letter.id(), now, next)) return Optional.empty();
        tell.accept(new LetterDelayed(again(letter)));
        return Optional.of(next);
    }

    /// After the last try at the first address the second one gets its chance.
    private Optional<Instant> postpone(Letter letter, Instant now, Consumer<LetterNews> tell) {
        var next = retries.after(ledger.triesOf(letter)).map(now::plus);
        if (next.isEmpty()) return refuse(letter, now, tell);
        if (!ledger.postponed(letter.id(), next.get())) return Optional.empty();
        tell.accept(new LetterDelayed(again(letter)));
        return next;
    }

    private Optional<Instant> giveUp(Letter letter, Instant now, Consumer<LetterNews> tell) {
        if (ledger.failed(letter.id(), now)) tell.accept(new LetterFailed(again(letter)));
        return Optional.empty();
    }

    private Optional<Instant> drop(Letter letter, Instant now) {
        ledger.unneeded(letter.id(), now);
        return Optional.empty();
    }

    /// The letter with the times it has now.
    private Letter again(Letter letter) {
        return letters.find(letter.id()).orElseThrow();
    }
}
