package kompass.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import kompass.site.Town.Village;
import org.jspecify.annotations.Nullable;

/// A Behörde or a Verein that takes requests. Texts are German; readers get them through
/// `Words.say`.
///
/// @param deviations days on which the hours are others than usual, or none
/// @param mailbox null while nobody can be written to
/// @param certificate the S/MIME certificate of the mailbox, PEM
/// @param serves villages or postcodes; none means all of the town
/// @param listed shown to newcomers
public record Institution(
        String slug,
        String name,
        Kind kind,
        String description,
        Place place,
        List<Hours> hours,
        List<Deviation> deviations,
        @Nullable String hoursNote,
        String phone,
        List<String> spokenLanguages,
        @Nullable String accessibility,
        int leadWorkingDays,
        int answerWorkingDays,
        @Nullable String mailbox,
        @Nullable String secondMailbox,
        Mode mode,
        long limitBytes,
        @Nullable String certificate,
        String controller,
        String dataProtectionOfficer,
        List<String> serves,
        boolean listed,
        int position) {

    /// Stands where a concern has no institution yet; nothing can be sent to it.
    public static final Institution NOBODY =
            new Institution(
                    "",
                    "",
                    Kind.OTHER,
                    "",
                    new Place(List.of(), null, null),
                    List.of(),
                    List.of(),
                    null,
                    "",
                    List.of(),
                    null,
                    0,
                    1,
                    null,
                    null,
                    Mode.LINK,
                    1,
                    null,
                    "",
                    "",
                    List.of(),
                    false,
                    0);

    /// Requests sealed before an institution had deviations and places have none.
    public Institution {
        hours = List.copyOf(hours);
        deviations = List.copyOf(Objects.requireNonNullElse(deviations, List.of()));
        spokenLanguages = List.copyOf(spokenLanguages);
        serves = List.copyOf(Objects.requireNonNullElse(serves, List.of()));
    }

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

    /// From the first to the last of these days it is open at other hours, or closed where it has
    /// none. Hours with a break between are two of the same days.
    public record Deviation(
            LocalDate first,
            LocalDate last,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {

        public Deviation {
            if (last.isBefore(first))
                throw new IllegalArgumentException("The last day is before the first");
            if ((opens == null) != (closes == null)
                    || (opens != null && closes != null && !opens.isBefore(closes)))
                throw new IllegalArgumentException("It opens before it closes");
        }

        public boolean isClosed() {
            return opens == null;
        }

        /// One more span of hours on the same days.
        boolean isOfTheSameDaysAs(Deviation other) {
            return first.equals(other.first) && last.equals(other.last);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public boolean isNobody() {
        return slug.isEmpty();
    }

    /// It is there for the people of this village, alone or among others.
    boolean serves(Village village) {
        return serves.isEmpty()
                || serves.contains(village.name())
                || serves.contains(village.postcode());
    }

    /// It stands in this village, or serves it by name.
    boolean isOf(Village village) {
        return serves.contains(village.name())
                || place.address().stream().anyMatch(line -> line.contains(village.name()));
    }

    /// Closed all day although it may be a working day for others.
    public boolean isClosedOn(LocalDate day) {
        return deviations.stream().anyMatch(it -> it.isClosed() && it.covers(day));
    }
}
