package kompass.translation;

import java.util.Locale;
import kompass.languages.Sentence;
import kompass.languages.Sentence.State;
import org.jspecify.annotations.Nullable;

/// Which sentences of a language are listed.
public enum Filter {
    /// Missing, changed or machine-made.
    OPEN,
    MISSING,
    CHANGED,
    MACHINE,
    COMMENTED,
    MINE,
    ALL;

    static Filter of(@Nullable String name) {
        for (var filter : values()) if (filter.parameter().equals(name)) return filter;
        return OPEN;
    }

    /// As it stands in the address.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The office word.
    public String word() {
        return "translation.office.filter." + name();
    }

    boolean fits(Sentence sentence) {
        var state = sentence.state();
        return switch (this) {
            case OPEN -> state.isOpen();
            case MISSING -> state == State.MISSING || state == State.CHANGED;
            case CHANGED -> state == State.CHANGED;
            case MACHINE -> state == State.MACHINE;
            case COMMENTED, MINE, ALL -> true;
        };
    }
}
