package kompass.papers;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as it came in, never larger than a file may be, and the SHA-256 to know it again.
final class Received {

    private final byte[] bytes;
    private final String hash;

    private Received(byte[] bytes) {
        this.bytes = bytes;
        this.hash = sha256(bytes);
    }

    static Received from(InputStream in) throws IOException, Refused {
        var bytes = in.readNBytes(Limits.FILE_BYTES + 1);
        if (bytes.length > Limits.FILE_BYTES) throw new Refused(Refused.Reason.TOO_BIG);
        if (bytes.length == 0) throw new Refused(Refused.Reason.EMPTY);
        return new Received(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    String hash() {
        return hash;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
