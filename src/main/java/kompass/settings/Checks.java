package kompass.settings;

import java.util.ArrayList;
import java.util.List;
import kompass.languages.Words;
import kompass.mail.Letters;
import kompass.people.Values;
import kompass.site.Problem;

/// Looks through what was submitted and notes what has to be put right.
final class Checks {

    private static final String TOO_LONG = "settings.office.problem.tooLong";

    private final Words w;
    private final Values values;
    private final List<Problem> problems = new ArrayList<>();

    Checks(Words w, Values values) {
        this.w = w;
        this.values = values;
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    boolean isFine() {
        return problems.isEmpty();
    }

    Checks refuse(String field, String key, Object... arguments) {
        problems.add(new Problem(field, w.of(key, arguments)));
        return this;
    }

    Checks required(String field) {
        if (values.of(field).isBlank()) refuse(field, "settings.office.problem.missing");
        return this;
    }

    /// Each line by itself.
    Checks atMost(String field, int characters) {
        if (values.of(field).lines().anyMatch(line -> line.length() > characters))
            refuse(field, TOO_LONG, characters);
        return this;
    }

    Checks linesAtMost(String field, int lines) {
        if (values.lines(field).size() > lines)
            refuse(field, "settings.office.problem.tooMany", lines);
        return this;
    }

    Checks addresses(String field) {
        for (var line : values.lines(field))
            if (!Letters.isAddress(line)) {
                refuse(field, "settings.office.problem.address", line);
                return this;
            }
        return this;
    }

    Checks number(String field, int least, int most) {
        var text = values.of(field).strip();
        if (!text.matches("[0-9]{1,6}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most)
            refuse(field, "settings.office.problem.number", least, most);
        return this;
    }
}
