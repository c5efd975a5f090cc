package kompass.requests;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What happened to a request, in the order in which it happened; the status page reads nothing
/// else.
@Repository
public class Story {

    private final JdbcClient database;
    private final Clock clock;

    Story(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Tells one thing once: the same kind again changes nothing, but for `OPENED`.
    @Transactional
    public void append(UUID request, Event.Kind kind) {
        database.sql(
                        """
                        INSERT INTO requests.event (request_id, kind, at)
                        VALUES (:request, :kind, :at)
                        ON CONFLICT (request_id, kind) WHERE kind <> 'OPENED' DO NOTHING
                        """)
                .param("request", request)
                .param("kind", kind.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Event> of(UUID request) {
        return database.sql(
                        """
                        SELECT kind, at
                        FROM requests.event
                        WHERE request_id = :request
                        ORDER BY at, id
                        """)
                .param("request", request)
                .query((row, n) ->
                        new Event(
                                Event.Kind.valueOf(row.getString("kind")),
                                row.getTimestamp("at").toInstant()))
                .list();
    }
}
