package kompass.alarms;

import java.time.Instant;
import java.util.UUID;

/// One request that is not where it should be, without a person: what, for whom, since when.
///
/// @param letter the letter that is stuck, or the last one where nobody has confirmed
/// @param word the end of the office word that says what is wrong
public record Trouble(
        UUID letter, UUID request, String reference, String office, String word, Instant since) {}
