package kompass.people;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What staff keep for later, one draft a thing.
@Repository
class Drafts {

    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Draft> find(Editable kind, String key) {
        return database.sql("SELECT * FROM people.draft WHERE kind = :kind AND key = :key")
                .param("kind", kind.kind())
                .param("key", key)
                .query(Drafts::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return database.sql("SELECT * FROM people.draft WHERE id = :id")
                .param("id", id)
                .query(Drafts::draft)
                .optional();
    }

    /// All of a kind, by their titles.
    List<Draft> of(Editable kind) {
        return database.sql("SELECT * FROM people.draft WHERE kind = :kind ORDER BY title, key")
                .param("kind", kind.kind())
                .query(Drafts::draft)
                .list();
    }

    /// Keeps these values instead of the edition that was seen (0: of none).
    ///
    /// @return false where somebody has kept another edition meanwhile: nothing is kept then
    @Transactional
    public boolean keep(
            Staff by,
            Editable kind,
            String key,
            long seen,
            long version,
            Values values,
            @Nullable Instant showAt) {
        return database.sql(
                                """
                                INSERT INTO people.draft AS draft
                                       (id, kind, key, edition, version, title, fields,
                                        by_id, by_name, at, show_at)
                                VALUES (gen_random_uuid(), :kind, :key,
                                        nextval('people.draft_edition'), :version, :title,
                                        :fields::json, :by, :name, :now, :show)
                                    ON CONFLICT (kind, key) DO UPDATE
                                   SET edition = excluded.edition,
                                       version = excluded.version,
                                       title = excluded.title,
                                       fields = excluded.fields,
                                       by_id = excluded.by_id,
                                       by_name = excluded.by_name,
                                       at = excluded.at,
                                       show_at = excluded.show_at,
                                       missed_at = NULL
                                 WHERE draft.edition = :seen
                                """)
                        .param("kind", kind.kind())
                        .param("key", key)
                        .param("version", version)
                        .param("title", kind.title(key, values))
                        .param("fields", values.json())
                        .param("by", by.id())
                        .param("name", by.name())
                        .param("now", at(clock.instant()))
                        .param("show", at(showAt))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /// Readers see it now, or nobody wants it any more. Another edition stays.
    void drop(Editable kind, String key, long edition) {
        database.sql(
                        """
                        DELETE FROM people.draft
                         WHERE kind = :kind
                           AND key = :key
                           AND edition = :edition
                        """)
                .param("kind", kind.kind())
                .param("key", key)
                .param("edition", edition)
                .update();
    }

    /// What it is about was removed.
    void drop(Editable kind, String key) {
        database.sql("DELETE FROM people.draft WHERE kind = :kind AND key = :key")
                .param("kind", kind.kind())
                .param("key", key)
                .update();
    }

    /// What is to show itself by now.
    List<UUID> due() {
        return database.sql("SELECT id FROM people.draft WHERE show_at <= :now ORDER BY show_at")
                .param("now", at(clock.instant()))
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /// What is still to show itself by now, kept from other nodes until the end of the transaction.
    Optional<Draft> take(UUID id) {
        return database.sql(
                        """
                        SELECT *
                          FROM people.draft
                         WHERE id = :id
                           AND show_at <= :now
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("id", id)
                .param("now", at(clock.instant()))
                .query(Drafts::draft)
                .optional();
    }

    /// It was to show itself, but could not; it goes on being kept.
    void missed(UUID id) {
        database.sql(
                        """
                        UPDATE people.draft
                           SET missed_at = show_at,
                               show_at = NULL
                         WHERE id = :id
                        """)
                .param("id", id)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                row.getLong("edition"),
                row.getLong("version"),
                row.getString("title"),
                Values.ofJson(row.getString("fields")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("show_at")),
                instant(row.getTimestamp("missed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
