package kompass.questions;

import org.jspecify.annotations.Nullable;

/// Reads what people type without changing what they mean: digits of any script where a number is
/// asked.
final class Typed {

    /// Names have 1 to 200 characters and nothing else is asked of them (`product.md`, Forms).
    static final int LONGEST_LINE = 200;

    static final int LONGEST_TEXT = 2000;

    private Typed() {}

    /// One line, white space folded; the form itself has dropped control characters and bidi
    /// overrides.
    static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    /// Latin digits for digits of any script (Arabic-Indic, Persian, Devanagari …).
    static String latinDigits(String typed) {
        var latin = new StringBuilder();
        typed.codePoints()
                .forEach(c ->
                        latin.appendCodePoint(
                                Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                                        ? '0' + Character.digit(c, 10)
                                        : c));
        return latin.toString();
    }

    static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /// A whole number of at most four digits, or null when this is none.
    static @Nullable Integer number(String typed) {
        var digits = latinDigits(typed);
        return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
    }
}
