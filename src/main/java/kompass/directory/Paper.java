package kompass.directory;

import org.jspecify.annotations.Nullable;

/// A kind of document as offices call it (Unterlage). `drawing` names a picture in the site's
/// parts, `fileName` is its ASCII name in letters.
public record Paper(
        String slug, String name, @Nullable String explanation, String drawing, String fileName) {

    public Paper {
        if (!fileName.matches("[A-Za-z0-9-]{1,40}"))
            throw new IllegalArgumentException(
                    "A paper's file name is ASCII letters, digits and hyphens: " + fileName);
    }
}
