package kompass.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// With what the municipality signs its encrypted letters.
@Component
public class Signature {

    private final @Nullable Instant expiresAt;

    Signature(Encryption encryption) {
        expiresAt = encryption.signerExpiresAt();
    }

    /// When its certificate ends; null where nothing is signed.
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }
}
