package kompass.mail;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which letters wait to leave in one mail, and which did.
@Component
class Companions {

    private final JdbcClient jdbc;
    private final LetterRows rows;

    Companions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
    }

    /// Letters to this addressee that wait to leave together: the oldest first, but behind all
    /// others what was held the last time. One that could not be written spoils no other's mail.
    List<Letter> waiting(String kind, String addressee) {
        return jdbc.sql(
                        """
                        SELECT *
                        FROM mail.letter
                        WHERE kind = :kind
                          AND addressee = :addressee
                          AND gathered_at IS NOT NULL
                          AND next_attempt_at IS NOT NULL
                          AND NOT EXISTS (SELECT
                                            FROM mail.attempt
                                           WHERE attempt.letter = letter.id
                                             AND outcome = 'NOT_COMPOSED')
                        ORDER BY held_at IS NOT NULL, created_at, id
                        """)
                .param("kind", kind)
                .param("addressee", addressee)
                .query(rows::letter)
                .list();
    }

    /// How many letters of a kind an addressee was sent since then.
    int sent(String kind, String addressee, Instant since) {
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

    /// They left in the mail of this one.
    void leftTogether(UUID carrier, List<UUID> carried) {
        jdbc.sql("UPDATE mail.letter SET carried_by = :carrier WHERE id IN (:letters)")
                .param("carrier", carrier)
                .param("letters", Stream.concat(Stream.of(carrier), carried.stream()).toList())
                .update();
    }

    /// Which letters left in the mail of this one, itself not always among them.
    List<UUID> carriedBy(UUID carrier) {
        return jdbc.sql("SELECT id FROM mail.letter WHERE carried_by = :carrier ORDER BY id")
                .param("carrier", carrier)
                .query((row, n) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }
}
