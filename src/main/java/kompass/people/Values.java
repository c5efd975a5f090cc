package kompass.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kompass.site.Form;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Something editable as what stands in its form: text by field, in the order of the form; several
/// values are lines. What is empty is left out.
public record Values(Map<String, String> fields) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    public Values {
        var filled = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> {
            if (!text.isEmpty()) filled.put(field, text);
        });
        fields = Collections.unmodifiableMap(filled);
    }

    /// What was submitted for these fields; unknown ones are dropped.
    public static Values of(Form form, Collection<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) values.put(field, String.join("\n", form.values(field)));
        return new Values(values);
    }

    /// What `json` wrote.
    public static Values ofJson(String json) {
        return new Values(JSON.readValue(json, FIELDS));
    }

    /// As the database keeps it, in the order of the form.
    public String json() {
        return JSON.writeValueAsString(fields);
    }

    /// The text of a field, empty where there is none.
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /// The values of a field that holds several.
    public List<String> lines(String field) {
        return of(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public Values with(String field, String text) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, text);
        return new Values(changed);
    }

    /// Each text and each of its lines, as segments are made of them.
    public Stream<String> texts() {
        return fields.values().stream()
                .flatMap(text -> Stream.concat(Stream.of(text), text.lines()))
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .distinct();
    }

    /// The form filled in; `several` are the fields with an answer a line.
    public Form form(Set<String> several) {
        var answers = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, text) ->
                answers.put(field, several.contains(field) ? lines(field) : List.of(text)));
        return Form.of(answers);
    }

    /// The fields in which two differ.
    public Set<String> differences(Values others) {
        var names = new LinkedHashSet<>(fields.keySet());
        names.addAll(others.fields.keySet());
        names.removeIf(field -> of(field).equals(others.of(field)));
        return names;
    }
}
