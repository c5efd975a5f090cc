package kompass.keeping;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kompass.directory.Institution.Deviation;
import kompass.directory.Institution.Hours;

/// Opening hours as people type them: `8.30-12, 14–18 Uhr` and `24.12.2026–31.12.2026 geschlossen`.
final class Times {

    private static final String CLOCK = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final String UNTIL = "\\s*(?:-|–|bis)\\s*";
    private static final Pattern SPAN = Pattern.compile(CLOCK + UNTIL + CLOCK);
    private static final String DAY = "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})";
    private static final Pattern DEVIATION =
            Pattern.compile(DAY + "(?:" + UNTIL + DAY + ")?[\\s:,]+(.+)");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final String CLOSED = "geschlossen";

    private record Span(LocalTime opens, LocalTime closes) {}

    private Times() {}

    /// Empty where it cannot be read; a day that is closed has no hours.
    static Optional<List<Hours>> hours(DayOfWeek day, String typed) {
        return spans(typed)
                .map(spans ->
                        spans.stream()
                                .map(span -> new Hours(day, span.opens(), span.closes()))
                                .toList());
    }

    /// As it will be shown in the form again; what cannot be read stays as it was typed.
    static String tidy(String typed) {
        return spans(typed)
                .map(spans ->
                        String.join(
                                ", ",
                                spans.stream()
                                        .map(span -> written(span.opens(), span.closes()))
                                        .toList()))
                .orElse(typed);
    }

    static String written(LocalTime opens, LocalTime closes) {
        return WRITTEN.format(opens) + "–" + WRITTEN.format(closes);
    }

    /// One for each span of hours; empty where the line cannot be read.
    static Optional<List<Deviation>> deviations(String typed) {
        var read = DEVIATION.matcher(typed.strip());
        if (!read.matches()) return Optional.empty();
        try {
            var first = date(read, 1);
            var last = read.group(4) == null ? first : date(read, 4);
            var rest = read.group(7).strip();
            if (rest.toLowerCase(Locale.GERMAN).matches("geschlossen|zu|geschl\\."))
                return Optional.of(List.of(new Deviation(first, last, null, null)));
            return spans(rest)
                    .filter(spans -> !spans.isEmpty())
                    .map(spans ->
                            spans.stream()
                                    .map(it -> new Deviation(first, last, it.opens(), it.closes()))
                                    .toList());
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /// A line for the same days: `11.02.2027 09:00–12:00, 14:00–16:00`.
    static String written(List<Deviation> deviations) {
        var lines = new LinkedHashMap<String, String>();
        for (var it : deviations)
            lines.merge(days(it), times(it), (before, next) -> before + ", " + next);
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .collect(joining("\n"));
    }

    private static String days(Deviation it) {
        return it.first().equals(it.last())
                ? DATE.format(it.first())
                : DATE.format(it.first()) + "–" + DATE.format(it.last());
    }

    private static String times(Deviation it) {
        var opens = it.opens();
        var closes = it.closes();
        return opens == null || closes == null ? CLOSED : written(opens, closes);
    }

    /// As they will be shown in the form again; where one cannot be read, all as they were typed.
    static String tidy(List<String> lines) {
        var read = lines.stream().map(Times::deviations).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? written(read.stream().flatMap(it -> it.orElseThrow().stream()).toList())
                : String.join("\n", lines);
    }

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    private static LocalDate date(Matcher read, int group) {
        return LocalDate.of(
                Integer.parseInt(read.group(group + 2)),
                Integer.parseInt(read.group(group + 1)),
                Integer.parseInt(read.group(group)));
    }

    /// Several in a day, one after the other.
    private static Optional<List<Span>> spans(String typed) {
        var plain = typed.replace("Uhr", "").strip();
        if (plain.isEmpty() || plain.toLowerCase(Locale.GERMAN).equals(CLOSED))
            return Optional.of(List.of());
        var spans = new ArrayList<Span>();
        for (var part : plain.split("[,;]|\\bund\\b", -1)) {
            var read = SPAN.matcher(part.strip());
            if (!read.matches()) return Optional.empty();
            try {
                var span = new Span(time(read, 1), time(read, 3));
                var after = spans.isEmpty() ? null : spans.getLast().closes();
                if (!span.opens().isBefore(span.closes())
                        || (after != null && span.opens().isBefore(after))) return Optional.empty();
                spans.add(span);
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }
        return Optional.of(spans);
    }

    private static LocalTime time(Matcher read, int group) {
        var minutes = read.group(group + 1);
        return LocalTime.of(
                Integer.parseInt(read.group(group)),
                minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
