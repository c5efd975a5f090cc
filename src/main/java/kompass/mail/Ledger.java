package kompass.mail;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the courier writes down: each attempt, and what follows from it. A mark on a letter holds
/// only while it still waits; false says that somebody else has settled it meanwhile.
@Component
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Letter letter, Answer answer, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO mail.attempt (letter, number, at, redirected, outcome,
                                                  reply_code, enhanced_code)
                        SELECT :letter, coalesce(max(number), 0) + 1, :at, :redirected, :outcome,
                               :code, :enhanced
                        FROM mail.attempt
                        WHERE letter = :letter
                        """)
                .param("letter", letter.id())
                .param("at", Timestamp.from(at))
                .param("redirected", letter.redirectedAt() != null)
                .param("outcome", answer.outcome().name())
                .param("code", answer.replyCode())
                .param("enhanced", answer.enhancedCode())
                .update();
    }

    /// Whether this attempt has been noted: the database may go when it has heard and not answered.
    boolean isNoted(Letter letter, Instant at) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM mail.attempt
                            WHERE letter = :letter
                              AND at = :at)
                        """)
                .param("letter", letter.id())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /// How often the address that the letter goes to now has been tried in vain, since somebody
    /// last sent it again. Being held is no try, and a server that is away says nothing about it.
    int triesOf(Letter letter) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.attempt
                        WHERE letter = :letter
                          AND redirected = :redirected
                          AND outcome NOT IN ('HELD', 'NO_SERVER', 'UNPROTECTED')
                          AND at >= coalesce((SELECT tried_since
                                                FROM mail.letter
                                               WHERE id = :letter), '-infinity')
                        """)
                .param("letter", letter.id())
                .param("redirected", letter.redirectedAt() != null)
                .query(Integer.class)
                .single();
    }

    boolean accepted(UUID letter, Instant at) {
        return mark(
                letter,
                """
                accepted_at = :at, next_attempt_at = NULL, held_at = NULL, stranded_at = NULL
                """,
                at);
    }

    boolean failed(UUID letter, Instant at) {
        return mark(letter, "failed_at = :at, next_attempt_at = NULL, stranded_at = NULL", at);
    }

    boolean unneeded(UUID letter, Instant at) {
        return mark(letter, "unneeded_at = :at, next_attempt_at = NULL, stranded_at = NULL", at);
    }

    boolean redirected(UUID letter, Instant at) {
        return mark(letter, "redirected_at = :at, next_attempt_at = :at", at);
    }

    boolean postponed(UUID letter, Instant next) {
        return mark(letter, "next_attempt_at = :at, held_at = NULL, stranded_at = NULL", next);
    }

    /// It may not leave yet; `next` is when to look again.
    boolean held(UUID letter, boolean stranded, Instant at, Instant next) {
        return mark(
                        letter,
                        stranded
                                ? """
                                held_at = coalesce(held_at, :at),
                                stranded_at = coalesce(stranded_at, :at)
                                """
                                : "held_at = coalesce(held_at, :at), stranded_at = NULL",
                        at)
                && mark(letter, "next_attempt_at = :at", next);
    }

    /// The server is away: it waits for that one.
    boolean stranded(UUID letter, Instant at, Instant next) {
        return mark(letter, "stranded_at = coalesce(stranded_at, :at), held_at = NULL", at)
                && mark(letter, "next_attempt_at = :at", next);
    }

    /// How often the server was away for a letter since it last was not; 0 before the first time is
    /// marked.
    int timesStranded(UUID letter) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.attempt
                        JOIN mail.letter ON letter.id = attempt.letter
                        WHERE attempt.letter = :letter
                          AND attempt.at >= letter.stranded_at
                        """)
                .param("letter", letter)
                .query(Integer.class)
                .single();
    }

    /// The server is back: what waited for it is due, and its alarm rings at once. What somebody
    /// has in hands at this moment is left to them. False where nothing waited.
    boolean wakeStranded(Instant now) {
        var woken =
                jdbc.sql(
                                """
                                UPDATE mail.letter
                                SET next_attempt_at = :now, stranded_at = NULL
                                WHERE id IN (SELECT id
                                               FROM mail.letter
                                              WHERE stranded_at IS NOT NULL
                                                AND next_attempt_at > :now
                                                FOR UPDATE SKIP LOCKED)
                                RETURNING id
                                """)
                        .param("now", Timestamp.from(now))
                        .query((row, n) -> requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        if (woken.isEmpty()) return false;
        jdbc.sql(
                        """
                        UPDATE mail.scheduled_tasks
                        SET execution_time = :now
                        WHERE task_name = :task
                          AND NOT picked
                          AND execution_time > :now
                          AND task_instance IN (:letters)
                        """)
                .param("now", Timestamp.from(now))
                .param("task", AlarmClock.LETTER.getTaskName())
                .param("letters", woken.stream().map(UUID::toString).toList())
                .update();
        return true;
    }

    /// The mailbox takes no letter of this size: a link is small.
    boolean becameLink(UUID letter, Instant at) {
        return mark(letter, "mode = 'LINK', next_attempt_at = :at", at);
    }

    boolean gathered(UUID letter, Instant at, Instant next) {
        return mark(letter, "gathered_at = coalesce(gathered_at, :at)", at)
                && mark(letter, "next_attempt_at = :at", next);
    }

    /// A server could not deliver what it had accepted at the recipient that `redirected` says.
    /// False for a report that comes late or a second time.
    boolean bounced(UUID letter, boolean redirected, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE mail.letter
                                SET bounced_at = :at
                                WHERE id = :id
                                  AND accepted_at IS NOT NULL
                                  AND (redirected_at IS NOT NULL) = :redirected
                                  AND (bounced_at IS NULL OR bounced_at < accepted_at)
                                """)
                        .param("id", letter)
                        .param("redirected", redirected)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// After a bounce: from now on it goes to the second recipient.
    void redirectedAfterBounce(UUID letter, Instant at) {
        jdbc.sql(
                        """
                        UPDATE mail.letter
                        SET accepted_at = NULL, redirected_at = :at, next_attempt_at = :at,
                            carried_by = NULL
                        WHERE id = :id
                        """)
                .param("id", letter)
                .param("at", Timestamp.from(at))
                .update();
    }

    private boolean mark(UUID letter, String times, Instant at) {
        return jdbc.sql(
                                "UPDATE mail.letter SET "
                                        + times
                                        + " WHERE id = :id AND next_attempt_at IS NOT NULL")
                        .param("id", letter)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
