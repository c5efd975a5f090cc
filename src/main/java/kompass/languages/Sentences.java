package kompass.languages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every German text where it stands, with what readers of one language get there: for those who
/// translate. Reads from the database, so that no language has to be held in memory for it.
@Component
public class Sentences {

    private static final int MOST = 2000;

    private final JdbcClient jdbc;

    Sentences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of a thing, in reading order.
    public List<Sentence> at(String tag, Place place) {
        return at(tag, List.of(place));
    }

    /// All of these things, thing by thing.
    public List<Sentence> at(String tag, Collection<Place> places) {
        return jdbc.sql(
                        """
                        SELECT standing.*
                          FROM unnest(?, ?) WITH ORDINALITY AS it (module, thing, rank)
                               JOIN languages.standing USING (module, thing)
                         WHERE language = ?
                         ORDER BY it.rank, position
                        """)
                .params(
                        places.stream().map(Place::module).toArray(String[]::new),
                        places.stream().map(Place::thing).toArray(String[]::new),
                        tag)
                .query(Sentences::sentence)
                .list();
    }

    /// One of them; `part` is empty for any spot.
    public Optional<Sentence> find(String tag, String segment, String part) {
        return jdbc.sql(
                        """
                        SELECT *
                          FROM languages.standing
                         WHERE language = ?
                           AND segment = ?
                           AND (? = '' OR part = ?)
                         ORDER BY module, thing, position
                         LIMIT 1
                        """)
                .params(tag, segment, part, part)
                .query(Sentences::sentence)
                .optional();
    }

    /// The same by its German, without a context.
    public Optional<Sentence> find(String tag, String german) {
        return find(tag, Segment.of(german).id(), "");
    }

    /// Wherever one of these segments stands.
    public List<Sentence> of(String tag, Collection<String> segments) {
        return jdbc.sql(
                        """
                        SELECT *
                          FROM languages.standing
                         WHERE language = ?
                           AND segment = ANY (?)
                         ORDER BY module, thing, position
                        """)
                .params(tag, segments.toArray(String[]::new))
                .query(Sentences::sentence)
                .list();
    }

    /// The segments in whose German or translation these words occur; at most two thousand.
    public List<String> containing(String tag, String words) {
        var pattern = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(
                        """
                        SELECT id FROM languages.segment
                         WHERE german ILIKE :words AND base IS NULL
                         UNION
                        SELECT coalesce(segment.base, segment.id)
                          FROM languages.translation
                               JOIN languages.segment ON segment.id = translation.segment
                         WHERE language = :tag AND text ILIKE :words
                         UNION
                        SELECT segment FROM languages.shipped
                         WHERE language = :tag AND (text ILIKE :words OR key ILIKE :words)
                         LIMIT :most
                        """)
                .param("words", pattern)
                .param("tag", tag)
                .param("most", MOST)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The segments whose German was changed after it had been translated; at most two thousand.
    public List<String> changed(String tag) {
        return jdbc.sql(
                        """
                        SELECT id
                          FROM languages.segment
                         WHERE predecessor IS NOT NULL
                           AND EXISTS (SELECT FROM languages.place WHERE place.segment = id)
                           AND NOT EXISTS (SELECT FROM languages.translation
                                            WHERE translation.segment = id AND language = :tag)
                           AND languages.older(id, :tag) IS NOT NULL
                         LIMIT :most
                        """)
                .param("tag", tag)
                .param("most", MOST)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What stood there before the German was changed.
    public Optional<Rendition> older(Sentence sentence) {
        return Optional.ofNullable(sentence.older())
                .flatMap(id ->
                        jdbc.sql(
                                        """
                                        SELECT german, text, author, written_at, 0 AS likeness
                                          FROM languages.translation
                                               JOIN languages.segment ON id = segment
                                         WHERE segment = ? AND language = ?
                                        """)
                                .params(id, sentence.tag())
                                .query(Sentences::rendition)
                                .optional());
    }

    /// How often this German stands somewhere.
    public int occurrences(String segment) {
        return jdbc.sql("SELECT count(*) FROM languages.place WHERE segment = ?")
                .param(segment)
                .query(Integer.class)
                .single();
    }

    private static Sentence sentence(ResultSet row, int number) throws SQLException {
        var kinds = List.of((String[]) row.getArray("marks").getArray());
        var german = Markup.written(row.getString("german"), kinds);
        var text = row.getString("text");
        boolean word = row.getString("thing").equals(InterfaceWords.THING);
        return new Sentence(
                row.getString("language"),
                new Place(row.getString("module"), row.getString("thing")),
                row.getInt("position"),
                word ? row.getString("part") : "",
                row.getString("segment"),
                german,
                text == null ? null : Markup.parse(german).restore(text),
                row.getString("author"),
                instant(row.getTimestamp("written_at")),
                row.getString("approved_by"),
                instant(row.getTimestamp("approved_at")),
                row.getBoolean("machine_made"),
                row.getBoolean("only_here"),
                row.getBoolean("as_shipped"),
                row.getString("older"));
    }

    static Rendition rendition(ResultSet row, int number) throws SQLException {
        return new Rendition(
                row.getString("german"),
                row.getString("text"),
                row.getString("author"),
                instant(row.getTimestamp("written_at")),
                row.getDouble("likeness"));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
