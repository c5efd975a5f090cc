package kompass.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every state that staff have given to anything, with who and when: the audit trail, what undo
/// goes back to, and what two who edit at once are compared with.
@Repository
public class Revisions {

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Revisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The version that a form shows and sends back; 0 before the first change by staff.
    public long version(Editable kind, String key) {
        return latest(kind.kind(), key).map(Revision::version).orElse(0L);
    }

    /// Saves what was submitted by a form that showed the version `seen`. What somebody else
    /// changed since stays, as long as it was not the same field.
    @Transactional
    public Saving save(Staff by, Editable kind, String key, long seen, Values submitted) {
        lock(kind.kind(), key);
        var now = kind.values(key);
        var latest = latest(kind.kind(), key);
        long version = latest.map(Revision::version).orElse(0L);
        if (now.isEmpty() || seen >= version)
            return store(by, kind, key, version, now, submitted, false);
        var base =
                find(kind.kind(), key, seen)
                        .map(Revision::values)
                        .orElseGet(() -> new Values(Map.of()));
        var theirs = now.get();
        var merged = new LinkedHashMap<>(theirs.fields());
        var clashes = new LinkedHashSet<String>();
        for (var field : base.differences(submitted)) {
            merged.put(field, submitted.of(field));
            if (!theirs.of(field).equals(base.of(field))
                    && !theirs.of(field).equals(submitted.of(field))) clashes.add(field);
        }
        if (clashes.isEmpty()) return store(by, kind, key, version, now, new Values(merged), true);
        var last = latest.orElseThrow();
        return new Saving.Clash(
                version, new Values(merged), theirs, clashes, last.byName(), last.at());
    }

    private Saving store(
            Staff by,
            Editable kind,
            String key,
            long version,
            Optional<Values> before,
            Values values,
            boolean merged) {
        if (before.isPresent() && before.get().equals(values))
            return new Saving.Saved(version, merged);
        var problems = kind.store(key, values);
        if (!problems.isEmpty()) return new Saving.Refused(values, problems);
        if (version == 0 && before.isPresent())
            insert(null, kind.kind(), key, 0, kind.title(key, before.get()), before.get());
        insert(by, kind.kind(), key, version + 1, kind.title(key, values), values);
        return new Saving.Saved(version + 1, merged);
    }

    /// Notes that something was removed; the room removes it itself, in the same transaction.
    @Transactional
    public void removed(Staff by, Editable kind, String key, Values last) {
        lock(kind.kind(), key);
        long version = version(kind, key);
        if (version == 0) insert(null, kind.kind(), key, 0, kind.title(key, last), last);
        insert(by, kind.kind(), key, version + 1, kind.title(key, last), null);
    }

    /// Notes that something happened, which is not a change of what stood there before.
    @Transactional
    public void note(Staff by, Traced kind, String key, String title, Values what) {
        lock(kind.kind(), key);
        var version = latest(kind.kind(), key).map(Revision::version).orElse(0L);
        insert(by, kind.kind(), key, version + 1, title, what);
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
    void forget(Instant before) {
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

    public Optional<Revision> latest(String kind, String key) {
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

    public Optional<Revision> find(String kind, String key, long version) {
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

    /// Whether any version of any thing of this kind holds these words.
    public boolean hold(String kind, String words) {
        return !search(kind, null, null, words, 1, 0).isEmpty();
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

    private void lock(String kind, String key) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", kind + " " + key)
                .query((_, _) -> true)
                .single();
    }

    private void insert(
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
                .param("fields", values == null ? null : json.writeValueAsString(values.fields()))
                .param("by", by == null ? null : by.id())
                .param("name", by == null ? "" : by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Revision revision(ResultSet row, int number) throws SQLException {
        var fields = row.getString("fields");
        Map<String, String> read = fields == null ? null : json.readValue(fields, FIELDS);
        return new Revision(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("key"),
                row.getLong("version"),
                row.getString("title"),
                read == null ? null : new Values(read),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
