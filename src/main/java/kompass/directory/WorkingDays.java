package kompass.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Days on which an office in Nordrhein-Westfalen works: not on Saturdays, Sundays and the public
/// holidays of § 2 Feiertagsgesetz NW (and 3 October, Art. 2 Einigungsvertrag).
@Component
public class WorkingDays {

    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.OCTOBER, 3),
                    MonthDay.of(Month.NOVEMBER, 1),
                    MonthDay.of(Month.DECEMBER, 25),
                    MonthDay.of(Month.DECEMBER, 26));

    /// Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi: days from Easter Sunday.
    private static final Set<Integer> FROM_EASTER = Set.of(-2, 1, 39, 50, 60);

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(day);
    }

    /// The day on which that many working days have passed since `day`, which itself does not
    /// count; with 0 the day itself or the next working day.
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("Negative: " + workingDays);
        var reached = day;
        for (int left = workingDays; left > 0; left--) reached = next(reached.plusDays(1));
        return next(reached);
    }

    /// The first day on which this institution can give an appointment: its lead time in working
    /// days, and not while it is closed.
    public LocalDate after(LocalDate day, Institution institution) {
        var first = after(day, institution.leadWorkingDays());
        while (institution.isClosedOn(first)) first = next(first.plusDays(1));
        return first;
    }

    /// The holidays from this day on, the next one first.
    public List<LocalDate> holidays(LocalDate from, int count) {
        return from.datesUntil(from.plusYears(2))
                .filter(WorkingDays::isHoliday)
                .limit(count)
                .toList();
    }

    private LocalDate next(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || FROM_EASTER.contains((int) (day.toEpochDay() - easter(day.getYear())));
    }

    /// The epoch day of Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher.
    private static long easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).toEpochDay();
    }
}
