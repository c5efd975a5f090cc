package kompass.editing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// When drafts publish themselves and articles leave the guide.
@Repository
class Timetable {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timetable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void schedule(UUID id, @Nullable Instant publishAt, @Nullable UUID by) {
        jdbc.sql(
                        """
                        UPDATE editing.manuscript
                           SET publish_at = :at, scheduled_by = :by, missed_at = NULL
                         WHERE id = :id
                        """)
                .param("at", at(publishAt))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /// It was to publish itself by now, but was not complete; who wanted it stays known.
    @Transactional
    public void missed(UUID id) {
        jdbc.sql("UPDATE editing.manuscript SET publish_at = NULL, missed_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional
    public void expire(UUID id, @Nullable Instant expiresAt) {
        jdbc.sql("UPDATE editing.manuscript SET expires_at = :at WHERE id = :id")
                .param("at", at(expiresAt))
                .param("id", id)
                .update();
    }

    /// What is to be published or taken away by now, kept from other nodes until the end of the
    /// transaction.
    List<UUID> due() {
        return jdbc.sql(
                        """
                        SELECT id
                          FROM editing.manuscript
                         WHERE publish_at <= :now
                            OR expires_at <= :now
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now())
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
