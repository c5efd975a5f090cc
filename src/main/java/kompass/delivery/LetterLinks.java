package kompass.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Installation;
import kompass.database.Vault;
import org.springframework.stereotype.Component;

/// The links in letters. Each names its letter and one purpose and is signed for both, so that it
/// is the same on every attempt and nothing about it needs to be stored. A link alone opens
/// nothing: what it leads to asks for a code, a passphrase or a pressed button.
@Component
public class LetterLinks {

    public enum Purpose {
        PICK_UP("pick-up"),
        RECEIVED("received");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }
    }

    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final Vault vault;
    private final Installation installation;

    LetterLinks(Vault vault, Installation installation) {
        this.vault = vault;
        this.installation = installation;
    }

    /// The whole address, as it stands in a letter.
    public String address(Purpose purpose, UUID letter) {
        return installation.publicUrl() + "/" + purpose.path + "/" + token(purpose, letter);
    }

    public String token(Purpose purpose, UUID letter) {
        var token =
                ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                        .putLong(letter.getMostSignificantBits())
                        .putLong(letter.getLeastSignificantBits())
                        .put(signature(purpose, letter));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /// The letter that a link was written for, if it was us who wrote it, and for this purpose.
    public Optional<UUID> letter(Purpose purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SIGNATURE_BYTES) return Optional.empty();
        var buffer = ByteBuffer.wrap(bytes);
        var letter = new UUID(buffer.getLong(), buffer.getLong());
        var claimed = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return MessageDigest.isEqual(claimed, signature(purpose, letter))
                ? Optional.of(letter)
                : Optional.empty();
    }

    private byte[] signature(Purpose purpose, UUID letter) {
        return Arrays.copyOf(
                vault.fingerprint("link " + purpose.path, letter.toString()), SIGNATURE_BYTES);
    }
}
