package kompass.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;

/// Reads fields and notes what is wrong with them, in German. Where something is wrong it answers
/// with a value that will do until the problems are said.
final class Checks {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final Values values;
    private final Words german;
    private final List<Problem> problems = new ArrayList<>();

    Checks(Values values, Words german) {
        this.values = values;
        this.german = german;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void reject(String field, String key, Object... arguments) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field)))
            problems.add(new Problem(field, german.of("keeping.office.problem." + key, arguments)));
    }

    /// A text that must be there; `missing` is the problem where it is not.
    String needed(String field, String missing) {
        var text = text(field);
        if (text.isEmpty()) reject(field, missing);
        return text;
    }

    @Nullable String optional(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /// One segment: line breaks are blanks.
    private String text(String field) {
        var text = values.of(field).replaceAll("\\s+", " ").strip();
        if (text.length() > LONGEST_TEXT) reject(field, "tooLong", LONGEST_TEXT);
        return text;
    }

    List<String> lines(String field) {
        var lines = values.lines(field);
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE))
            reject(field, "tooLong", LONGEST_LINE);
        return lines;
    }

    boolean yes(String field) {
        return values.of(field).equals("yes");
    }

    int number(String field, int least, int most) {
        var typed = values.of(field).strip();
        if (typed.matches("\\d{1,6}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) return number;
        }
        reject(field, "number", least, most);
        return least;
    }

    <E extends Enum<E>> E one(String field, Class<E> kind) {
        for (var constant : kind.getEnumConstants())
            if (constant.name().equals(values.of(field))) return constant;
        reject(field, "choose");
        return kind.getEnumConstants()[0];
    }

    @Nullable String address(String field, Predicate<String> isAddress) {
        var address = optional(field);
        if (address == null || isAddress.test(address)) return address;
        reject(field, "mailbox");
        return null;
    }
}
