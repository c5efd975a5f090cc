package kompass.people;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Moments as a field of a form has them (`datetime-local`), in the town's time zone.
public final class Moments {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Moments() {}

    /// Null where nothing is typed, or nothing that is a moment.
    public static @Nullable Instant of(String typed, ZoneId zone) {
        try {
            return typed.isEmpty() ? null : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /// To the minute; empty for none.
    public static String typed(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : TYPED.format(moment.atZone(zone));
    }
}
