package kompass.translation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kompass.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What those who translate tell each other about a sentence.
@Component
public class Comments {

    static final int LONGEST = 2000;

    /// One of them.
    ///
    /// @param settledAt when somebody found it dealt with
    public record Comment(
            UUID id, String text, String byName, Instant at, @Nullable Instant settledAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The oldest first.
    List<Comment> of(String tag, String segment) {
        return jdbc.sql(
                        """
                        SELECT id, text, by_name, at, settled_at
                          FROM translation.comment
                         WHERE language = ?
                           AND segment = ?
                         ORDER BY at
                        """)
                .params(tag, segment)
                .query((row, _) -> {
                    var settled = row.getTimestamp("settled_at");
                    return new Comment(
                            row.getObject("id", UUID.class),
                            row.getString("text"),
                            row.getString("by_name"),
                            row.getTimestamp("at").toInstant(),
                            settled == null ? null : settled.toInstant());
                })
                .list();
    }

    /// Segments with a comment that nobody has settled.
    List<String> unsettled(String tag) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT segment
                          FROM translation.comment
                         WHERE language = ?
                           AND settled_at IS NULL
                        """)
                .param(tag)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Transactional
    public void add(Staff by, String tag, String segment, String text) {
        jdbc.sql(
                        """
                        INSERT INTO translation.comment (id, language, segment, text, by_id, by_name, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), tag, segment, text, by.id(), by.name(), now())
                .update();
    }

    /// Dealt with: all there are so far.
    @Transactional
    public void settle(String tag, String segment) {
        jdbc.sql(
                        """
                        UPDATE translation.comment
                           SET settled_at = ?
                         WHERE language = ?
                           AND segment = ?
                           AND settled_at IS NULL
                        """)
                .params(now(), tag, segment)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
