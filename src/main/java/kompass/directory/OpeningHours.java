package kompass.directory;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kompass.languages.Words;
import org.jspecify.annotations.Nullable;

/// Opening hours as one says them: days with the same hours together, a row of days as a span.
public final class OpeningHours {

    /// "Montag bis Freitag" and "8:30–12:00"; the times are Latin digits and read left to right.
    public record Line(String days, String times) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private static final Set<String> KNOWN =
            Arrays.stream(ULocale.getAvailableLocales())
                    .map(ULocale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    private record Times(LocalTime opens, LocalTime closes) implements Comparable<Times> {
        @Override
        public int compareTo(Times other) {
            return Comparator.comparing(Times::opens)
                    .thenComparing(Times::closes)
                    .compare(this, other);
        }
    }

    private OpeningHours() {}

    public static List<Line> of(Institution institution, Words words) {
        var days = new TreeMap<Times, EnumSet<DayOfWeek>>();
        for (var hours : institution.hours())
            days.computeIfAbsent(
                            new Times(hours.opens(), hours.closes()),
                            times -> EnumSet.noneOf(DayOfWeek.class))
                    .add(hours.day());
        return days.entrySet().stream()
                .map(entry ->
                        new Line(
                                spoken(entry.getValue(), words),
                                TIME.format(entry.getKey().opens())
                                        + "–"
                                        + TIME.format(entry.getKey().closes())))
                .toList();
    }

    /// The days with other hours that are not over yet, the next ones first; `times` is a word
    /// where it is closed.
    static List<Line> deviations(Institution institution, Words words, LocalDate today) {
        var lines = new LinkedHashMap<String, String>();
        institution.deviations().stream()
                .filter(deviation -> !deviation.last().isBefore(today))
                .sorted(Comparator.comparing(Institution.Deviation::first))
                .forEach(deviation ->
                        lines.merge(
                                days(deviation, words),
                                times(deviation, words),
                                (before, next) -> before + ", " + next));
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /// Until when it is open now; empty while it is closed. On public holidays nobody opens, other
    /// hours of a day stand in for the usual ones.
    static Optional<LocalTime> openUntil(Institution institution, LocalDateTime now) {
        var day = now.toLocalDate();
        var deviating = institution.deviations().stream().filter(it -> it.covers(day)).findFirst();
        if (deviating.isPresent())
            return institution.deviations().stream()
                    .filter(it -> it.isOfTheSameDaysAs(deviating.get()))
                    .flatMap(it -> until(now, it.opens(), it.closes()).stream())
                    .findFirst();
        if (WorkingDays.isHoliday(day)) return Optional.empty();
        return institution.hours().stream()
                .filter(hours -> hours.day() == day.getDayOfWeek())
                .flatMap(hours -> until(now, hours.opens(), hours.closes()).stream())
                .findFirst();
    }

    private static Optional<LocalTime> until(
            LocalDateTime now, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        var time = now.toLocalTime();
        return opens == null || closes == null || time.isBefore(opens) || !time.isBefore(closes)
                ? Optional.empty()
                : Optional.of(closes);
    }

    private static String days(Institution.Deviation deviation, Words words) {
        var first = words.date(deviation.first());
        return deviation.first().equals(deviation.last())
                ? first
                : words.plain("directory.days", first, words.date(deviation.last()));
    }

    private static String times(Institution.Deviation deviation, Words words) {
        var opens = deviation.opens();
        var closes = deviation.closes();
        return opens == null || closes == null
                ? words.plain("directory.closed")
                : TIME.format(opens) + "–" + TIME.format(closes);
    }

    private static String spoken(Collection<DayOfWeek> days, Words words) {
        var locale = locale(words);
        var spans = new ArrayList<String>();
        for (var span : spans(days)) {
            var first = name(span.getFirst(), locale);
            var last = name(span.getLast(), locale);
            switch (span.size()) {
                case 1 -> spans.add(first);
                case 2 -> spans.addAll(List.of(first, last));
                default -> spans.add(words.plain("directory.days", first, last));
            }
        }
        return ListFormatter.getInstance(locale).format(spans);
    }

    /// The reader's, or German where ICU does not know the reader's language.
    static ULocale locale(Words words) {
        var locale = ULocale.forLocale(words.language().locale());
        return KNOWN.contains(locale.getLanguage()) ? locale : ULocale.GERMAN;
    }

    private static List<List<DayOfWeek>> spans(Collection<DayOfWeek> days) {
        var spans = new ArrayList<List<DayOfWeek>>();
        for (var day : days) {
            if (spans.isEmpty() || spans.getLast().getLast().plus(1) != day)
                spans.add(new ArrayList<>());
            spans.getLast().add(day);
        }
        return spans;
    }

    private static String name(DayOfWeek day, ULocale locale) {
        var names =
                DateFormatSymbols.getInstance(locale)
                        .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        return names[day == DayOfWeek.SUNDAY ? Calendar.SUNDAY : day.getValue() + 1];
    }
}
