package kompass.languages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The interface words of one reader, each made ready when first needed.
record WordBook(
        long edition,
        Language reader,
        List<Language> chain,
        Vocabulary vocabulary,
        Function<Language, Formats> formatsOf,
        Map<String, Entry> entries) {

    private static final Logger LOG = LoggerFactory.getLogger(WordBook.class);

    /// `always` is the whole wording where the pattern has no arguments.
    record Entry(
            Phrase phrase,
            Language language,
            boolean machineMade,
            @Nullable Phrase earlier,
            @Nullable Wording always) {}

    Formats formats() {
        return formatsOf.apply(reader);
    }

    Formats germanFormats() {
        return formatsOf.apply(chain.getLast());
    }

    Wording say(String key, Object... arguments) {
        var entry = entries.get(key);
        if (entry == null) entry = entries.computeIfAbsent(key, this::find);
        var always = entry.always();
        return always != null ? always : wording(entry, arguments);
    }

    private Wording wording(Entry entry, Object... arguments) {
        var earlier = entry.earlier();
        return Wording.of(
                entry.phrase().say(arguments),
                entry.language(),
                reader,
                entry.machineMade(),
                earlier == null ? null : earlier.say(arguments).plain(reader.isRightToLeft()));
    }

    private Entry find(String key) {
        var german = new Phrase(vocabulary.german(key), formatsOf.apply(chain.getLast()));
        for (var language : chain) {
            var found = vocabulary.find(key, language.tag());
            if (found == null) continue;
            var phrase =
                    language.isGerman() ? german : ready(key, found.pattern(), language, german);
            if (phrase != null) return entry(key, phrase, language, found.machineMade(), german);
        }
        throw new IllegalStateException("German ends every chain of languages");
    }

    private Entry entry(
            String key, Phrase phrase, Language language, boolean machineMade, Phrase german) {
        var old =
                language.tag().equals(reader.tag()) ? null : vocabulary.earlier(key, reader.tag());
        var earlier = old == null ? null : ready(key, old, reader, german);
        var entry = new Entry(phrase, language, machineMade, earlier, null);
        return german.arguments().isEmpty()
                ? new Entry(phrase, language, machineMade, earlier, wording(entry))
                : entry;
    }

    /// A translation that cannot be read or asks for what the German does not give counts as
    /// missing: the page goes on in the next language.
    private @Nullable Phrase ready(String key, String pattern, Language language, Phrase german) {
        try {
            var phrase = new Phrase(pattern, formatsOf.apply(language));
            if (german.arguments().containsAll(phrase.arguments())) return phrase;
            LOG.warn("{} in {} asks for other values than the German", key, language.tag());
        } catch (IllegalArgumentException unreadable) {
            LOG.warn("{} in {} is no readable pattern", key, language.tag(), unreadable);
        }
        return null;
    }
}
