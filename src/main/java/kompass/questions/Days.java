package kompass.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Detail;
import org.jspecify.annotations.Nullable;

/// Questions for a day: birth, arrival, end of a permit. Digits of any script are read; a year of
/// another calendar is asked back, never converted.
final class Days {

    static final String BIRTH = "birth";
    static final String ARRIVAL = "arrival";
    static final String EXPIRY = "expiry";

    private Days() {}

    record DayQuestion(String slug, Detail detail) implements Question {

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(detail);
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(day(asking));
        }

        /// Nobody was born or has arrived tomorrow; a permit may well end then.
        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(detail)) required(slug, asking, problems);
            var date = read(asking.given(), slug);
            if (detail != Detail.EXPIRY_DATE && date != null && isAfter(date, asking.today()))
                problems.reject("date-year", "questions.problem.future");
        }
    }

    private static Field.Day day(Asking asking) {
        var words = asking.words();
        return new Field.Day(
                "date", null, words.of("questions.day.hint"), words.of("questions.day.unknown"));
    }

    private static void required(String slug, Asking asking, Problems problems) {
        var given = asking.given();
        if (given.value(slug, "date-year").isEmpty() && !isUnknown(given, slug))
            problems.reject("date-year", "questions.problem.yearMissing");
    }

    private static boolean isUnknown(Given given, String slug) {
        return given.says(slug, "date-unknown", "yes");
    }

    /// The day as given, null when nothing was given; only for answers that `check` has passed.
    static @Nullable PartialDate read(Given given, String slug) {
        return read(given, slug, "date");
    }

    static @Nullable PartialDate read(Given given, String slug, String name) {
        if (isUnknown(given, slug)) return PartialDate.UNKNOWN;
        var year = Typed.number(given.value(slug, name + "-year"));
        if (year == null) return null;
        var month = Typed.number(given.value(slug, name + "-month"));
        var day = month == null ? null : Typed.number(given.value(slug, name + "-day"));
        return new PartialDate(year, month, day);
    }

    /// The day as given, all three parts of it; null when one is missing or there is no such day.
    static @Nullable LocalDate readFull(Given given, String slug, String name) {
        var date = read(given, slug, name);
        if (date == null || date.year() == null || date.month() == null || date.day() == null)
            return null;
        return exists(date.year(), date.month(), date.day())
                ? LocalDate.of(date.year(), date.month(), date.day())
                : null;
    }

    static void check(String name, String slug, Asking asking, Problems problems) {
        var given = asking.given();
        if (isUnknown(given, slug)) return;
        var yearTyped = given.value(slug, name + "-year");
        var monthTyped = given.value(slug, name + "-month");
        var dayTyped = given.value(slug, name + "-day");
        var year = Typed.number(yearTyped);
        var month = Typed.number(monthTyped);
        var day = Typed.number(dayTyped);
        if (!yearTyped.isEmpty()) checkYear(name, year, asking, problems);
        else if (!monthTyped.isEmpty() || !dayTyped.isEmpty())
            problems.reject(name + "-year", "questions.problem.yearMissing");
        if (!monthTyped.isEmpty() && (month == null || month < 1 || month > 12))
            problems.reject(name + "-month", "questions.problem.month");
        if (!dayTyped.isEmpty() && (day == null || day < 1 || day > 31))
            problems.reject(name + "-day", "questions.problem.day");
        else if (!dayTyped.isEmpty() && monthTyped.isEmpty())
            problems.reject(name + "-month", "questions.problem.monthMissing");
        if (problems.none()
                && year != null
                && month != null
                && day != null
                && !exists(year, month, day))
            problems.reject(name + "-day", "questions.problem.noSuchDay");
    }

    private static void checkYear(
            String name, @Nullable Integer year, Asking asking, Problems problems) {
        if (year == null) {
            problems.reject(name + "-year", "questions.problem.year");
        } else if (year >= 1280 && year <= 1460) {
            // Solar Hijri (Iran, Afghanistan) runs 621 or 622 years behind: 1367 began in March
            // 1988.
            problems.reject(
                    name + "-year",
                    "questions.problem.otherCalendar",
                    Integer.toString(year),
                    Integer.toString(year + 621),
                    Integer.toString(year + 622));
        } else if (year < 1900 || year > asking.today().getYear() + 20) {
            problems.reject(name + "-year", "questions.problem.year");
        }
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isAfter(PartialDate date, LocalDate today) {
        if (date.year() == null) return false;
        int month = date.month() == null ? 1 : date.month();
        int day = date.day() == null ? 1 : date.day();
        return exists(date.year(), month, day)
                && LocalDate.of(date.year(), month, day).isAfter(today);
    }
}
