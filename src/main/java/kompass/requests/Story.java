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

    /// Tells one thing once: the same kind again changes nothing, but for `OPENED`. How it stands
    /// with the way to the office is told whenever that has turned.
    @Transactional
    public void append(UUID request, Event.Kind kind) {
        database.sql(
                        """
                        INSERT INTO requests.event (request_id, kind, at)
                        SELECT :request, :kind, :at
                        WHERE NOT (:onTheWay
                                   AND :kind IS NOT DISTINCT FROM (
                                       SELECT kind
                                       FROM requests.event
                                       WHERE request_id = :request
                                         AND kind IN (:way)
                                       ORDER BY at DESC, id DESC
                                       LIMIT 1))
                        ON CONFLICT DO NOTHING
                        """)
                .param("request", request)
                .param("onTheWay", Event.ON_THE_WAY.contains(kind))
                .param("way", Event.ON_THE_WAY.stream().map(Enum::name).toList())
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
