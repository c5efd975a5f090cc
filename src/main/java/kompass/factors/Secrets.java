package kompass.factors;

import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that nobody guesses: 256 bits, written for cookies and addresses.
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean isSecret(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }
}
