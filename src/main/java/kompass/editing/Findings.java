package kompass.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kompass.languages.Target;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the texts of a form and notes what is wrong with them, in German: what would do harm, and
/// what is only missing yet, which a draft may. One finding a field, in the order of reading.
final class Findings {

    static final int LONGEST = 2000;

    private static final Pattern TARGET = Pattern.compile("]\\(([^()]*)\\)");

    private record Finding(Problem problem, boolean harmful) {}

    private final Values values;
    private final Words german;
    private final List<Finding> findings = new ArrayList<>();

    Findings(Values values, Words german) {
        this.values = values;
        this.german = german;
    }

    /// What not even a draft may hold.
    List<Problem> harmful() {
        return findings.stream().filter(Finding::harmful).map(Finding::problem).toList();
    }

    /// What keeps it from being published, or from being saved where there is no draft.
    List<Problem> all() {
        return findings.stream().map(Finding::problem).toList();
    }

    void harm(String field, String key, Object... arguments) {
        note(true, field, key, arguments);
    }

    void miss(String field, String key) {
        note(false, field, key);
    }

    private void note(boolean harmful, String field, String key, Object... arguments) {
        if (findings.stream().anyMatch(it -> it.problem().field().equals(field))) return;
        var words = german.of("editing.office.problem." + key, arguments);
        findings.add(new Finding(new Problem(field, words), harmful));
    }

    String needed(String field, String key) {
        var text = text(field);
        if (text.isEmpty()) miss(field, key);
        return text;
    }

    @Nullable String optional(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    /// One segment: line breaks are blanks.
    String text(String field) {
        return checked(field, values.of(field).replaceAll("\\s+", " ").strip(), LONGEST);
    }

    List<String> lines(String field, int longest) {
        var lines = values.lines(field);
        lines.forEach(line -> checked(field, line, longest));
        return lines;
    }

    private String checked(String field, String text, int longest) {
        if (text.length() > longest) harm(field, "tooLong", longest);
        var link = TARGET.matcher(text);
        while (link.find())
            if (!Target.isPermitted(link.group(1))) harm(field, "link", link.group(1));
        return text;
    }
}
