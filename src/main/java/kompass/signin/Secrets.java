package kompass.signin;

import java.security.SecureRandom;
import java.util.Base64;

/// Secrets that nobody guesses: 256 bits, written for cookies and addresses.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isSecret(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }
}
