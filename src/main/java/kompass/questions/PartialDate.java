package kompass.questions;

import org.jspecify.annotations.Nullable;

/// A day as far as it is known, Gregorian: full, month and year, year only. Unknown is `UNKNOWN`; 1
/// January is nothing special.
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

    public static final PartialDate UNKNOWN = new PartialDate(null, null, null);

    public PartialDate {
        if ((year == null && month != null) || (month == null && day != null))
            throw new IllegalArgumentException("A day needs its month, a month its year");
    }

    /// As German letters write it: `14.03.1991`, `03.1991`, `1991`, `unbekannt`.
    public String german() {
        if (year == null) return "unbekannt";
        if (month == null) return "%04d".formatted(year);
        if (day == null) return "%02d.%04d".formatted(month, year);
        return "%02d.%02d.%04d".formatted(day, month, year);
    }
}
