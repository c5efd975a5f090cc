package kompass.mail;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import kompass.database.LongKept;
import kompass.database.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks after letters as time goes by: those that wait get their alarm back, those that nobody
/// needs go, and no address keeps the key of an old week alive.
@Component
class OldLetters implements LongKept {

    private final JdbcClient jdbc;
    private final LetterRows rows;
    private final Vault vault;
    private final AlarmClock alarm;
    private final ObjectProvider<Writer> writers;
    private final Clock clock;

    OldLetters(
            JdbcClient jdbc,
            Vault vault,
            AlarmClock alarm,
            ObjectProvider<Writer> writers,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
        this.vault = vault;
        this.alarm = alarm;
        this.writers = writers;
        this.clock = clock;
    }

    /// Sets the alarm for letters that wait without one, since a crash or a restore has lost it,
    /// and puts right one that rings later than its letter is due.
    @Transactional
    void armAll() {
        var silent =
                jdbc.sql(
                                """
                                SELECT letter.id
                                FROM mail.letter
                                LEFT JOIN mail.scheduled_tasks task
                                  ON task.task_name = :task
                                 AND task.task_instance = letter.id::text
                                WHERE letter.next_attempt_at IS NOT NULL
                                  AND task.task_name IS NULL
                                """)
                        .param("task", AlarmClock.LETTER.getTaskName())
                        .query((row, number) -> requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        for (var letter : silent) alarm.set(letter, clock.instant());
        jdbc.sql(
                        """
                        UPDATE mail.scheduled_tasks AS task
                        SET execution_time = letter.next_attempt_at
                        FROM mail.letter
                        WHERE task.task_name = :task
                          AND task.task_instance = letter.id::text
                          AND NOT task.picked
                          AND task.execution_time > :now
                          AND letter.next_attempt_at <= :now
                        """)
                .param("task", AlarmClock.LETTER.getTaskName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Forgets settled letters that belong to nothing that would take them along.
    @Transactional
    void erase() {
        writers.forEach(writer -> writer.keptFor().ifPresent(kept -> erase(writer.kind(), kept)));
    }

    private void erase(String kind, Duration kept) {
        jdbc.sql(
                        """
                        DELETE FROM mail.letter
                        WHERE kind = :kind
                          AND next_attempt_at IS NULL
                          AND created_at < :before
                        """)
                .param("kind", kind)
                .param("before", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    @Override
    @Transactional
    public void sealAnew() {
        var old =
                jdbc.sql(
                                """
                                SELECT *
                                FROM mail.letter
                                WHERE recipient < :lastWeek
                                   OR second_recipient < :lastWeek
                                FOR UPDATE SKIP LOCKED
                                """)
                        .param("lastWeek", vault.lastWeek())
                        .query(rows::letter)
                        .list();
        for (var letter : old) {
            var second = letter.secondRecipient();
            jdbc.sql(
                            """
                            UPDATE mail.letter
                            SET recipient = :recipient, second_recipient = :second
                            WHERE id = :id
                            """)
                    .param("id", letter.id())
                    .param("recipient", rows.seal(letter.id(), letter.recipient()))
                    .param("second", second == null ? null : rows.seal(letter.id(), second))
                    .update();
        }
    }
}
