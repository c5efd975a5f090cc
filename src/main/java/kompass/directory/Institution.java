package kompass.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Behörde or a Verein that takes requests. Texts are German; readers get them through
/// `Words.say`.
public record Institution(
        String slug,
        String name,
        Kind kind,
        String description,
        Place place,
        List<Hours> hours,
        @Nullable String hoursNote,
        String phone,
        List<String> spokenLanguages,
        @Nullable String accessibility,
        int leadWorkingDays,
        int answerWorkingDays,
        String mailbox,
        @Nullable String secondMailbox,
        Mode mode,
        long limitBytes,
        String controller,
        String dataProtectionOfficer,
        int position) {

    public enum Kind {
        AUTHORITY,
        ASSOCIATION,
        ADVICE,
        OTHER
    }

    /// How a letter to it is protected.
    public enum Mode {
        LINK,
        SMIME,
        ATTACHMENT
    }

    /// German address lines, the room and the bus stop.
    public record Place(List<String> address, @Nullable String room, @Nullable String stop) {}

    public record Hours(DayOfWeek day, LocalTime opens, LocalTime closes) {}
}
