package kompass.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25",
                "2026-06-04", "2027-11-01", "2026-12-25", "2024-10-03", "2025-04-18", "2027-03-26",
                "2038-04-26", "2024-05-30"
            })
    void theOfficesAreClosedOnTheHolidaysOfTheLand(LocalDate holiday) {
        assertThat(workingDays.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-10-30", "2026-12-24", "2026-01-06", "2026-06-05"})
    void theyWorkOnOrdinaryDaysAndOnHolidaysOfOtherLands(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void countsOverWeekendAndChristmas() {
        var tuesday = LocalDate.of(2026, 12, 22);

        assertThat(workingDays.after(tuesday, 3)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void noWorkingDaysFromASundayIsMonday() {
        assertThat(workingDays.after(LocalDate.of(2026, 11, 22), 0))
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
