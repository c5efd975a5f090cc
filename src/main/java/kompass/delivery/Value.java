package kompass.delivery;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import kompass.languages.Language;
import org.jspecify.annotations.Nullable;

/// One value of a letter, verbatim but for characters that only steer (control characters, and
/// those that turn the direction of what follows). `language` is known for what somebody wrote in
/// their own; `note` is our remark after it.
public record Value(
        String text, boolean strong, @Nullable Language language, @Nullable String note) {

    /// What somebody wrote.
    static Value of(String text) {
        return new Value(verbatim(text), false, null, null);
    }

    static Value strong(String text) {
        return new Value(verbatim(text), true, null, null);
    }

    static Value written(String text, Language language) {
        return new Value(verbatim(text), false, language, null);
    }

    /// Our own sentence; what it quotes is isolated in it already.
    static Value said(String sentence) {
        return new Value(sentence, false, null, null);
    }

    Value asStrong() {
        return new Value(text, true, language, note);
    }

    Value noted(@Nullable String note) {
        return new Value(text, strong, language, note);
    }

    /// As the first letter says: somebody who reads Arabic may well write Latin letters.
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /// The language, unless the writing shows that it is another one.
    public @Nullable String lang() {
        return language != null && language.direction().equals(direction()) ? language.tag() : null;
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    private static String verbatim(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replace('\t', ' ')
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cc}&&[^\n]]", "")
                .strip();
    }

    private boolean isRightToLeft() {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
