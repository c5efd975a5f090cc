package kompass.languages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The words of one page for one reader; not for several threads.
final class PageWords implements Words {

    private final Language reader;
    private final WordBook book;
    private final TranslationMemory memory;
    private final Formats formats;
    private boolean machineMade;

    PageWords(Language reader, WordBook book, TranslationMemory memory) {
        this.reader = reader;
        this.book = book;
        this.memory = memory;
        this.formats = book.formats();
    }

    @Override
    public Language language() {
        return reader;
    }

    @Override
    public Wording of(String key, Object... arguments) {
        return noted(book.say(key, arguments));
    }

    @Override
    public String plain(String key, Object... arguments) {
        return of(key, arguments).plain();
    }

    @Override
    public Wording say(String german) {
        return noted(translated(german, null));
    }

    @Override
    public Wording say(String german, String context) {
        return noted(translated(german, context));
    }

    @Override
    public String sayPlain(String german) {
        return say(german).plain();
    }

    private Wording translated(String german, @Nullable String context) {
        var markup = Markup.parse(german);
        if (markup.parts().isEmpty()) return Wording.of(markup, reader, reader, false, null);
        for (var language : book.chain()) {
            if (language.isGerman()) continue;
            var kept = memory.find(markup, context, language.tag());
            if (kept == null) continue;
            return Wording.of(
                    Markup.parse(markup.restore(kept.text())),
                    language,
                    reader,
                    kept.machineMade(),
                    language.tag().equals(reader.tag()) ? null : earlier(markup));
        }
        return Wording.of(markup, book.chain().getLast(), reader, false, earlier(markup));
    }

    private @Nullable String earlier(Markup german) {
        if (reader.isGerman()) return null;
        var kept = memory.earlier(german, reader.tag());
        return kept == null
                ? null
                : Markup.parse(german.restore(kept.text())).plain(reader.isRightToLeft());
    }

    private Wording noted(Wording wording) {
        machineMade |= wording.machineMade();
        return wording;
    }

    @Override
    public String date(LocalDate date) {
        return formats.date(date);
    }

    @Override
    public String dateAndTime(Instant instant) {
        return formats.dateAndTime(instant);
    }

    @Override
    public String time(Instant instant) {
        return formats.time(instant);
    }

    @Override
    public String time(LocalTime time) {
        return formats.time(time);
    }

    @Override
    public String weekday(DayOfWeek day) {
        return formats.weekday(day);
    }

    @Override
    public String number(Number number) {
        return formats.number(number);
    }

    @Override
    public String list(List<String> items) {
        return formats.list(items);
    }

    @Override
    public <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        return things.stream().sorted(Comparator.comparing(name, formats.order())).toList();
    }

    @Override
    public String country(String iso) {
        var own = formats.country(iso);
        var name = own != null ? own : book.germanFormats().country(iso);
        return name != null ? name : iso;
    }

    @Override
    public String languageName(Language language) {
        var name = reader.isGerman() ? null : formats.language(language);
        return name != null ? name : language.germanName();
    }

    @Override
    public boolean machineMade() {
        return machineMade;
    }
}
