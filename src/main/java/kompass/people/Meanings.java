package kompass.people;

import java.util.ArrayList;
import java.util.List;
import kompass.languages.Consequence;
import kompass.languages.Consequences;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Segment;
import kompass.languages.Translations;
import kompass.site.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the change of a sentence means for its translations: asked before readers see it, carried
/// out once they do.
@Component
public class Meanings {

    private static final String FIELD = "meaning.";
    private static final int LETTERS = 24;

    private final Consequences consequences;
    private final Translations translations;
    private final Languages languages;

    Meanings(Consequences consequences, Translations translations, Languages languages) {
        this.consequences = consequences;
        this.translations = translations;
        this.languages = languages;
    }

    /// Where a form says what the change to this segment means.
    public static String field(String segment) {
        return FIELD + segment.substring(0, LETTERS);
    }

    public static boolean isAbout(String field) {
        return field.matches("meaning\\.[0-9a-f]{" + LETTERS + "}");
    }

    /// The sentence that such a field speaks of; "…" where it does not stand there as it is.
    static String sentence(String field, Values values) {
        return values.texts()
                .filter(text -> field(Segment.of(text).id()).equals(field))
                .findFirst()
                .orElse("…");
    }

    /// The sentences that languages would lose if these texts stood there.
    List<Lost> asked(Texts texts, Form form) {
        var lost = new ArrayList<Lost>();
        for (var change : consequences.of(texts.place(), texts.german())) {
            var former = change.former();
            if (former == null || change.losing().isEmpty()) continue;
            var field = field(change.segment());
            lost.add(
                    new Lost(
                            field,
                            change.german(),
                            former,
                            change.losing().stream()
                                    .flatMap(tag -> languages.find(tag).stream())
                                    .map(Language::germanName)
                                    .toList(),
                            Meaning.of(form.value(field), former, change.german())));
        }
        return lost;
    }

    /// Whoever changes these sentences has seen what it means.
    static boolean isAnswered(List<Lost> lost, Form form) {
        return lost.stream().noneMatch(it -> form.value(it.field()).isEmpty());
    }

    @Transactional
    public void carryOver(List<Lost> lost) {
        lost.forEach(it -> carryOver(it.german(), it.chosen()));
    }

    public void carryOver(Consequence change, String chosen) {
        var former = change.former();
        if (former != null) carryOver(change.german(), Meaning.of(chosen, former, change.german()));
    }

    private void carryOver(String german, Meaning meaning) {
        translations.formerMisleads(german, meaning == Meaning.MISLEADING);
        if (meaning == Meaning.SAME) translations.meaningUnchanged(german);
    }
}
