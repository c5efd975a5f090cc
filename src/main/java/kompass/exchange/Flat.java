package kompass.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The translatable texts of a file by the path of their key: what ties a translation to its German
/// is the path, not the text.
final class Flat {

    /// The keys that hold German text for readers. The texts of a list count by the key of the
    /// list.
    private static final Set<String> TRANSLATABLE =
            Set.of(
                    "title",
                    "lead",
                    "name",
                    "explanation",
                    "description",
                    "text",
                    "note",
                    "label",
                    "hoursNote",
                    "accessibility",
                    "privacy",
                    "paragraphs",
                    "list");

    /// The town's own name is a name, and a concern's details are words of ours.
    private static final Set<String> NEVER = Set.of("name", "details.name");

    private Flat() {}

    static Map<String, String> texts(Node file) {
        var texts = new LinkedHashMap<String, String>();
        collect(file, false, texts);
        if (!file.file().contains("/institutions/")) texts.keySet().removeAll(NEVER);
        return texts;
    }

    private static void collect(Node node, boolean translatable, Map<String, String> texts) {
        if (node.isMap()) {
            for (var key : node.keys()) {
                var below = node.find(key);
                if (below != null) collect(below, TRANSLATABLE.contains(key), texts);
            }
        } else if (node.isList()) {
            for (var entry : node.list()) collect(entry, translatable, texts);
        } else if (translatable) {
            texts.put(node.path(), node.text());
        }
    }
}
