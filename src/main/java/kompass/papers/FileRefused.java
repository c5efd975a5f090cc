package kompass.papers;

import java.util.Set;
import java.util.UUID;

/// A file that was held was refused in the end; said in the transaction that notes it. Its pages
/// stay as a mark without content.
///
/// @param owner the draft, or the request that was sent meanwhile
/// @param slots the papers that it was sent for
public record FileRefused(UUID owner, Set<String> slots, Refused.Reason reason) {

    public FileRefused {
        slots = Set.copyOf(slots);
    }
}
