package kompass.signin;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// One browser in which somebody has signed in. It is not complete between the password and the
/// second factor; until then it opens nothing but the sign-in pages.
///
/// @param fingerprint of the secret in the cookie, in hexadecimal
record Session(
        String fingerprint,
        UUID person,
        Instant since,
        Instant seenAt,
        boolean complete,
        String browser) {

    byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }
}
