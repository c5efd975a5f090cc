package kompass.languages;

import java.util.regex.Pattern;

/// Keeps what is put into a sentence from running into it: names, numbers and addresses in the
/// other direction (UAX 9, isolates).
final class Isolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /// Nobody can end an isolation from inside a value.
    private static final Pattern CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private Isolation() {}

    static String clean(String value) {
        return CONTROLS.matcher(value).replaceAll("");
    }

    static String plain(String value, boolean rightToLeft) {
        return needed(value, rightToLeft)
                ? FIRST_STRONG_ISOLATE + value + POP_DIRECTIONAL_ISOLATE
                : value;
    }

    /// In a left-to-right sentence only what holds right-to-left letters; in a right-to-left one
    /// all but plain numbers and pure right-to-left letters.
    private static boolean needed(String value, boolean rightToLeft) {
        return value.codePoints()
                .anyMatch(letter ->
                        switch (Character.getDirectionality(letter)) {
                            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                                    !rightToLeft;
                            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                                    Character.DIRECTIONALITY_WHITESPACE ->
                                    false;
                            default -> rightToLeft;
                        });
    }
}
