package kompass.questions;

import org.jspecify.annotations.Nullable;

/// A name as in the document, verbatim: at least one of given and family names, nothing guessed,
/// nothing capitalised. `ownScript` is the name in the person's own writing, `otherSpellings` how
/// other papers write it.
public record Name(
        @Nullable String given,
        @Nullable String family,
        @Nullable String ownScript,
        @Nullable String otherSpellings) {

    public Name {
        if (given == null && family == null && ownScript == null)
            throw new IllegalArgumentException("A name has at least one part");
    }
}
