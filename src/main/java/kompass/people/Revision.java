package kompass.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One state of something editable: since when, by whom. Version 0 is what stood there before the
/// first change by staff.
///
/// @param values null where the thing was removed
public record Revision(
        long id,
        String kind,
        String key,
        long version,
        String title,
        @Nullable Values values,
        @Nullable UUID by,
        String byName,
        Instant at) {}
