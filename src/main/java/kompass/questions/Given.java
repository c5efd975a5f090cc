package kompass.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was typed so far: per question (its slug) the values of its fields, cleaned but otherwise
/// verbatim.
public record Given(Map<String, Map<String, List<String>>> byQuestion) {

    public static final Given NOTHING = new Given(Map.of());

    public Given {
        byQuestion = Map.copyOf(byQuestion);
    }

    public boolean has(String question) {
        return byQuestion.containsKey(question);
    }

    public Map<String, List<String>> of(String question) {
        return byQuestion.getOrDefault(question, Map.of());
    }

    /// The first value of a field, empty when nothing was typed.
    public String value(String question, String field) {
        return values(question, field).stream().findFirst().orElse("");
    }

    public List<String> values(String question, String field) {
        return of(question).getOrDefault(field, List.of());
    }

    public boolean says(String question, String field, String value) {
        return values(question, field).contains(value);
    }

    public Given with(String question, Map<String, List<String>> values) {
        var all = new HashMap<>(byQuestion);
        all.put(question, Map.copyOf(values));
        return new Given(all);
    }

    public Given without(String question) {
        var all = new HashMap<>(byQuestion);
        all.remove(question);
        return new Given(all);
    }
}
