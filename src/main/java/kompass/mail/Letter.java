package kompass.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter that must reach its recipient. What it says is composed when it is sent; `kind` names
/// the writer, `about` what it is about (a request, for example), `addressee` whose mailbox it is.
/// Where it stands follows from its times.
public record Letter(
        UUID id,
        String kind,
        UUID about,
        @Nullable String addressee,
        String recipient,
        @Nullable String secondRecipient,
        Mode mode,
        String messageId,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant gatheredAt,
        @Nullable UUID carriedBy,
        @Nullable Instant heldAt,
        @Nullable Instant redirectedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant failedAt,
        @Nullable Instant bouncedAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant confirmedAt,
        @Nullable Boolean complete) {

    /// How it is protected on its way.
    public enum Mode {
        /// Everything in the mail, over enforced TLS to the first server.
        ATTACHMENT,
        /// The mail holds a link only.
        LINK,
        /// Encrypted to the recipient's certificate.
        SMIME
    }

    /// The address that the next attempt goes to.
    public String currentRecipient() {
        return redirectedAt != null && secondRecipient != null ? secondRecipient : recipient;
    }

    /// True when nothing more is to be sent.
    public boolean isSettled() {
        return nextAttemptAt == null;
    }

    /// A server took it and said later that it could not be delivered.
    public boolean isBounced() {
        return acceptedAt != null && bouncedAt != null && !bouncedAt.isBefore(acceptedAt);
    }

    /// It is with its recipient as far as we know.
    public boolean isDelivered() {
        return acceptedAt != null && !isBounced();
    }

    /// It left in one mail with others: what its recipient has of it is a link.
    public boolean leftTogether() {
        return carriedBy != null;
    }

    boolean canBeRedirected() {
        return secondRecipient != null && redirectedAt == null;
    }
}
