package kompass.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One page of a paper as the list shows it. Width and height in pixels, upright and turned; bytes
/// of what goes into the PDF. All three are 0, and there is no picture, unless it is ready.
///
/// @param refusal why it was refused after all; only where it was
public record Page(
        PageId id,
        String slot,
        State state,
        Quality quality,
        Refused.@Nullable Reason refusal,
        int width,
        int height,
        int bytes,
        @Nullable Taker taker) {

    public enum State {
        READY,
        /// Kept as it came until the virus scanner has seen it.
        BEING_CHECKED,
        /// Held at first, and then not taken; says so until it is removed or taken again.
        REFUSED
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /// The device that took a page, known only by a hash of its secret.
    record Taker(String hash) {

        static Taker of(byte[] hash) {
            return new Taker(HexFormat.of().formatHex(hash));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hash);
        }

        /// A plain hash will do: the secret in the cookie has 128 random bits or more.
        static Taker of(String secret) {
            try {
                var sha256 = MessageDigest.getInstance("SHA-256");
                return of(sha256.digest(("page\0" + secret).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /// Pages taken on another device are listed, not shown.
    public boolean wasTakenOn(String deviceSecret) {
        return taker != null && taker.equals(Taker.of(deviceSecret));
    }
}
