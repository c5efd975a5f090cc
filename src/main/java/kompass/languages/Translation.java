package kompass.languages;

import org.jspecify.annotations.Nullable;

/// What somebody wrote for a German text; `context` where it holds only there.
public record Translation(
        String german,
        @Nullable String context,
        String tag,
        String text,
        Origin origin,
        @Nullable String author) {

    public Translation {
        if (text.isBlank()) throw new IllegalArgumentException("A translation needs a text");
        if (tag.equals(Language.GERMAN))
            throw new IllegalArgumentException("German is the source and not translated");
    }

    public Translation(
            String german, String tag, String text, Origin origin, @Nullable String author) {
        this(german, null, tag, text, origin, author);
    }
}
