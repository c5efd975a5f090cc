package kompass.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.languages.InterfaceWords;
import kompass.languages.Language;

/// A language with the interface words that it still lacks.
public record LanguageRow(Language language, boolean open, Map<Part, List<String>> missing) {

    /// What the missing words belong to.
    public enum Part {
        FORM,
        EMERGENCY,
        RECEIPT,
        OTHER;

        static Part of(String key) {
            if (key.startsWith("site.emergency")) return EMERGENCY;
            if (key.startsWith("requests.receipt") || key.startsWith("delivery.")) return RECEIPT;
            if (key.startsWith("requests.") || key.startsWith("questions.")) return FORM;
            return OTHER;
        }

        /// The office word.
        public String word() {
            return "settings.office.missing." + name();
        }
    }

    static LanguageRow of(Language language, boolean open, InterfaceWords words) {
        var missing = new EnumMap<Part, List<String>>(Part.class);
        for (var key : words.missing(language.tag()))
            missing.computeIfAbsent(Part.of(key), _ -> new ArrayList<>()).add(key);
        return new LanguageRow(language, open, missing);
    }

    /// Of those that must exist before it is listed as complete.
    public int count() {
        return (int) all().filter(InterfaceWords::isEssential).count();
    }

    /// Of all the others.
    public int later() {
        return (int) all().filter(key -> !InterfaceWords.isEssential(key)).count();
    }

    private Stream<String> all() {
        return missing.values().stream().flatMap(List::stream);
    }

    /// Nobody is offered it any more; its translations are kept.
    public boolean isRemoved() {
        return !language.read() && !language.interpreted() && !language.video();
    }
}
