package kompass.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question that one concern asks beside the details of a person. Its texts are German.
///
/// @param key stays when the words change: answers and conditions hold on to it
/// @param options of a choice, at least two; of the other kinds none
/// @param when asked only then; null: always
public record ExtraQuestion(
        String key,
        Kind kind,
        boolean required,
        String label,
        @Nullable String explanation,
        List<Option> options,
        @Nullable Condition when) {

    static final String KEY = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        CHOICE
    }

    public record Option(String key, String label) {

        public Option {
            requireKey(key);
        }
    }

    /// One of these options was chosen at an earlier question of the kind `CHOICE`.
    public record Condition(String question, Set<String> options) {

        public Condition {
            options = Set.copyOf(options);
            if (options.isEmpty())
                throw new IllegalArgumentException("A condition names at least one option");
        }
    }

    public ExtraQuestion {
        options = List.copyOf(options);
        requireKey(key);
        if (kind == Kind.CHOICE && options.size() < 2)
            throw new IllegalArgumentException("Two options at least make a choice: " + key);
        if (kind != Kind.CHOICE && !options.isEmpty())
            throw new IllegalArgumentException("Only a choice has options: " + key);
        if (options.stream().map(Option::key).distinct().count() != options.size())
            throw new IllegalArgumentException("An option stands twice: " + key);
    }

    private static void requireKey(String key) {
        if (!key.matches(KEY))
            throw new IllegalArgumentException(
                    "A key is lower case letters, digits, hyphens: " + key);
    }

    /// Keys are there once, and conditions look back at choices only.
    static void check(List<ExtraQuestion> questions) {
        var asked = new HashSet<String>();
        var options = new HashMap<String, List<String>>();
        for (var question : questions) {
            if (!asked.add(question.key()))
                throw new IllegalArgumentException("A question stands twice: " + question.key());
            var when = question.when();
            if (when != null
                    && !options.getOrDefault(when.question(), List.of())
                            .containsAll(when.options()))
                throw new IllegalArgumentException(
                        question.key() + " depends on what no earlier choice offers");
            if (question.kind() == Kind.CHOICE)
                options.put(question.key(), question.options().stream().map(Option::key).toList());
        }
    }
}
