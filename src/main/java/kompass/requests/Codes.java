package kompass.requests;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/// References, access codes and hand-over codes: 32 letters and digits without 0 O 1 I, so that
/// nobody confuses them on paper or phone.
final class Codes {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /// Public: stands in letters and file names, about 10^9 of them.
    static String reference() {
        return random(6);
    }

    /// 40 bits; with the second factor and slowed guessing enough (`product.md`, Two codes).
    static String access() {
        return random(8);
    }

    static String handover() {
        return random(8);
    }

    /// Four digits for people whose year of birth was not asked.
    static String number() {
        return "%04d".formatted(RANDOM.nextInt(10_000));
    }

    /// As typed from paper: any case, blanks and hyphens, digits of any script.
    static String normalised(String typed) {
        var code = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)
                        code.append(Character.digit(c, 10));
                    else if (c >= 'A' && c <= 'Z') code.append((char) c);
                });
        return code.toString();
    }

    private static String random(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++)
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }
}
