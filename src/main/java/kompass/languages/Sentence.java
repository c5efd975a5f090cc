package kompass.languages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A German text at one spot, and what readers of one language get there. Both are written with
/// their marks (`**bold**`, `[label](/target)`).
///
/// @param position the spot in its thing, counted from 0
/// @param part the spot's name where it has one: the key of an interface word
/// @param text null while readers get another language
/// @param onlyHere this translation holds at this spot and not wherever the German stands
/// @param shipped the translation came with the release, and nobody here has looked at it
/// @param older the segment before it, whose translation readers can unfold; null where none
public record Sentence(
        String tag,
        Place place,
        int position,
        String part,
        String segment,
        String german,
        @Nullable String text,
        @Nullable String author,
        @Nullable Instant writtenAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        boolean machineMade,
        boolean onlyHere,
        boolean shipped,
        @Nullable String older) {

    /// How far it is.
    public enum State {
        MISSING,
        /// The German was changed after it had been translated.
        CHANGED,
        MACHINE,
        WRITTEN,
        APPROVED;

        public boolean isOpen() {
            return this == MISSING || this == CHANGED || this == MACHINE;
        }
    }

    public State state() {
        if (text == null) return older == null ? State.MISSING : State.CHANGED;
        if (machineMade) return State.MACHINE;
        return approvedAt == null ? State.WRITTEN : State.APPROVED;
    }

    /// An interface word is an ICU message pattern.
    public boolean isWord() {
        return !part.isEmpty();
    }
}
