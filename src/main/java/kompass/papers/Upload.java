package kompass.papers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way in. `received` of its `length` bytes are here; `outcome` says what became of
/// it; the rest is as in its `Intent`.
public record Upload(
        UUID id,
        UUID owner,
        String slot,
        @Nullable PageId replaces,
        boolean anyway,
        long length,
        long received,
        Instant expiresAt,
        Outcome outcome) {

    /// What a phone says when it begins to send.
    ///
    /// @param slot the slug of the paper
    /// @param photo the name that the phone gave the file
    /// @param replaces a page that could not be read, in whose place this one comes
    /// @param anyway what is wrong with it has been said on the phone, and it is sent all the same
    public record Intent(
            String slot, UUID photo, long length, @Nullable PageId replaces, boolean anyway) {}

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
