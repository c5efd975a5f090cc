package kompass.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fields of a form in their order.
final class Fields {

    private Fields() {}

    /// Names and texts by turns; what is null is empty.
    static Map<String, String> of(@Nullable String... namesAndTexts) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            var name = namesAndTexts[i];
            var text = namesAndTexts[i + 1];
            if (name == null) throw new IllegalArgumentException("A field has a name");
            fields.put(name, text == null ? "" : text);
        }
        return fields;
    }

    static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
