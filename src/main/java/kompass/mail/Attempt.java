package kompass.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one try to send a letter. Codes only: servers repeat addresses in their texts.
public record Attempt(
        int number,
        Instant at,
        Outcome outcome,
        @Nullable Integer replyCode,
        @Nullable String enhancedCode) {

    public enum Outcome {
        /// The server said 250: it has the letter now.
        ACCEPTED,
        /// The server said 4xx.
        DEFERRED,
        /// The line dropped after the letter had begun and before the 250.
        UNREACHABLE,
        /// No server, or none that lets us in: this says nothing about the letter.
        NO_SERVER,
        /// The server offers no encryption, or its certificate is not one to trust.
        UNPROTECTED,
        /// The server said 5xx to the letter or its recipient.
        REFUSED,
        /// The server said that its mailbox takes no letter of this size (552, RFC 5321; 5.3.4).
        TOO_LARGE,
        /// Composing failed; a later attempt may succeed.
        NOT_COMPOSED,
        /// Not sent: what protects it is missing.
        HELD,
        /// The writer says that it may not leave this way at all.
        UNSENDABLE,
        /// The writer says that nobody needs it any more.
        UNNEEDED
    }
}
