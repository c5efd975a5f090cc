package kompass.people;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What whoever changed a sentence says about it and its translations.
public enum Meaning {
    /// Until it is translated again, readers get the German; the older translation can be unfolded.
    NEW,
    /// The translations stay valid.
    SAME,
    /// As new, and the older translation is not shown: another date, amount or place.
    MISLEADING;

    /// Words, numbers, and the signs that change what they say.
    private static final Pattern SAID =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[%§€$?+<>=]|(?<=\\d)[.,:](?=\\d)|-(?=\\d)");

    private static final Pattern MARKS = Pattern.compile("\\*\\*|\\[|]\\([^()\\s]*\\)");

    /// What is chosen before somebody chooses: the same only where no word, digit or negation
    /// changed.
    static Meaning usual(String before, String after) {
        return said(before).equals(said(after)) ? SAME : NEW;
    }

    public static Meaning of(String chosen, String before, String after) {
        for (var meaning : values()) if (meaning.name().equals(chosen)) return meaning;
        return usual(before, after);
    }

    private static List<String> said(String text) {
        var plain = MARKS.matcher(text.replace("\u00AD", "")).replaceAll("");
        return SAID.matcher(plain).results().map(MatchResult::group).toList();
    }
}
