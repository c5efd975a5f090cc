package kompass.questions;

import org.jspecify.annotations.Nullable;

/// Whether an interpreter (Sprachmittlung) is needed: free, confidential, not guaranteed.
public sealed interface Interpreting {

    record NotNeeded() implements Interpreting {}

    /// `language` is a tag from the list of languages offered for interpreting.
    record Needed(String language, @Nullable String dialect, Wanted wanted, Way way)
            implements Interpreting {}

    /// An adult of the newcomer's own; a child never interprets.
    record OwnAdult() implements Interpreting {}

    enum Wanted {
        ANYONE,
        WOMAN,
        MAN
    }

    enum Way {
        ANY,
        ON_SITE,
        PHONE,
        /// Only in the languages that the town offers for it.
        VIDEO
    }
}
