package kompass.papers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A file on its way in. `received` of its `length` bytes are here; `outcome` says what became of
/// it.
public record Upload(
        UUID id,
        UUID owner,
        String slot,
        long length,
        long received,
        Instant expiresAt,
        Outcome outcome) {

    public sealed interface Outcome {}

    /// Nothing yet: bytes are missing, or nobody has asked for its pages.
    public record Open() implements Outcome {}

    /// Somebody is making pages of it at this moment.
    public record UnderWay() implements Outcome {}

    public record Kept(List<PageId> pages) implements Outcome {

        public Kept {
            pages = List.copyOf(pages);
        }
    }

    public record Declined(Refused.Reason reason) implements Outcome {}

    public boolean isWhole() {
        return received == length;
    }
}
