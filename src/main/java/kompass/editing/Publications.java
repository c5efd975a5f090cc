package kompass.editing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What readers have seen of every article, one after the other, so that each step can be taken
/// back.
@Repository
class Publications {

    /// What readers saw from then on; null where that was nothing.
    record Publication(long id, @Nullable Values values) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that stand, the newest first: the one that readers see and the one before.
    @Transactional(readOnly = true)
    public List<Publication> of(UUID manuscript) {
        return jdbc.sql(
                        """
                        SELECT id, fields
                          FROM editing.publication
                         WHERE manuscript = :id
                           AND undone_at IS NULL
                         ORDER BY id DESC
                         LIMIT 2
                        """)
                .param("id", manuscript)
                .query((row, _) ->
                        new Publication(
                                row.getLong("id"), ManuscriptRows.values(row.getString("fields"))))
                .list();
    }

    /// What stood before anybody published here is the first publication.
    @Transactional
    public void begin(Manuscript manuscript) {
        var shown = manuscript.published();
        if (shown != null && of(manuscript.id()).isEmpty()) note(manuscript.id(), shown, "");
    }

    @Transactional
    public void note(UUID manuscript, @Nullable Values values, String by) {
        jdbc.sql(
                        """
                        INSERT INTO editing.publication (manuscript, fields, by_name, at)
                        VALUES (:id, :fields::json, :by, :now)
                        """)
                .param("id", manuscript)
                .param("fields", ManuscriptRows.written(values))
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Transactional
    public void undone(long publication) {
        jdbc.sql("UPDATE editing.publication SET undone_at = :now WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", publication)
                .update();
    }
}
