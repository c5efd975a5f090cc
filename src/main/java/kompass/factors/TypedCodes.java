package kompass.factors;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/// Codes that people type: 32 letters and digits without 0 O 1 I, in groups.
public final class TypedCodes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedCodes() {}

    public static String fresh(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return of(bytes, length);
    }

    /// Five bits of each byte.
    public static String of(byte[] bytes, int length) {
        var code = new StringBuilder(length);
        for (var i = 0; i < length; i++) code.append(ALPHABET.charAt(bytes[i] & 31));
        return code.toString();
    }

    /// "K7QM 2XPA …".
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// As typed: any case, blanks, hyphens.
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }
}
