package kompass.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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
    private final LetterRows rows;
    private final AlarmClock alarm;
    private final Mailing mailing;
    private final Clock clock;

    Letters(JdbcClient jdbc, Vault vault, AlarmClock alarm, Mailing mailing, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
        this.alarm = alarm;
        this.mailing = mailing;
        this.clock = clock;
    }

    /// A letter to nobody in particular, such as a newcomer or somebody of the staff.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            String kind,
            UUID about,
            Letter.Mode mode,
            String recipient,
            @Nullable String secondRecipient) {
        return post(kind, about, null, mode, recipient, secondRecipient);
    }

    /// Writes a letter to be sent at once, as part of the caller's transaction: either all of what
    /// the caller keeps and the letter exist, or neither. Refuses what is no address.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            String kind,
            UUID about,
            @Nullable String addressee,
            Letter.Mode mode,
            String recipient,
            @Nullable String secondRecipient) {
        var now = clock.instant();
        return post(kind, about, addressee, mode, recipient, secondRecipient, now);
    }

    /// The same, to be sent when it is due.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(
            String kind,
            UUID about,
            @Nullable String addressee,
            Letter.Mode mode,
            String recipient,
            @Nullable String secondRecipient,
            Instant due) {
        if (!isAddress(recipient) || (secondRecipient != null && !isAddress(secondRecipient)))
            throw new IllegalArgumentException("A letter needs an address");
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO mail.letter (id, kind, subject_of, addressee, recipient,
                                                 second_recipient, mode, message_id, created_at,
                                                 next_attempt_at)
                        VALUES (:id, :kind, :about, :addressee, :recipient,
                                :second, :mode, :messageId, :now, :due)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("about", about)
                .param("addressee", addressee)
                .param("recipient", rows.seal(id, recipient))
                .param("second", secondRecipient == null ? null : rows.seal(id, secondRecipient))
                .param("mode", mode.name())
                .param(
                        "messageId",
                        "<" + id + mailing.from().substring(mailing.from().lastIndexOf('@')) + ">")
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(due))
                .update();
        alarm.set(id, due);
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
                .query(rows::letter)
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
                .query(rows::letter)
                .list();
    }

    /// How many letters of a kind were written to one addressee, or left, since then.
    @Transactional(readOnly = true)
    public int count(String kind, String addressee, Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.letter
                        WHERE kind = :kind
                          AND addressee = :addressee
                          AND greatest(created_at, accepted_at) > :since
                        """)
                .param("kind", kind)
                .param("addressee", addressee)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// Letters of a kind to one addressee that are still to be sent, the oldest first.
    @Transactional(readOnly = true)
    public List<Letter> waiting(String kind, String addressee) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE kind = :kind
                          AND addressee = :addressee
                          AND next_attempt_at IS NOT NULL
                        ORDER BY created_at, id
                        """)
                .param("kind", kind)
                .param("addressee", addressee)
                .query(rows::letter)
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

    /// The recipient opened what the letter leads to. Only the first time counts.
    @Transactional
    public void pickedUp(UUID letter) {
        jdbc.sql(
                        """
                        UPDATE mail.letter
                        SET picked_up_at = :now
                        WHERE id = :id
                          AND picked_up_at IS NULL
                        """)
                .param("id", letter)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The recipient said that it has arrived; `complete`, that nobody needs to call back. The
    /// first time counts, but the tick may come later. False where it was confirmed already.
    @Transactional
    public boolean confirmed(UUID letter, boolean complete) {
        var first =
                jdbc.sql(
                                        """
                                        UPDATE mail.letter
                                        SET confirmed_at = :now, complete = :complete
                                        WHERE id = :id
                                          AND confirmed_at IS NULL
                                        """)
                                .param("id", letter)
                                .param("complete", complete)
                                .param("now", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
        if (!first && complete)
            jdbc.sql("UPDATE mail.letter SET complete = TRUE WHERE id = :id")
                    .param("id", letter)
                    .update();
        return first;
    }

    /// Forgets all letters about one thing, sent or not, with their attempts. Joins the caller's
    /// transaction.
    @Transactional
    public void erase(UUID about) {
        jdbc.sql("DELETE FROM mail.letter WHERE subject_of = :about")
                .param("about", about)
                .update();
    }
}
