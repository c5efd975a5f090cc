package kompass.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that are sent once more: given up, come back, or waiting for their next attempt. Nothing
/// is sent twice that is with its recipient.
@Component
public class Resending {

    private final JdbcClient jdbc;
    private final LetterRows rows;
    private final AlarmClock alarm;
    private final Clock clock;

    Resending(JdbcClient jdbc, Vault vault, AlarmClock alarm, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new LetterRows(vault);
        this.alarm = alarm;
        this.clock = clock;
    }

    /// Tries a letter as often as a new one. False where it is with its recipient.
    @Transactional
    public boolean sendAgain(UUID letter) {
        var now = clock.instant();
        var again =
                jdbc.sql(
                                        """
                                        UPDATE mail.letter
                                        SET next_attempt_at = :now, failed_at = NULL,
                                            accepted_at = NULL, carried_by = NULL,
                                            tried_since = :now
                                        WHERE id = :id
                                          AND unneeded_at IS NULL
                                          AND (accepted_at IS NULL OR bounced_at >= accepted_at)
                                        """)
                                .param("id", letter)
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
        if (again) alarm.setAnew(letter, now);
        return again;
    }

    /// The same where its addressee has other addresses by now, or another protection: beginning
    /// with the first one.
    @Transactional
    public boolean sendAgain(
            UUID letter, Letter.Mode mode, String recipient, @Nullable String secondRecipient) {
        if (!sendAgain(letter)) return false;
        jdbc.sql(
                        """
                        UPDATE mail.letter
                        SET mode = :mode, recipient = :recipient, second_recipient = :second,
                            redirected_at = NULL
                        WHERE id = :id
                        """)
                .param("id", letter)
                .param("mode", mode.name())
                .param("recipient", rows.seal(letter, recipient))
                .param(
                        "second",
                        secondRecipient == null ? null : rows.seal(letter, secondRecipient))
                .update();
        return true;
    }
}
