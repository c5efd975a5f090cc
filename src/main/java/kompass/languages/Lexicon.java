package kompass.languages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The dictionary of this town: keeps one book of made-ready words a language, for as long as
/// nothing changed.
@Component
class Lexicon implements Dictionary {

    /// Who reads two languages has a book of their own, and there are thousands of pairs: whoever
    /// tries them all must not fill the memory.
    private static final int MOST_BOOKS = 150;

    private final Vocabulary vocabulary;
    private final TranslationMemory memory;
    private final Languages languages;
    private final ZoneId zone;
    private final Map<String, WordBook> books = new ConcurrentHashMap<>();
    private final Map<String, Formats> formats = new ConcurrentHashMap<>();

    Lexicon(Vocabulary vocabulary, TranslationMemory memory, Languages languages, Clock clock) {
        this.vocabulary = vocabulary;
        this.memory = memory;
        this.languages = languages;
        this.zone = clock.getZone();
    }

    @Override
    public Words words(Language reader) {
        return new PageWords(reader, book(reader), memory);
    }

    private WordBook book(Language reader) {
        var chain = languages.chain(reader);
        long edition = chain.stream().mapToLong(it -> memory.edition(it.tag())).sum();
        var who = reader.tag() + " " + reader.fallback();
        var book = books.get(who);
        if (book != null && book.edition() == edition && book.reader().equals(reader)) return book;
        var fresh =
                new WordBook(
                        edition,
                        reader,
                        chain,
                        vocabulary,
                        this::formats,
                        new ConcurrentHashMap<>());
        if (books.size() >= MOST_BOOKS) books.clear();
        books.put(who, fresh);
        return fresh;
    }

    private Formats formats(Language language) {
        var locale = Formats.locale(language);
        return formats.computeIfAbsent(
                language.tag() + " " + locale, _ -> new Formats(language, zone));
    }
}
