package kompass.bounces;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Rings at the mailbox that reports come back to, and goes away again.
@Component
public class ReportsDoor {

    /// Who is waiting for an answer is a person before a page.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// What came of it.
    public enum Answer {
        /// No mailbox is configured.
        NOBODY_LOOKS,
        OPEN,
        /// No server, no protected line, or user, password or folder are wrong.
        SHUT
    }

    private final BounceMailbox mailbox;

    ReportsDoor(BounceMailbox mailbox) {
        this.mailbox = mailbox;
    }

    public Answer ring() {
        if (!mailbox.isOn()) return Answer.NOBODY_LOOKS;
        try {
            return mailbox.isThere(PATIENCE) ? Answer.OPEN : Answer.SHUT;
        } catch (MessagingException e) {
            return Answer.SHUT;
        }
    }
}
