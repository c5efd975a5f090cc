package kompass.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A German word of the interface as the sentences that people write in a form: one, or one for
/// each of those it can speak of (`{0, select, child {…} other {…}}`). What needs more of ICU's
/// grammar than that is not for forms.
record Sentences(Map<String, String> byCase) {

    /// The only sentence.
    static final String ONE = "";

    private static final Pattern SELECT = Pattern.compile("\\{0, select,((?: \\w+ \\{[^{}]*})+)}");
    private static final Pattern CASE = Pattern.compile(" (\\w+) \\{([^{}]*)}");

    static Optional<Sentences> of(String pattern) {
        var select = SELECT.matcher(pattern);
        if (select.matches()) {
            var found = new LinkedHashMap<String, String>();
            var each = CASE.matcher(select.group(1));
            while (each.find()) found.put(each.group(1), plain(each.group(2)));
            return Optional.of(new Sentences(found));
        }
        return canBeWritten(pattern)
                ? Optional.of(new Sentences(Map.of(ONE, plain(pattern))))
                : Optional.empty();
    }

    /// What would be grammar to ICU cannot be part of a sentence.
    static boolean canBeWritten(String sentence) {
        return !sentence.matches("(?s).*[{}].*");
    }

    String pattern() {
        var one = byCase.get(ONE);
        if (one != null) return quoted(one);
        var pattern = new StringBuilder("{0, select,");
        byCase.forEach((what, sentence) ->
                pattern.append(' ').append(what).append(" {").append(quoted(sentence)).append('}'));
        return pattern.append('}').toString();
    }

    private static String plain(String pattern) {
        return pattern.replace("''", "'");
    }

    private static String quoted(String sentence) {
        return sentence.replace("'", "''");
    }
}
