package kompass.languages;

import java.util.Collection;
import java.util.List;

/// A German text at a spot; `part` names the spot where it has a name, else it is empty.
public record Passage(String part, String german) {

    /// Texts at spots without names; empty ones are left out.
    public static List<Passage> all(Collection<String> german) {
        return german.stream()
                .filter(text -> !text.isBlank())
                .map(text -> new Passage("", text))
                .toList();
    }
}
