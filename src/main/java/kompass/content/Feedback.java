package kompass.content;

import java.time.Instant;
import java.util.UUID;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;

/// What a reader thinks of a page. `text` is in whatever language they wrote.
public record Feedback(
        UUID id, String path, Language language, Kind kind, @Nullable String text, Instant at) {

    /// It helped, it did not, or something on it is wrong.
    public enum Kind {
        HELPED,
        DID_NOT_HELP,
        WRONG
    }
}
