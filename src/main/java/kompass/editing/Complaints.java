package kompass.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kompass.languages.Words;
import kompass.people.Values;
import kompass.site.Problem;

/// What is wrong in a simple form, in German; one complaint a field.
final class Complaints {

    private static final Pattern TARGET = Pattern.compile("]\\(([^()]*)\\)");
    private static final Pattern PERMITTED =
            Pattern.compile("(/(?![/\\\\])|https://|tel:|mailto:)[^\\s\\p{Cntrl}<>\"'`\\\\]*");

    private final Words german;
    private final List<Problem> problems = new ArrayList<>();

    Complaints(Words german) {
        this.german = german;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Whether a link may lead there: a page of ours, the web, a number, a mailbox.
    static boolean isPermitted(String target) {
        return PERMITTED.matcher(target).matches();
    }

    void refuse(String field, String key, Object... arguments) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field)))
            problems.add(new Problem(field, german.of("editing.office.problem." + key, arguments)));
    }

    /// One segment that must be there.
    String text(Values values, String field, String missing) {
        var text = optional(values, field);
        if (text.isEmpty()) refuse(field, missing);
        return text;
    }

    String optional(Values values, String field) {
        var text = values.of(field).replaceAll("\\s+", " ").strip();
        if (text.length() > Findings.LONGEST) refuse(field, "tooLong", Findings.LONGEST);
        var link = TARGET.matcher(text);
        while (link.find()) if (!isPermitted(link.group(1))) refuse(field, "link", link.group(1));
        return text;
    }
}
