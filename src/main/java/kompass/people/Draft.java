package kompass.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody keeps for later of something editable, or of something that shall be: readers see
/// what stands there until it is shown.
///
/// @param edition another each time it is kept
/// @param version what stood there when it was begun, as in `Revision`
/// @param showAt it shows itself then; null where somebody must show it
/// @param missedAt it was to show itself then, but could not
public record Draft(
        UUID id,
        String kind,
        String key,
        long edition,
        long version,
        String title,
        Values values,
        UUID by,
        String byName,
        Instant at,
        @Nullable Instant showAt,
        @Nullable Instant missedAt) {}
