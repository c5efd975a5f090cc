package kompass.mail;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kompass.database.Vault;
import org.springframework.stereotype.Component;

/// What travels outside of a letter (ENVID of RFC 3461, or the sender's address where the server
/// has plus-addresses), so that a report about it can be recognised. It is signed: whoever knows a
/// letter can still not say in our name that it came back.
@Component
public class EnvelopeId {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{32})([12])([0-9a-f]{20})", Pattern.CASE_INSENSITIVE);
    private static final int SIGNATURE_BYTES = 10;

    private final Vault vault;

    EnvelopeId(Vault vault) {
        this.vault = vault;
    }

    /// A letter on its way to its first or (`redirected`) its second recipient.
    public record Sent(UUID letter, boolean redirected) {}

    String write(Letter letter) {
        var sent = new Sent(letter.id(), letter.redirectedAt() != null);
        return body(sent) + HexFormat.of().formatHex(signature(sent));
    }

    /// What was sent under this id, if it was us who wrote it. Mail systems change the case of
    /// letters.
    public Optional<Sent> read(String text) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        var id = HexFormat.of().parseHex(parts.group(1).toLowerCase(Locale.ROOT));
        var bits = ByteBuffer.wrap(id);
        var sent = new Sent(new UUID(bits.getLong(), bits.getLong()), parts.group(2).equals("2"));
        var claimed = HexFormat.of().parseHex(parts.group(3).toLowerCase(Locale.ROOT));
        return MessageDigest.isEqual(claimed, signature(sent))
                ? Optional.of(sent)
                : Optional.empty();
    }

    private static String body(Sent sent) {
        return sent.letter().toString().replace("-", "") + (sent.redirected() ? 2 : 1);
    }

    private byte[] signature(Sent sent) {
        var whole = vault.fingerprint("envelope", body(sent));
        return Arrays.copyOf(whole, SIGNATURE_BYTES);
    }
}
