package kompass.content;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.content.Feedback.Kind;
import kompass.database.LongKept;
import kompass.database.Vault;
import kompass.languages.Language;
import kompass.languages.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What readers think of the pages, for those who write them. Nobody is asked who they are; since
/// people write about themselves all the same, the texts are sealed and go after half a year.
@Repository
public class Feedbacks implements LongKept {

    /// More than this an hour is no reader: then nothing more is taken for a while.
    static final int AN_HOUR = 300;

    static final int LONGEST = 1000;

    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Languages languages;
    private final Clock clock;

    Feedbacks(JdbcClient jdbc, Vault vault, Languages languages, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.languages = languages;
        this.clock = clock;
    }

    /// False where too many came in during the last hour; then nothing is kept.
    @Transactional
    public boolean keep(String path, Language language, Kind kind, @Nullable String text) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(
                                """
                                INSERT INTO content.feedback (id, path, language, kind, sealed, at)
                                SELECT :id, :path, :language, :kind, :sealed, :now
                                 WHERE (SELECT count(*)
                                          FROM content.feedback
                                         WHERE at > :since) < :most
                                """)
                        .param("id", id)
                        .param("path", path)
                        .param("language", language.tag())
                        .param("kind", kind.name())
                        .param("sealed", text == null ? null : seal(id, text))
                        .param("now", now)
                        .param("since", now.minusHours(1))
                        .param("most", AN_HOUR)
                        .update()
                > 0;
    }

    /// The newest first, at most 500: what nobody has dealt with yet.
    @Transactional(readOnly = true)
    public List<Feedback> open() {
        return jdbc.sql(
                        """
                        SELECT *
                          FROM content.feedback
                         WHERE done_at IS NULL
                         ORDER BY at DESC
                         LIMIT 500
                        """)
                .query((row, number) -> feedback(row))
                .list();
    }

    /// The same about one page, by its path.
    @Transactional(readOnly = true)
    public List<Feedback> about(String path) {
        return open().stream().filter(feedback -> feedback.path().equals(path)).toList();
    }

    /// How often readers say that something is wrong, by the page's path; nobody has looked yet.
    @Transactional(readOnly = true)
    public Map<String, Integer> wrong() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        SELECT path, count(*) AS count
                          FROM content.feedback
                         WHERE done_at IS NULL
                           AND kind = 'WRONG'
                         GROUP BY path
                        """)
                .query(row -> {
                    counts.put(row.getString("path"), row.getInt("count"));
                });
        return counts;
    }

    @Transactional
    public void done(UUID id) {
        jdbc.sql("UPDATE content.feedback SET done_at = :now WHERE id = :id AND done_at IS NULL")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Transactional
    public void erase() {
        jdbc.sql("DELETE FROM content.feedback WHERE at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public void sealAnew() {
        var old =
                jdbc.sql("SELECT id, sealed FROM content.feedback WHERE sealed < :lastWeek")
                        .param("lastWeek", vault.lastWeek())
                        .query((row, n) -> {
                            var id = row.getObject("id", UUID.class);
                            return Map.entry(id, vault.anew(row.getBytes("sealed"), context(id)));
                        })
                        .list();
        for (var text : old)
            jdbc.sql("UPDATE content.feedback SET sealed = :sealed WHERE id = :id")
                    .param("sealed", text.getValue())
                    .param("id", text.getKey())
                    .update();
    }

    private byte[] seal(UUID id, String text) {
        return vault.seal(text.getBytes(StandardCharsets.UTF_8), context(id));
    }

    private Feedback feedback(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed");
        return new Feedback(
                id,
                row.getString("path"),
                languages.find(row.getString("language")).orElseGet(languages::german),
                Kind.valueOf(row.getString("kind")),
                sealed == null
                        ? null
                        : new String(vault.open(sealed, context(id)), StandardCharsets.UTF_8),
                row.getTimestamp("at").toInstant());
    }

    private static String context(UUID id) {
        return "feedback " + id;
    }
}
