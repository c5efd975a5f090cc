package kompass.mail;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How delivery stands: figures for a health page and metrics, and the letters that somebody must
/// look after. Independent of whether mail works.
@Component
public class Queue {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final LetterRows rows;
    private final ObjectProvider<Writer> writers;
    private final Clock clock;

    Queue(JdbcClient jdbc, Vault vault, ObjectProvider<Writer> writers, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
        this.writers = writers;
        this.clock = clock;
    }

    /// How many letters are where: of those kinds alone that somebody must look after. A newcomer
    /// who mistyped their own address, for example, is nobody's alarm.
    ///
    /// @param waiting letters not yet with a server, held ones included
    /// @param oldestWaiting when the oldest of them was written, null where none waits
    /// @param held letters whose protection is missing
    /// @param failed letters that we gave up and nobody has sent again
    /// @param bounced letters that came back and have no other address
    /// @param attempts tries of the last 24 hours for letters of every kind, and how many of them
    ///   the server took
    public record Figures(
            int waiting,
            @Nullable Instant oldestWaiting,
            int held,
            int failed,
            int bounced,
            int attempts,
            int accepted) {}

    @Transactional(readOnly = true)
    public Figures figures() {
        return jdbc.sql(
                        """
                        SELECT
                            count(*) FILTER (WHERE next_attempt_at IS NOT NULL) AS waiting,
                            min(created_at) FILTER (WHERE next_attempt_at IS NOT NULL) AS oldest,
                            count(*) FILTER (WHERE next_attempt_at IS NOT NULL
                                               AND held_at IS NOT NULL) AS held,
                            count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
                            count(*) FILTER (WHERE bounced_at >= accepted_at) AS bounced,
                            (SELECT count(*) FROM mail.attempt WHERE at > :since) AS attempts,
                            (SELECT count(*) FROM mail.attempt
                              WHERE at > :since AND outcome = 'ACCEPTED') AS accepted
                        FROM mail.letter
                        WHERE kind IN (:kinds)
                        """)
                .param("kinds", kindsThatMustArrive())
                .param("since", Timestamp.from(clock.instant().minus(DAY)))
                .query((row, n) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new Figures(
                            row.getInt("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getInt("held"),
                            row.getInt("failed"),
                            row.getInt("bounced"),
                            row.getInt("attempts"),
                            row.getInt("accepted"));
                })
                .single();
    }

    private List<String> kindsThatMustArrive() {
        var kinds = writers.stream().filter(Writer::mustArrive).map(Writer::kind).toList();
        return kinds.isEmpty() ? List.of("") : kinds;
    }

    /// When the server last took a letter; empty where it never has.
    @Transactional(readOnly = true)
    public Optional<Instant> lastAccepted() {
        return jdbc.sql(
                        "SELECT accepted_at FROM mail.letter ORDER BY accepted_at DESC NULLS LAST"
                                + " LIMIT 1")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("accepted_at")))
                .optional()
                .flatMap(it -> it)
                .map(Timestamp::toInstant);
    }

    /// Letters of a kind that are not with their recipient: given up, come back, held, or waiting
    /// for longer than `patience`. The oldest first.
    @Transactional(readOnly = true)
    public List<Letter> undelivered(String kind, Duration patience) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE kind = :kind
                          AND (failed_at IS NOT NULL
                               OR bounced_at >= accepted_at
                               OR (next_attempt_at IS NOT NULL
                                   AND (held_at IS NOT NULL OR created_at <= :since)))
                        ORDER BY created_at, id
                        """)
                .param("kind", kind)
                .param("since", Timestamp.from(clock.instant().minus(patience)))
                .query(rows::letter)
                .list();
    }

    /// Letters of a kind that were sent on to their second address since then, and are there or on
    /// their way.
    @Transactional(readOnly = true)
    public List<Letter> redirected(String kind, Instant since) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE kind = :kind
                          AND redirected_at > :since
                          AND failed_at IS NULL
                          AND (bounced_at IS NULL OR accepted_at IS NULL OR bounced_at < accepted_at)
                        ORDER BY redirected_at, id
                        """)
                .param("kind", kind)
                .param("since", Timestamp.from(since))
                .query(rows::letter)
                .list();
    }

    /// What letters of a kind are about that were delivered before this moment and that nobody has
    /// picked up or confirmed.
    @Transactional(readOnly = true)
    public List<UUID> unconfirmed(String kind, Instant before) {
        return jdbc.sql(
                        """
                        SELECT subject_of
                        FROM mail.letter
                        WHERE kind = :kind
                        GROUP BY subject_of
                        HAVING bool_and(accepted_at IS NOT NULL
                                        AND (bounced_at IS NULL OR bounced_at < accepted_at))
                           AND max(accepted_at) <= :before
                           AND bool_and(confirmed_at IS NULL AND picked_up_at IS NULL)
                        ORDER BY max(accepted_at)
                        """)
                .param("kind", kind)
                .param("before", Timestamp.from(before))
                .query((row, n) -> requireNonNull(row.getObject("subject_of", UUID.class)))
                .list();
    }
}
