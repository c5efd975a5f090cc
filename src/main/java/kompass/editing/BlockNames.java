package kompass.editing;

import java.util.List;
import java.util.stream.Collectors;
import kompass.languages.Words;
import kompass.people.Values;

/// How the history speaks of an article's blocks: by kind, number and first words, not by keys.
final class BlockNames {

    private static final int SHOWN = 40;

    private BlockNames() {}

    /// "Schritt 2: Text"; without a number where the block stands there no more.
    static String of(Words w, String field, Values values) {
        var key = field.split("\\.", -1)[1];
        var part = field.substring(field.lastIndexOf('.') + 1);
        int number = number(key, values);
        return "%s%s: %s"
                .formatted(
                        kind(w, key, values),
                        number == 0 ? "" : " " + number,
                        w.plain("editing.office.article.block." + part));
    }

    /// "Absatz „Die blaue Tonne …“ · Schritt „Hingehen“": all blocks in their order.
    static String order(Words w, Values values) {
        return values.lines(ArticleFields.BLOCKS).stream()
                .map(key -> kind(w, key, values) + " „" + beginning(key, values) + "“")
                .collect(Collectors.joining(" · "));
    }

    static String kind(Words w, String key, Values values) {
        return w.plain("editing.office.kind." + kind(key, values).key());
    }

    private static BlockKind kind(String key, Values values) {
        return BlockKind.of(values.of(ArticleFields.block(key, "kind")));
    }

    /// Among those of its kind, counted from 1.
    private static int number(String key, Values values) {
        List<String> alike =
                values.lines(ArticleFields.BLOCKS).stream()
                        .filter(it -> kind(it, values) == kind(key, values))
                        .toList();
        return alike.indexOf(key) + 1;
    }

    private static String beginning(String key, Values values) {
        var text =
                kind(key, values).fields().stream()
                        .map(field -> values.of(ArticleFields.block(key, field)))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
