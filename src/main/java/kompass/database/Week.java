package kompass.database;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A week as ISO 8601 counts them, written `2026-W45`.
public record Week(int year, int number) implements Comparable<Week> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<Week> ORDER =
            Comparator.comparingInt(Week::year).thenComparingInt(Week::number);

    public Week {
        if (year < 2000 || year > 9999 || number < 1 || number > 53)
            throw new IllegalArgumentException("No week: " + year + ", " + number);
    }

    public static Week of(LocalDate day) {
        return new Week(day.get(WEEK_BASED_YEAR), day.get(WEEK_OF_WEEK_BASED_YEAR));
    }

    static Optional<Week> read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(
                        new Week(
                                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Week other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
