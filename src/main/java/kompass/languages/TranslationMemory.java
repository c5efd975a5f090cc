package kompass.languages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All translations as this node knows them: one book a language, read as a whole when first
/// needed.
@Component
class TranslationMemory {

    /// A kept translation, marks as numbers.
    record Kept(String text, boolean machineMade) {}

    /// In place of a predecessor whose translations are not shown.
    private static final String MISLEADING = "";

    private final JdbcClient jdbc;
    private final Map<String, Remembered<Book>> books = new ConcurrentHashMap<>();
    private final Remembered<Map<String, String>> predecessors;
    private final Remembered<Map<String, String>> overrides;
    private final AtomicLong edition = new AtomicLong();
    private final Map<String, Long> editions = new ConcurrentHashMap<>();

    TranslationMemory(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.predecessors = new Remembered<>(Map.of(), this::readPredecessors);
        this.overrides = new Remembered<>(Map.of(), this::readOverrides);
        changes.hear(this::forget);
    }

    /// Grows whenever a word in this language may have changed.
    long edition(String tag) {
        return edition.get() + editions.getOrDefault(tag, 0L);
    }

    /// Forgets one language, or everything for `""`; for German, which has no translations, what
    /// stood where before.
    private void forget(String tag) {
        if (tag.equals(Language.GERMAN)) {
            predecessors.forget();
            return;
        }
        if (tag.isEmpty()) {
            books.values().forEach(Remembered::forget);
            predecessors.forget();
            overrides.forget();
        } else {
            var book = books.get(tag);
            if (book != null) book.forget();
            editions.merge(tag, 1L, Long::sum);
            return;
        }
        edition.incrementAndGet();
    }

    @Nullable Kept find(Markup german, @Nullable String context, String tag) {
        var book = book(tag);
        if (book.isEmpty()) return null;
        var here = context == null ? null : book.find(Segment.of(german, context).id());
        return here != null ? here : book.find(Segment.of(german, null).id());
    }

    boolean isEmpty(String tag) {
        return book(tag).isEmpty();
    }

    /// The translation of what stood there before, the youngest that there is; none where it would
    /// mislead.
    @Nullable Kept earlier(Markup german, String tag) {
        var book = book(tag);
        if (book.isEmpty()) return null;
        var seen = new HashSet<String>();
        var id = predecessors.get().get(Segment.of(german, null).id());
        while (id != null && !id.equals(MISLEADING) && seen.add(id)) {
            var found = book.find(id);
            if (found != null) return found;
            id = predecessors.get().get(id);
        }
        return null;
    }

    /// Whether the translations of what stood there before would mislead.
    boolean misleads(Markup german) {
        return MISLEADING.equals(predecessors.get().get(Segment.of(german, null).id()));
    }

    /// German interface words as the town words them, by key.
    Map<String, String> overrides() {
        return overrides.get();
    }

    private Book book(String tag) {
        return books.computeIfAbsent(
                        tag, it -> new Remembered<>(Book.EMPTY, () -> readTranslations(it)))
                .get();
    }

    private Book readTranslations(String tag) {
        return new Book(
                jdbc.sql(
                                """
                                SELECT segment, text,
                                       origin = 'MACHINE' AND approved_at IS NULL AS machine_made
                                  FROM languages.translation
                                 WHERE language = ?
                                """)
                        .param(tag)
                        .query((row, _) ->
                                Book.Line.of(
                                        row.getString("segment"),
                                        row.getString("text"),
                                        row.getBoolean("machine_made")))
                        .list());
    }

    private Map<String, String> readPredecessors() {
        return readPairs(
                """
                SELECT id, CASE WHEN former_misleads THEN '' ELSE predecessor END
                  FROM languages.segment
                 WHERE predecessor IS NOT NULL
                """);
    }

    private Map<String, String> readOverrides() {
        return readPairs("SELECT key, german FROM languages.word");
    }

    private Map<String, String> readPairs(String sql) {
        var pairs = new HashMap<String, String>();
        jdbc.sql(sql)
                .query(row -> {
                    pairs.put(row.getString(1), row.getString(2));
                });
        return pairs;
    }
}
