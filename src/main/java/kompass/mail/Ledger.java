package kompass.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the courier writes down: each attempt, and what follows from it. A mark on a letter holds
/// only while it still waits; false says that somebody else has settled it meanwhile.
@Component
class Ledger {

    private final JdbcClient jdbc;
    private final LetterRows rows;

    Ledger(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
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

    /// How often the address that the letter goes to now has been tried in vain. Being held is no
    /// try.
    int triesOf(Letter letter) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.attempt
                        WHERE letter = :letter
                          AND redirected = :redirected
                          AND outcome <> 'HELD'
                        """)
                .param("letter", letter.id())
                .param("redirected", letter.redirectedAt() != null)
                .query(Integer.class)
                .single();
    }

    boolean accepted(UUID letter, Instant at) {
        return mark(letter, "accepted_at = :at, next_attempt_at = NULL, held_at = NULL", at);
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

    /// It may not leave yet; `next` is when to look again.
    boolean held(UUID letter, Instant at, Instant next) {
        return mark(letter, "held_at = coalesce(held_at, :at)", at) && postponed(letter, next);
    }

    /// The mailbox takes no letter of this size: a link is small.
    boolean becameLink(UUID letter, Instant at) {
        return mark(letter, "mode = 'LINK', next_attempt_at = :at", at);
    }

    boolean gathered(UUID letter, Instant at, Instant next) {
        return mark(letter, "gathered_at = coalesce(gathered_at, :at)", at)
                && postponed(letter, next);
    }

    /// Letters to this addressee that wait to leave together, the oldest first.
    List<Letter> gathered(String kind, String addressee) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE kind = :kind
                          AND addressee = :addressee
                          AND gathered_at IS NOT NULL
                          AND next_attempt_at IS NOT NULL
                        ORDER BY created_at, id
                        """)
                .param("kind", kind)
                .param("addressee", addressee)
                .query(rows::letter)
                .list();
    }

    /// How many letters of a kind an addressee was sent since then.
    int accepted(String kind, String addressee, Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM mail.letter
                        WHERE kind = :kind
                          AND addressee = :addressee
                          AND gathered_at IS NULL
                          AND accepted_at > :since
                        """)
                .param("kind", kind)
                .param("addressee", addressee)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
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
                        SET accepted_at = NULL, redirected_at = :at, next_attempt_at = :at
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
