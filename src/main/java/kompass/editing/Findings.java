package kompass.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the texts of a draft and notes what is wrong with them, in German: what would do harm, and
/// what is only missing yet. One finding a field.
final class Findings {

    static final int LONGEST = 2000;

    private static final Pattern TARGET = Pattern.compile("]\\(([^()]*)\\)");

    private final Values values;
    private final Words german;
    private final List<Problem> harmful = new ArrayList<>();
    private final List<Problem> missing = new ArrayList<>();

    Findings(Values values, Words german) {
        this.values = values;
        this.german = german;
    }

    /// What not even a draft may hold.
    List<Problem> harmful() {
        return List.copyOf(harmful);
    }

    /// What keeps it from being published.
    List<Problem> all() {
        var all = new ArrayList<>(harmful);
        all.addAll(missing);
        return all;
    }

    void harm(String field, String key, Object... arguments) {
        note(harmful, field, key, arguments);
    }

    void miss(String field, String key) {
        note(missing, field, key);
    }

    private void note(List<Problem> to, String field, String key, Object... arguments) {
        if (all().stream().noneMatch(problem -> problem.field().equals(field)))
            to.add(new Problem(field, german.of("editing.office.problem." + key, arguments)));
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
            if (!Complaints.isPermitted(link.group(1))) harm(field, "link", link.group(1));
        return text;
    }
}
