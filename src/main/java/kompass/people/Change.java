package kompass.people;

import java.time.Instant;
import java.util.List;
import kompass.languages.Difference;
import org.jspecify.annotations.Nullable;

/// One entry of the audit trail, to be read: what stood there before and what stands there since.
///
/// @param happened nothing was changed: `differences` say what happened
/// @param address where it is edited; null for what is no longer editable, or not by this person
/// @param undo the version that undoing goes back to; null where there is nothing to undo
public record Change(
        String kind,
        String key,
        String what,
        String title,
        String by,
        Instant at,
        boolean removed,
        boolean happened,
        List<Field> differences,
        @Nullable String address,
        @Nullable Long undo) {

    /// What became of one field, word by word.
    public record Field(String name, Difference difference) {}
}
