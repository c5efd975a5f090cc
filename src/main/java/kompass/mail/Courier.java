package kompass.mail;

import jakarta.mail.MessagingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kompass.mail.Attempt.Outcome;
import kompass.mail.Consequences.Attempted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes a due letter, has it written, hands it to the mail server and has noted what came of it.
/// Nothing of this but the noting is in a transaction. A crash between the server's 250 and our
/// note sends the letter again, under the same Message-ID.
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /// How often to look again while no mail server is configured.
    private static final Duration WITHOUT_SERVER = Duration.ofMinutes(5);

    /// When to look again for a letter that another thread of this node is still bringing.
    private static final Duration IN_HANDS = Duration.ofSeconds(10);

    /// What is said of the server itself and not of a letter.
    private static final Set<Outcome> SERVER = EnumSet.of(Outcome.NO_SERVER, Outcome.UNPROTECTED);

    private final Letters letters;
    private final Gathering gathering;
    private final Envelope envelope;
    private final PostOffice postOffice;
    private final Mailing mailing;
    private final Consequences consequences;
    private final ObjectProvider<Writer> writers;
    private final Clock clock;

    /// The server was away the last time: then it is called before a letter is composed, which
    /// costs much more.
    private volatile boolean away;

    private final Set<UUID> inHands = ConcurrentHashMap.newKeySet();

    private final Room room = new Room();

    Courier(
            Letters letters,
            Gathering gathering,
            Envelope envelope,
            PostOffice postOffice,
            Mailing mailing,
            Consequences consequences,
            ObjectProvider<Writer> writers,
            Clock clock) {
        this.letters = letters;
        this.gathering = gathering;
        this.envelope = envelope;
        this.postOffice = postOffice;
        this.mailing = mailing;
        this.consequences = consequences;
        this.writers = writers;
        this.clock = clock;
    }

    /// Brings one letter, if it is due. When to come back for it, or nothing if it is settled.
    /// After an outage of the database the lease of a letter may have run out while it is in our
    /// own hands.
    Optional<Instant> bring(UUID id) {
        if (!inHands.add(id)) return Optional.of(clock.instant().plus(IN_HANDS));
        try {
            return take(id);
        } finally {
            inHands.remove(id);
        }
    }

    private Optional<Instant> take(UUID id) {
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
        away = SERVER.contains(answer.outcome());
        log.info("Letter {}: {} {}", id, answer.outcome(), answer.replyCode());
        return consequences.note(letter, attempted);
    }

    private Attempted attempt(Letter letter, Mailing.Server server) {
        var session = mailing.session();
        try (var line = postOffice.line(session, server)) {
            if (away) {
                var refusal = line.refusal();
                if (refusal != null) return new Attempted(refusal, List.of());
            }
            var writer = writer(letter.kind());
            var others = gathering.with(letter);
            try (var _ = room.enter(others.isEmpty() ? writer.bytes(letter) : 0)) {
                var mail = others.isEmpty() ? writer.write(letter) : writer.write(letter, others);
                requireProtection(letter, mail);
                var message = envelope.seal(letter, mail, session, clock.instant());
                return new Attempted(line.hand(message), mail.carries());
            }
        } catch (Held e) {
            log.error("Letter {} is held: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.HELD);
        } catch (TooLarge e) {
            log.warn("Letter {} is too large: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.TOO_LARGE);
        } catch (Unneeded e) {
            log.info("Letter {} is not needed any more: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.UNNEEDED);
        } catch (Unsendable e) {
            log.error("Letter {} must not be sent: {}", letter.id(), e.getMessage());
            return Attempted.of(Outcome.UNSENDABLE);
        } catch (MessagingException | RuntimeException e) {
            // Then it is no attempt: the letter waits where it was.
            if (e instanceof RuntimeException r && Absence.isBehind(r)) throw r;
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

    static String where(Exception e) {
        var trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
