package kompass.mail;

import static java.util.Objects.requireNonNull;

import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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

    /// How often to look whether what protects a held letter is there.
    private static final Duration HELD = Duration.ofHours(1);

    private final Letters letters;
    private final Ledger ledger;
    private final Gathering gathering;
    private final Envelope envelope;
    private final PostOffice postOffice;
    private final Mailing mailing;
    private final Retries retries;
    private final ObjectProvider<Writer> writers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(
            Letters letters,
            Ledger ledger,
            Gathering gathering,
            Envelope envelope,
            PostOffice postOffice,
            Mailing mailing,
            Retries retries,
            ObjectProvider<Writer> writers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.ledger = ledger;
        this.gathering = gathering;
        this.envelope = envelope;
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
        var later = gathering.later(letter);
        if (later.isPresent()) return later;
        var attempted = attempt(letter, server);
        var answer = attempted.answer();
        log.info("Letter {}: {} {}", id, answer.outcome(), answer.replyCode());
        return note(letter, attempted);
    }

    /// What came of an attempt, and which other letters travelled in the same mail.
    private record Attempted(Answer answer, List<UUID> carried) {

        static Attempted of(Outcome outcome) {
            return new Attempted(Answer.of(outcome), List.of());
        }
    }

    private Attempted attempt(Letter letter, Mailing.Server server) {
        try {
            var writer = writer(letter.kind());
            var others = gathering.with(letter);
            var mail = others.isEmpty() ? writer.write(letter) : writer.write(letter, others);
            requireProtection(letter, mail);
            var session = mailing.session();
            var message = envelope.seal(letter, mail, session, clock.instant());
            return new Attempted(postOffice.hand(session, server, message), mail.carries());
        } catch (Held e) {
            log.error("Letter {} is held: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.HELD);
        } catch (TooLarge e) {
            log.warn("Letter {} is too large: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.TOO_LARGE);
        } catch (Unsendable e) {
            log.error("Letter {} must not be sent: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.UNSENDABLE);
        } catch (MessagingException | RuntimeException e) {
            // The exception's text may name a person, its place in the code does not.
            log.error("Letter {} cannot be composed: {}", letter.id(), where(e));
            return Attempted.of(Outcome.NOT_COMPOSED);
        }
    }

    /// Papers leave encrypted to their recipient, or over a protected line; anything else is a
    /// broken setting, and they wait until it is mended.
    private void requireProtection(Letter letter, Mail mail) throws Held {
        if (letter.mode() == Letter.Mode.SMIME && mail.certificate() == null)
            throw new Held("Its certificate is missing");
        if (mail.certificate() != null) requireValid(mail.certificate());
        if (!mail.attachments().isEmpty() && mail.certificate() == null && !mailing.isProtected())
            throw new Held("The way to the mail server is not protected");
    }

    private void requireValid(X509Certificate certificate) throws Held {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new Held("Its certificate is not valid now");
        }
        if (!(certificate.getPublicKey() instanceof RSAPublicKey))
            throw new Held("Its certificate has a key that we cannot encrypt to");
    }

    private Writer writer(String kind) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes letters of this kind"));
    }

    /// What follows from an attempt, in one transaction with what listeners write. A listener that
    /// fails must not make us send again what the server already has: then the times alone count.
    private Optional<Instant> note(Letter letter, Attempted attempted) {
        try {
            return noteAndTell(letter, attempted, events::publishEvent);
        } catch (RuntimeException e) {
            log.error("Letter {}: its news could not be told: {}", letter.id(), where(e));
            return noteAndTell(letter, attempted, event -> {});
        }
    }

    private Optional<Instant> noteAndTell(
            Letter letter, Attempted attempted, Consumer<Object> tell) {
        var answer = attempted.answer();
        return requireNonNull(
                transaction.execute(status -> {
                    var now = clock.instant();
                    var attempt = ledger.note(letter, answer, now);
                    return switch (answer.outcome()) {
                        case ACCEPTED -> accept(letter, attempted.carried(), now, tell);
                        case REFUSED -> refuse(letter, now, tell);
                        case TOO_LARGE ->
                                letter.mode() == Letter.Mode.LINK
                                        ? refuse(letter, now, tell)
                                        : shrink(letter, now);
                        case UNSENDABLE -> giveUp(letter, now, tell);
                        case HELD -> hold(letter, now, tell);
                        case DEFERRED, UNREACHABLE, UNPROTECTED, NOT_COMPOSED ->
                                postpone(letter, attempt, now, tell);
                    };
                }));
    }

    private Optional<Instant> accept(
            Letter letter, List<UUID> carried, Instant now, Consumer<Object> tell) {
        if (ledger.accepted(letter.id(), now)) tell.accept(new LetterAccepted(again(letter)));
        for (var other : carried)
            if (ledger.accepted(other, now))
                tell.accept(new LetterAccepted(letters.find(other).orElseThrow()));
        return Optional.empty();
    }

    private Optional<Instant> refuse(Letter letter, Instant now, Consumer<Object> tell) {
        if (!letter.canBeRedirected()) return giveUp(letter, now, tell);
        return ledger.redirected(letter.id(), now) ? Optional.of(now) : Optional.empty();
    }

    private Optional<Instant> shrink(Letter letter, Instant now) {
        return ledger.becameLink(letter.id(), now) ? Optional.of(now) : Optional.empty();
    }

    private Optional<Instant> hold(Letter letter, Instant now, Consumer<Object> tell) {
        var next = now.plus(HELD);
        if (!ledger.held(letter.id(), now, next)) return Optional.empty();
        if (letter.heldAt() == null) tell.accept(new LetterHeld(again(letter)));
        return Optional.of(next);
    }

    /// After the last try at the first address the second one gets its chance.
    private Optional<Instant> postpone(
            Letter letter, int attempt, Instant now, Consumer<Object> tell) {
        var next = retries.after(ledger.triesOf(letter)).map(now::plus);
        if (next.isEmpty()) return refuse(letter, now, tell);
        if (!ledger.postponed(letter.id(), next.get())) return Optional.empty();
        tell.accept(new LetterDelayed(again(letter), attempt));
        return next;
    }

    private Optional<Instant> giveUp(Letter letter, Instant now, Consumer<Object> tell) {
        if (ledger.failed(letter.id(), now)) tell.accept(new LetterFailed(again(letter)));
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
