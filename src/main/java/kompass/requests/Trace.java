package kompass.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a request without its content, from its receipt until a year after erasing.
///
/// @param institution its slug
/// @param lostAt when its last day came and no office had it
public record Trace(
        UUID id,
        String reference,
        String institution,
        Instant acceptedAt,
        @Nullable Instant papersErasedAt,
        @Nullable Instant erasedAt,
        @Nullable Instant lostAt) {}
