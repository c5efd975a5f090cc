package kompass.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The letters and what became of them. They are the truth; the jobs that send them are only the
/// alarm clock.
@Component
public class Letters {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AlarmClock alarm;
    private final Mailing mailing;
    private final Clock clock;

    Letters(JdbcClient jdbc, Vault vault, AlarmClock alarm, Mailing mailing, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.alarm = alarm;
        this.mailing = mailing;
        this.clock = clock;
    }

    /// Writes a letter to be sent at once, as part of the caller's transaction: either all of what
    /// the caller keeps and the letter exist, or neither. Refuses what is no address.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            String kind,
            UUID about,
            Letter.Mode mode,
            String recipient,
            @Nullable String secondRecipient) {
        if (!isAddress(recipient) || (secondRecipient != null && !isAddress(secondRecipient)))
            throw new IllegalArgumentException("A letter needs an address");
        var id = UUID.randomUUID();
        var now = clock.instant();
        jdbc.sql(
                        """
                        INSERT INTO mail.letter (id, kind, subject_of, recipient, second_recipient,
                                                 mode, message_id, created_at, next_attempt_at)
                        VALUES (:id, :kind, :about, :recipient, :second,
                                :mode, :messageId, :now, :now)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("about", about)
                .param("recipient", seal(id, recipient))
                .param("second", secondRecipient == null ? null : seal(id, secondRecipient))
                .param("mode", mode.name())
                .param(
                        "messageId",
                        "<" + id + mailing.from().substring(mailing.from().lastIndexOf('@')) + ">")
                .param("now", Timestamp.from(now))
                .update();
        alarm.set(id, now);
        return id;
    }

    /// One plain address, as SMTP takes it.
    public static boolean isAddress(String text) {
        try {
            var parsed = InternetAddress.parse(text, true);
            return parsed.length == 1
                    && parsed[0].getAddress().equals(text)
                    && text.matches("[\\x21-\\x7e]+@[A-Za-z0-9.-]+");
        } catch (AddressException e) {
            return false;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID id) {
        return jdbc.sql("SELECT * FROM mail.letter WHERE id = :id")
                .param("id", id)
                .query(this::letter)
                .optional();
    }

    /// All letters about one thing, the oldest first.
    @Transactional(readOnly = true)
    public List<Letter> about(UUID about) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE subject_of = :about
                        ORDER BY created_at, id
                        """)
                .param("about", about)
                .query(this::letter)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Attempt> attempts(UUID letter) {
        return jdbc.sql("SELECT * FROM mail.attempt WHERE letter = :letter ORDER BY number")
                .param("letter", letter)
                .query((row, n) ->
                        new Attempt(
                                row.getInt("number"),
                                row.getTimestamp("at").toInstant(),
                                Attempt.Outcome.valueOf(row.getString("outcome")),
                                row.getObject("reply_code", Integer.class),
                                row.getString("enhanced_code")))
                .list();
    }

    /// Sets the alarm for letters that wait without one: a crash or a restore has lost it.
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
    }

    /// Notes an attempt; its number, counted from 1.
    int note(Letter letter, Answer answer, Instant at) {
        return jdbc.sql(
                        """
                        INSERT INTO mail.attempt (letter, number, at, redirected, outcome,
                                                  reply_code, enhanced_code)
                        SELECT :letter, coalesce(max(number), 0) + 1, :at, :redirected, :outcome,
                               :code, :enhanced
                        FROM mail.attempt
                        WHERE letter = :letter
                        RETURNING number
                        """)
                .param("letter", letter.id())
                .param("at", Timestamp.from(at))
                .param("redirected", letter.redirectedAt() != null)
                .param("outcome", answer.outcome().name())
                .param("code", answer.replyCode())
                .param("enhanced", answer.enhancedCode())
                .query(Integer.class)
                .single();
    }

    /// How often the address that the letter goes to now has been tried.
    int triesOf(Letter letter) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.attempt
                        WHERE letter = :letter
                          AND redirected = :redirected
                        """)
                .param("letter", letter.id())
                .param("redirected", letter.redirectedAt() != null)
                .query(Integer.class)
                .single();
    }

    /// Like the marks below it holds only for a letter that still waits: false says that somebody
    /// else has settled it meanwhile.
    boolean accepted(UUID letter, Instant at) {
        return mark(letter, "accepted_at = :at, next_attempt_at = NULL", at);
    }

    boolean failed(UUID letter, Instant at) {
        return mark(letter, "failed_at = :at, next_attempt_at = NULL", at);
    }

    boolean redirected(UUID letter, Instant at) {
        return mark(letter, "redirected_at = :at, next_attempt_at = :at", at);
    }

    boolean postponed(UUID letter, Instant next) {
        return mark(letter, "next_attempt_at = :at", next);
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

    private Letter letter(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var second = row.getBytes("second_recipient");
        return new Letter(
                id,
                row.getString("kind"),
                row.getObject("subject_of", UUID.class),
                open(id, row.getBytes("recipient")),
                second == null ? null : open(id, second),
                Letter.Mode.valueOf(row.getString("mode")),
                row.getString("message_id"),
                row.getTimestamp("created_at").toInstant(),
                time(row, "next_attempt_at"),
                time(row, "redirected_at"),
                time(row, "accepted_at"),
                time(row, "failed_at"),
                time(row, "bounced_at"),
                time(row, "picked_up_at"),
                time(row, "confirmed_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private byte[] seal(UUID letter, String address) {
        return vault.seal(address.getBytes(UTF_8), "letter " + letter);
    }

    private String open(UUID letter, byte[] sealed) {
        return new String(vault.open(sealed, "letter " + letter), UTF_8);
    }
}
