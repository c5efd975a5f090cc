package kompass.mail;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
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

    /// As part of an address it must be short: RFC 5321 allows 64 characters before the `@`, the
    /// sender's own name among them.
    static final int LENGTH = 40;

    /// Mail systems change the case of letters: 32 signs, five bits each.
    private static final int SIGNS = 32;

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-vA-V]{" + LENGTH + "}");
    private static final int SIGNATURE_BYTES = 8;
    private static final int BYTES = 17 + SIGNATURE_BYTES;

    private static final byte FIRST = 1;
    private static final byte SECOND = 2;

    private final Vault vault;

    EnvelopeId(Vault vault) {
        this.vault = vault;
    }

    /// A letter on its way to its first or (`redirected`) its second recipient.
    public record Sent(UUID letter, boolean redirected) {}

    String write(Letter letter) {
        return write(new Sent(letter.id(), letter.redirectedAt() != null));
    }

    String write(Sent sent) {
        var text = new BigInteger(1, body(sent).put(signature(sent)).array()).toString(SIGNS);
        return "0".repeat(LENGTH - text.length()) + text;
    }

    /// What was sent under this id, if it was us who wrote it.
    public Optional<Sent> read(String text) {
        var written = text.strip();
        if (!WRITTEN.matcher(written).matches()) return Optional.empty();
        var number = new BigInteger(written, SIGNS).toByteArray();
        var bytes = ByteBuffer.allocate(BYTES);
        // Without the sign's byte in front, and with the zeros that a number does not need.
        var from = Math.max(0, number.length - BYTES);
        bytes.position(BYTES - (number.length - from)).put(number, from, number.length - from);
        bytes.rewind();
        var letter = new UUID(bytes.getLong(), bytes.getLong());
        var recipient = bytes.get();
        if (recipient != FIRST && recipient != SECOND) return Optional.empty();
        var sent = new Sent(letter, recipient == SECOND);
        var claimed = new byte[SIGNATURE_BYTES];
        bytes.get(claimed);
        return MessageDigest.isEqual(claimed, signature(sent))
                ? Optional.of(sent)
                : Optional.empty();
    }

    private static ByteBuffer body(Sent sent) {
        return ByteBuffer.allocate(BYTES)
                .putLong(sent.letter().getMostSignificantBits())
                .putLong(sent.letter().getLeastSignificantBits())
                .put(sent.redirected() ? SECOND : FIRST);
    }

    private byte[] signature(Sent sent) {
        var name = sent.letter() + (sent.redirected() ? " second" : " first");
        return Arrays.copyOf(vault.fingerprint("envelope", name), SIGNATURE_BYTES);
    }
}
