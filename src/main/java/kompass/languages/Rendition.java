package kompass.languages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A German text and how somebody said it in another language, to write from. Marks without a known
/// meaning stand as numbers (`<1>label</1>`).
///
/// @param likeness to the German that is being translated, from 0 to 1 (the same)
public record Rendition(
        String german,
        String text,
        @Nullable String author,
        @Nullable Instant writtenAt,
        double likeness) {

    public boolean isSame() {
        return likeness >= 1;
    }
}
