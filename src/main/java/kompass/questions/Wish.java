package kompass.questions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the newcomer asks for: an appointment, to hand in papers, or both.
public record Wish(
        boolean appointment, boolean handIn, @Nullable Times times, @Nullable String freeText) {

    public Wish {
        if (!appointment && !handIn)
            throw new IllegalArgumentException("Somebody who asks for nothing makes no request");
    }

    /// When the person can come; empty sets mean "any".
    public record Times(LocalDate earliest, Set<DayOfWeek> days, Set<PartOfDay> partsOfDay) {}

    public enum PartOfDay {
        MORNING,
        NOON,
        AFTERNOON
    }
}
