package kompass.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The rows of the audit trail: written once, read, and one day forgotten.
@Repository
class RevisionRows {

    private final JdbcClient database;
    private final Clock clock;

    RevisionRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Nobody else changes this thing before the transaction ends.
    void lock(String kind, String key) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", kind + " " + key)
                .query((_, _) -> true)
                .single();
    }

    void insert(
            @Nullable Staff by,
            String kind,
            String key,
            long version,
            String title,
            @Nullable Values values) {
        database.sql(
                        """
                        INSERT INTO people.revision
                               (kind, key, version, title, fields, by_id, by_name, at)
                        VALUES (:kind, :key, :version, :title, :fields::json, :by, :name, :at)
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("version", version)
                .param("title", title)
                .param("fields", values == null ? null : values.json())
                .param("by", by == null ? null : by.id())
                .param("name", by == null ? "" : by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Revision> latest(String kind, String key) {
        return database.sql(
                        """
                        SELECT *
                          FROM people.revision
                         WHERE kind = :kind
                           AND key = :key
                         ORDER BY version DESC
                         LIMIT 1
                        """)
                .param("kind", kind)
                .param("key", key)
                .query(this::revision)
                .optional();
    }

    Optional<Revision> find(String kind, String key, long version) {
        return database.sql(
                        """
                        SELECT *
                          FROM people.revision
                         WHERE kind = :kind
                           AND key = :key
                           AND version = :version
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("version", version)
                .query(this::revision)
                .optional();
    }

    /// What was removed last and did not come back, the newest first.
    List<Revision> removed(String kind) {
        return database.sql(
                        """
                        SELECT *
                          FROM people.revision gone
                         WHERE kind = :kind
                           AND fields IS NULL
                           AND NOT EXISTS (SELECT 1
                                             FROM people.revision newer
                                            WHERE newer.kind = gone.kind
                                              AND newer.key = gone.key
                                              AND newer.version > gone.version)
                         ORDER BY at DESC
                        """)
                .param("kind", kind)
                .query(this::revision)
                .list();
    }

    /// The newest first: all, or of one kind, or of one thing, or by one person, or with these
    /// words in title, name or text.
    List<Revision> search(
            @Nullable String kind,
            @Nullable String key,
            @Nullable UUID by,
            String words,
            int limit,
            int offset) {
        return database.sql(
                        """
                        SELECT *
                          FROM people.revision
                         WHERE (:kind::text IS NULL OR kind = :kind)
                           AND (:key::text IS NULL OR key = :key)
                           AND (:by::uuid IS NULL OR by_id = :by)
                           AND (title ILIKE :words OR by_name ILIKE :words
                                OR fields::text ILIKE :words)
                         ORDER BY at DESC, version DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("by", by)
                .param("words", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query(this::revision)
                .list();
    }

    /// What happened before that moment is forgotten.
    void forget(Traced kind, Instant before) {
        database.sql("DELETE FROM people.revision WHERE kind = :kind AND at < :before")
                .param("kind", kind.kind())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Of what happened before that moment stays the last state of each thing, as what those who
    /// edit at once are compared with and undo goes back to; who gave it is forgotten. Of what was
    /// removed before nothing stays.
    @Transactional
    public void forget(Instant before) {
        var then = before.atOffset(ZoneOffset.UTC);
        database.sql(
                        """
                        DELETE FROM people.revision old
                         WHERE old.at < :before
                           AND (old.fields IS NULL
                                OR EXISTS (SELECT 1
                                             FROM people.revision newer
                                            WHERE newer.kind = old.kind
                                              AND newer.key = old.key
                                              AND newer.version > old.version
                                              AND newer.at < :before))
                        """)
                .param("before", then)
                .update();
        database.sql(
                        """
                        UPDATE people.revision
                           SET by_id = NULL,
                               by_name = ''
                         WHERE at < :before
                           AND by_name <> ''
                        """)
                .param("before", then)
                .update();
    }

    private Revision revision(ResultSet row, int number) throws SQLException {
        var fields = row.getString("fields");
        return new Revision(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("key"),
                row.getLong("version"),
                row.getString("title"),
                fields == null ? null : Values.ofJson(fields),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
