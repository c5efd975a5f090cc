package kompass.requests;

import java.time.Instant;
import java.util.UUID;
import kompass.questions.Given;

/// A request under way. Its pages are kept by the papers module under `id`.
record Draft(UUID id, String concern, Given given, Instant expiresAt) {

    Draft with(Given changed) {
        return new Draft(id, concern, changed, expiresAt);
    }
}
