package kompass.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;

/// Reads a letter from its row. Its addresses lie sealed: a newcomer's is personal.
record LetterRows(Vault vault) {

    Letter letter(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var second = row.getBytes("second_recipient");
        return new Letter(
                id,
                row.getString("kind"),
                row.getObject("subject_of", UUID.class),
                row.getString("addressee"),
                open(id, row.getBytes("recipient")),
                second == null ? null : open(id, second),
                Letter.Mode.valueOf(row.getString("mode")),
                row.getString("message_id"),
                row.getTimestamp("created_at").toInstant(),
                time(row, "next_attempt_at"),
                time(row, "gathered_at"),
                row.getObject("carried_by", UUID.class),
                time(row, "held_at"),
                time(row, "redirected_at"),
                time(row, "accepted_at"),
                time(row, "failed_at"),
                time(row, "bounced_at"),
                time(row, "picked_up_at"),
                time(row, "confirmed_at"),
                row.getObject("complete", Boolean.class));
    }

    byte[] seal(UUID letter, String address) {
        return vault.seal(address.getBytes(UTF_8), "letter " + letter);
    }

    private String open(UUID letter, byte[] sealed) {
        return new String(vault.open(sealed, "letter " + letter), UTF_8);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
