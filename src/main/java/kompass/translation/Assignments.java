package kompass.translation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.people.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who shall translate a sentence. An assignment asks for attention and forbids nobody anything.
@Component
public class Assignments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> of(String tag, String segment) {
        return jdbc.sql(
                        """
                        SELECT to_id
                          FROM translation.assignment
                         WHERE language = ?
                           AND segment = ?
                        """)
                .params(tag, segment)
                .query(UUID.class)
                .optional();
    }

    /// The segments that somebody shall translate.
    List<String> to(UUID person, String tag) {
        return jdbc.sql(
                        """
                        SELECT segment
                          FROM translation.assignment
                         WHERE language = ?
                           AND to_id = ?
                        """)
                .params(tag, person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Transactional
    public void assign(Staff by, UUID person, String tag, Collection<String> segments) {
        jdbc.sql(
                        """
                        INSERT INTO translation.assignment (language, segment, to_id, by_id, at)
                        SELECT DISTINCT ?, it, ?, ?, ?::timestamptz FROM unnest(?) AS it
                            ON CONFLICT (language, segment) DO UPDATE
                           SET to_id = excluded.to_id,
                               by_id = excluded.by_id,
                               at = excluded.at
                        """)
                .params(
                        tag,
                        person,
                        by.id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        segments.toArray(String[]::new))
                .update();
    }

    @Transactional
    public void end(String tag, Collection<String> segments) {
        jdbc.sql("DELETE FROM translation.assignment WHERE language = ? AND segment = ANY (?)")
                .params(tag, segments.toArray(String[]::new))
                .update();
    }
}
