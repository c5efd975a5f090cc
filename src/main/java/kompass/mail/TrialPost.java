package kompass.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.UUID;
import kompass.mail.Attempt.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one mail to the mail server at once and tells what it answered. Nothing is kept, queued or
/// tried again: for trying a mailbox, never for what must arrive.
@Component
public class TrialPost {

    private static final Logger log = LoggerFactory.getLogger(TrialPost.class);

    private final Mailing mailing;
    private final Envelope envelope;
    private final PostOffice postOffice;
    private final Clock clock;

    /// What the server answered; the codes are null where it did not answer.
    public record Reply(
            Outcome outcome, @Nullable Integer replyCode, @Nullable String enhancedCode) {}

    TrialPost(Mailing mailing, Envelope envelope, PostOffice postOffice, Clock clock) {
        this.mailing = mailing;
        this.envelope = envelope;
        this.postOffice = postOffice;
        this.clock = clock;
    }

    /// Takes as long as the server does, within the time-outs of the settings; not to be called in
    /// a transaction.
    public Reply send(String recipient, Mail mail) {
        var server = mailing.server();
        if (!mail.attachments().isEmpty() && mail.certificate() == null && !mailing.isProtected())
            return new Reply(Outcome.HELD, null, null);
        if (server == null) return new Reply(Outcome.NO_SERVER, null, null);
        try {
            var session = mailing.session();
            var message = envelope.seal(letter(recipient), mail, session, clock.instant());
            var answer = postOffice.hand(session, server, message);
            return new Reply(answer.outcome(), answer.replyCode(), answer.enhancedCode());
        } catch (MessagingException e) {
            log.warn("A test letter could not be composed: {}", e.getClass().getSimpleName());
            return new Reply(Outcome.NOT_COMPOSED, null, null);
        }
    }

    private Letter letter(String recipient) {
        var id = UUID.randomUUID();
        var from = mailing.from();
        var now = clock.instant();
        return new Letter(
                id,
                "trial",
                id,
                null,
                recipient,
                null,
                Letter.Mode.ATTACHMENT,
                "<" + id + from.substring(from.lastIndexOf('@')) + ">",
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
