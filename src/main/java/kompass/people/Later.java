package kompass.people;

import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// What a form has to do with a draft of the same thing.
///
/// @param draft what is kept for later; null where nothing is
/// @param form when it shall show itself, as it was typed
/// @param isOffered what stands in the form can be kept for later
/// @param isChosen whoever sent the form wants it kept, not shown
public record Later(
        @Nullable Draft draft, State state, Form form, boolean isOffered, boolean isChosen) {

    /// Where the draft stands.
    public enum State {
        /// It is not what the form shows.
        ELSEWHERE,
        /// It is what the form shows.
        OPEN,
        /// Somebody else has kept it meanwhile; the form shows what would replace it.
        CLASHING
    }

    /// Where the form says when its draft shall show itself.
    public static final String SHOW_AT = "show-at";

    /// Where a form says which draft it shows.
    static final String EDITION = "draft";

    static Later none(boolean isOffered) {
        return new Later(null, State.ELSEWHERE, Form.empty(), isOffered, false);
    }

    /// What saving or keeping replaces; 0 where the form knows of no draft.
    public long edition() {
        return draft == null || state == State.ELSEWHERE ? 0 : draft.edition();
    }

    public boolean isElsewhere() {
        return draft != null && state == State.ELSEWHERE;
    }

    public boolean isOpen() {
        return draft != null && state == State.OPEN;
    }

    public boolean isClashing() {
        return draft != null && state == State.CLASHING;
    }

    /// Whether the form shows at once what has to do with keeping it.
    public boolean isUnfolded() {
        return isChosen || state != State.ELSEWHERE;
    }
}
