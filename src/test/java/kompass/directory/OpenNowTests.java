package kompass.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kompass.directory.Institution.Deviation;
import kompass.directory.Institution.Hours;
import org.junit.jupiter.api.Test;

class OpenNowTests {

    private final Institution townHall =
            new Institution(
                    "rathaus",
                    "Rathaus",
                    Institution.Kind.AUTHORITY,
                    "",
                    new Institution.Place(List.of(), null, null),
                    List.of(
                            hours(DayOfWeek.THURSDAY, 8, 12),
                            hours(DayOfWeek.THURSDAY, 14, 18),
                            hours(DayOfWeek.FRIDAY, 8, 12)),
                    List.of(
                            new Deviation(day(11, 26), day(11, 26), time(10), time(11)),
                            new Deviation(day(11, 26), day(11, 26), time(15), time(16)),
                            new Deviation(day(12, 24), day(12, 31), null, null)),
                    null,
                    "",
                    List.of(),
                    null,
                    0,
                    1,
                    null,
                    null,
                    Institution.Mode.LINK,
                    1,
                    null,
                    "",
                    "",
                    List.of(),
                    true,
                    1);

    @Test
    void itIsOpenFromTheFirstMinuteToTheLast() {
        assertThat(OpeningHours.openUntil(townHall, at(11, 19, "07:59"))).isEmpty();
        assertThat(OpeningHours.openUntil(townHall, at(11, 19, "08:00"))).hasValue(time(12));
        assertThat(OpeningHours.openUntil(townHall, at(11, 19, "12:00"))).isEmpty();
        assertThat(OpeningHours.openUntil(townHall, at(11, 19, "15:30"))).hasValue(time(18));
        assertThat(OpeningHours.openUntil(townHall, at(11, 18, "09:00"))).isEmpty();
    }

    @Test
    void otherHoursOfADayStandInForTheUsualOnes() {
        assertThat(OpeningHours.openUntil(townHall, at(11, 26, "08:30"))).isEmpty();
        assertThat(OpeningHours.openUntil(townHall, at(11, 26, "10:30"))).hasValue(time(11));
        assertThat(OpeningHours.openUntil(townHall, at(11, 26, "13:00"))).isEmpty();
        assertThat(OpeningHours.openUntil(townHall, at(11, 26, "15:30"))).hasValue(time(16));
    }

    @Test
    void onAPublicHolidayAndBetweenTheYearsNobodyIsThere() {
        assertThat(OpeningHours.openUntil(townHall, at(12, 31, "09:00"))).isEmpty();
        assertThat(OpeningHours.openUntil(townHall, LocalDateTime.parse("2026-05-01T09:00")))
                .isEmpty();
    }

    private static Hours hours(DayOfWeek day, int opens, int closes) {
        return new Hours(day, time(opens), time(closes));
    }

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static LocalDateTime at(int month, int day, String time) {
        return day(month, day).atTime(LocalTime.parse(time));
    }
}
