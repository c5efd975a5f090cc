package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// What somebody typed and chose, and what is wrong with it. A form that was refused is shown again
/// with everything still there.
public record Form(Map<String, List<String>> answers, List<Problem> problems) {

    /// Control characters and the marks that reorder text (U+202A–E, U+2066–9) are no text; the
    /// joiners of Persian and the direction marks of names stay (OWASP ASVS 1.1.1).
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    public Form {
        answers = Map.copyOf(answers);
        problems = List.copyOf(problems);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, List<String>> answers) {
        return new Form(answers, List.of());
    }

    /// The submitted form: composed (NFC), without outer blanks and without what is no text.
    public static Form of(HttpServletRequest request) {
        var answers = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach((name, values) ->
                        answers.put(name, List.of(values).stream().map(Form::clean).toList()));
        return of(answers);
    }

    /// A text as a form takes it: composed, without outer blanks and without what is no text.
    public static String clean(String typed) {
        var unix = typed.replace("\r\n", "\n").replace('\r', '\n');
        return NO_TEXT.matcher(Normalizer.normalize(unix, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    public Form refused(List<Problem> problems) {
        return new Form(answers, problems);
    }

    /// The first answer, empty where there is none.
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    public List<String> values(String name) {
        return answers.getOrDefault(name, List.of());
    }

    public boolean isChosen(String name, String value) {
        return values(name).contains(value);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public @Nullable Wording problem(String name) {
        for (var problem : problems) if (problem.field().equals(name)) return problem.message();
        return null;
    }

    public boolean hasProblem(String name) {
        return problem(name) != null;
    }

    /// The first thing wrong with a date made of three fields.
    public @Nullable Wording problemOfDate(String name) {
        for (var part : List.of(name, name + "-day", name + "-month", name + "-year")) {
            var problem = problem(part);
            if (problem != null) return problem;
        }
        return null;
    }

    /// The ids that describe a field, for `aria-describedby`; null where nothing does.
    public @Nullable String describedBy(String name, boolean hint) {
        var ids = (hasProblem(name) ? name + "-problem " : "") + (hint ? name + "-hint" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
