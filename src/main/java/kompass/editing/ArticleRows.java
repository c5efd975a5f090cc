package kompass.editing;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import kompass.people.Values;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the buttons of the form do to its blocks before anything is saved: `add:step`,
/// `add:step:b3` (below that block), `up:b3`, `down:b3`, `drop:b3`.
final class ArticleRows {

    private static final int MOST_PASTED = 200;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Pasted>> PASTED = new TypeReference<>() {};
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private ArticleRows() {}

    static boolean changes(String go) {
        return go.matches("add:[a-z]{1,20}(:[a-z0-9-]{1,40})?|(up|down|drop):[a-z0-9-]{1,40}");
    }

    static Values changed(Values values, String go) {
        var parts = go.split(":", 3);
        var keys = new ArrayList<>(values.lines(ArticleFields.BLOCKS));
        if (parts[0].equals("add")) return added(values, keys, parts);
        int at = keys.indexOf(parts[1]);
        if (at < 0) return values;
        switch (parts[0]) {
            case "up" -> {
                if (at > 0) Collections.swap(keys, at, at - 1);
            }
            case "down" -> {
                if (at + 1 < keys.size()) Collections.swap(keys, at, at + 1);
            }
            default -> {
                keys.remove(at);
                return without(with(values, keys), ArticleFields.block(parts[1], ""));
            }
        }
        return with(values, keys);
    }

    private static Values added(Values values, List<String> keys, String[] parts) {
        var key = "n-" + chance();
        int below = parts.length > 2 ? keys.indexOf(parts[2]) : -1;
        keys.add(below < 0 ? keys.size() : below + 1, key);
        return with(values, keys)
                .with(ArticleFields.block(key, "kind"), BlockKind.of(parts[1]).key());
    }

    /// Blocks that the browser made of what was pasted, below a block or at the end; in its place
    /// where that block is an empty text. They are text like any other: checked when they are
    /// saved, escaped when they are shown.
    static Values pasted(Values values, String json, String below) {
        List<Pasted> pasted;
        try {
            pasted = JSON.readValue(json, PASTED);
        } catch (JacksonException notOurs) {
            return values;
        }
        var added = values;
        var last = below;
        for (var one : pasted.stream().limit(MOST_PASTED).toList()) {
            if (one.text() == null || one.text().isBlank()) continue;
            var kind = BlockKind.of(String.valueOf(one.kind()));
            if (kind != BlockKind.HEADING && kind != BlockKind.POINTS) kind = BlockKind.PARAGRAPH;
            var before = added.lines(ArticleFields.BLOCKS);
            added = changed(added, "add:" + kind.key() + (last.isEmpty() ? "" : ":" + last));
            var keys = new ArrayList<>(added.lines(ArticleFields.BLOCKS));
            keys.removeAll(before);
            last = keys.getFirst();
            added =
                    added.with(
                            ArticleFields.block(last, kind.texts().getFirst()),
                            Form.clean(one.text()));
        }
        return isEmptyText(added, below) ? changed(added, "drop:" + below) : added;
    }

    private static boolean isEmptyText(Values values, String key) {
        var kind = values.of(ArticleFields.block(key, "kind"));
        return switch (BlockKind.of(kind)) {
            case HEADING, PARAGRAPH, POINTS ->
                    !kind.isEmpty()
                            && values.fields().keySet().stream()
                                    .filter(it -> it.startsWith(ArticleFields.block(key, "")))
                                    .allMatch(it -> it.endsWith(".kind"));
            default -> false;
        };
    }

    private record Pasted(@Nullable String kind, @Nullable String text) {}

    private static Values with(Values values, List<String> keys) {
        return values.with(ArticleFields.BLOCKS, String.join("\n", keys));
    }

    private static Values without(Values values, String prefix) {
        var kept = new LinkedHashMap<>(values.fields());
        kept.keySet().removeIf(field -> field.startsWith(prefix));
        return new Values(kept);
    }

    private static String chance() {
        var key = new StringBuilder();
        for (int i = 0; i < 8; i++) key.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        return key.toString();
    }
}
