package kompass.languages;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The interface words as they are today: shipped files, completed and overridden by the database.
@Component
class Vocabulary {

    /// The pattern of a key in one language.
    record Found(String pattern, boolean machineMade) {}

    private record Completeness(long edition, boolean complete) {}

    private final Map<String, Completeness> completeness = new ConcurrentHashMap<>();

    private final WordFiles files;
    private final TranslationMemory memory;

    @Autowired
    Vocabulary(TranslationMemory memory) {
        this(WordFiles.shipped(), memory);
    }

    Vocabulary(WordFiles files, TranslationMemory memory) {
        this.files = files;
        this.memory = memory;
    }

    Set<String> keys() {
        return files.german().keySet();
    }

    WordFiles files() {
        return files;
    }

    /// @throws IllegalArgumentException when nobody has written such a word
    String german(String key) {
        var own = memory.overrides().get(key);
        return own != null ? own : shippedGerman(key);
    }

    String shippedGerman(String key) {
        var shipped = files.german().getOrDefault(key, files.office().get(key));
        if (shipped == null) throw new IllegalArgumentException("No interface word " + key);
        return shipped;
    }

    /// In exactly this language; a translation in the database wins over the shipped one, which
    /// counts only while the German is the shipped German.
    @Nullable Found find(String key, String tag) {
        var german = german(key);
        if (tag.equals(Language.GERMAN)) return new Found(german, false);
        var markup = Markup.parse(german);
        var kept = memory.find(markup, key, tag);
        if (kept != null) return new Found(markup.restore(kept.text()), kept.machineMade());
        var shipped = files.find(key, tag);
        if (shipped == null || !isCurrent(key)) return null;
        return new Found(shipped, files.isMachineMade(tag));
    }

    /// What was said before the German changed; nothing where that would mislead.
    @Nullable String earlier(String key, String tag) {
        var markup = Markup.parse(german(key));
        var kept = memory.earlier(markup, tag);
        if (kept != null) return markup.restore(kept.text());
        return isCurrent(key) || memory.misleads(markup) ? null : files.find(key, tag);
    }

    private boolean isCurrent(String key) {
        var own = memory.overrides().get(key);
        return own == null || Segment.of(own).id().equals(Segment.of(shippedGerman(key)).id());
    }

    boolean isComplete(String tag) {
        var edition = memory.edition(tag);
        var known = completeness.get(tag);
        if (known == null || known.edition() != edition) {
            known = new Completeness(edition, saysEverything(tag));
            completeness.put(tag, known);
        }
        return known.complete();
    }

    /// A language in which nobody has written anything yet.
    boolean saysNothing(String tag) {
        return !files.languages().containsKey(tag) && memory.isEmpty(tag);
    }

    /// What stands on every page and in emergencies, in the form, on the receipt and in mails.
    /// Pages that one only reads can wait: what is missing there says itself in another language.
    static boolean isEssential(String key) {
        return !key.startsWith("content.") && !key.startsWith("directory.");
    }

    private boolean saysEverything(String tag) {
        return keys().stream()
                .filter(Vocabulary::isEssential)
                .allMatch(key -> find(key, tag) != null);
    }
}
