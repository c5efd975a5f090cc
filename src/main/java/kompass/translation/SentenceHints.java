package kompass.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kompass.languages.Sentence;

/// What somebody must know who has never seen a placeholder: one sentence a kind that occurs.
public final class SentenceHints {

    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final Pattern DECISION = Pattern.compile("\\{\\d+\\s*,");
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]+]\\([^()\\s]+\\)");

    private SentenceHints() {}

    /// Office words.
    public static List<String> of(Sentence sentence) {
        var german = sentence.german();
        var hints = new ArrayList<String>();
        if (german.contains("**")) hints.add("translation.office.hint.bold");
        if (LINK.matcher(german).find()) hints.add("translation.office.hint.link");
        if (sentence.isWord() && VALUE.matcher(german).find())
            hints.add("translation.office.hint.value");
        if (sentence.isWord() && DECISION.matcher(german).find())
            hints.add("translation.office.hint.decision");
        return List.copyOf(hints);
    }
}
