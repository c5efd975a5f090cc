package kompass.languages;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The translation memory for those who write: German text as it stands, and what it means in other
/// languages. Marks (`**bold**`, `[label](/target)`) are written as in the German.
@Component
public class Translations {

    private final JdbcClient jdbc;
    private final Segments segments;
    private final Changes changes;
    private final Clock clock;

    Translations(JdbcClient jdbc, Segments segments, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.changes = changes;
        this.clock = clock;
    }

    /// The German texts that stand at a place now, in their order. A changed sentence remembers the
    /// one it replaced; empty texts are left out.
    @Transactional
    public void keep(Place place, List<String> german) {
        if (segments.keep(place, Passage.all(german))) changes.tell(Set.of(Language.GERMAN));
    }

    @Transactional
    public void translate(
            String german, String tag, String translation, Origin origin, @Nullable String author) {
        translate(List.of(new Translation(german, tag, translation, origin, author)));
    }

    /// Many at once. A machine never writes over what a person wrote or approved.
    @Transactional
    public void translate(Collection<Translation> translations) {
        if (translations.isEmpty()) return;
        var rows = new LinkedHashMap<List<String>, Row>();
        for (var translation : translations) {
            var row = row(translation);
            rows.put(List.of(row.segment().id(), translation.tag()), row);
        }
        segments.add(rows.values().stream().map(Row::segment).toList());
        write(List.copyOf(rows.values()));
        changes.tell(tags(translations));
    }

    private record Row(Segment segment, Translation translation, String text) {}

    private static Row row(Translation translation) {
        var german = Markup.parse(translation.german());
        return new Row(
                Segment.of(german, translation.context()),
                translation,
                german.numbered(translation.text()));
    }

    private void write(List<Row> rows) {
        jdbc.sql(
                        """
                        INSERT INTO languages.translation (segment, language, text, origin, author, written_at)
                        SELECT it.*, ?
                          FROM unnest(?, ?, ?, ?, ?) AS it
                            ON CONFLICT (language, segment) DO UPDATE
                           SET text = excluded.text,
                               origin = excluded.origin,
                               author = excluded.author,
                               written_at = excluded.written_at,
                               approved_at = NULL,
                               approved_by = NULL
                         WHERE excluded.origin <> 'MACHINE'
                            OR (translation.origin = 'MACHINE' AND translation.approved_at IS NULL)
                        """)
                .params(
                        now(),
                        rows.stream().map(it -> it.segment().id()).toArray(String[]::new),
                        rows.stream().map(it -> it.translation().tag()).toArray(String[]::new),
                        rows.stream().map(Row::text).toArray(String[]::new),
                        rows.stream()
                                .map(it -> it.translation().origin().name())
                                .toArray(String[]::new),
                        rows.stream().map(it -> it.translation().author()).toArray(String[]::new))
                .update();
    }

    private static Set<String> tags(Collection<Translation> translations) {
        return translations.stream().map(Translation::tag).collect(Collectors.toSet());
    }

    /// A person has read the translation and stands for it.
    @Transactional
    public void approve(String german, String tag, String approver) {
        approve(german, null, tag, approver);
    }

    /// The same for a translation that holds in this context only.
    @Transactional
    public void approve(String german, @Nullable String context, String tag, String approver) {
        jdbc.sql(
                        """
                        UPDATE languages.translation
                           SET approved_at = ?, approved_by = ?
                         WHERE segment = ? AND language = ?
                        """)
                .params(now(), approver, Segment.of(german, context).id(), tag)
                .update();
        changes.tell(Set.of(tag));
    }

    /// There is no translation any more (in this context); readers get another language.
    @Transactional
    public void forget(String german, @Nullable String context, String tag) {
        jdbc.sql("DELETE FROM languages.translation WHERE segment = ? AND language = ?")
                .params(Segment.of(german, context).id(), tag)
                .update();
        changes.tell(Set.of(tag));
    }

    /// The changed German still means what it meant: the translations of what it replaced hold for
    /// it, too, wherever it has none of its own.
    @Transactional
    public void meaningUnchanged(String german) {
        var carried =
                jdbc.sql(
                                """
                                   WITH RECURSIVE line (id, age) AS (
                                       SELECT predecessor, 1
                                         FROM languages.segment
                                        WHERE id = :segment
                                        UNION
                                       SELECT segment.predecessor, line.age + 1
                                         FROM line JOIN languages.segment ON segment.id = line.id
                                        WHERE line.age < 20
                                   ),
                                   known AS (
                                       SELECT segment, language, text, origin, author,
                                              written_at, approved_at, approved_by, false AS shipped
                                         FROM languages.translation
                                        UNION ALL
                                       SELECT segment, language, text,
                                              CASE WHEN machine_made THEN 'MACHINE' ELSE 'PERSON' END,
                                              NULL, :now, NULL, NULL, true
                                         FROM languages.shipped
                                   )
                                   INSERT INTO languages.translation (segment, language, text, origin, author,
                                                                      written_at, approved_at, approved_by)
                                   SELECT DISTINCT ON (language)
                                          :segment, language, text, origin, author,
                                          written_at, approved_at, approved_by
                                     FROM line JOIN known ON known.segment = line.id
                                    ORDER BY language, line.age, shipped
                                       ON CONFLICT (language, segment) DO NOTHING
                                RETURNING language
                                """)
                        .param("segment", Segment.of(german).id())
                        .param("now", now())
                        .query((row, _) -> requireNonNull(row.getString("language")))
                        .list();
        if (!carried.isEmpty()) changes.tell(Set.copyOf(carried));
    }

    /// Whether the translations of what the German replaced would mislead (another date, amount or
    /// place): then readers cannot unfold them.
    @Transactional
    public void formerMisleads(String german, boolean misleads) {
        int changed =
                jdbc.sql(
                                """
                                UPDATE languages.segment
                                   SET former_misleads = :misleads
                                 WHERE id = :segment
                                   AND former_misleads <> :misleads
                                """)
                        .param("misleads", misleads)
                        .param("segment", Segment.of(german).id())
                        .update();
        // the books of interface words know what was said before, and are kept while nothing
        // changed
        if (changed > 0) changes.tell(isInterfaceWord(german) ? Set.of() : Set.of(Language.GERMAN));
    }

    private boolean isInterfaceWord(String german) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM languages.place
                             WHERE segment = :segment
                               AND thing = :words)
                        """)
                .param("segment", Segment.of(german).id())
                .param("words", InterfaceWords.THING)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
