package kompass.languages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Everything a page can say to one reader: interface words, translated segments, dates, numbers.
/// One instance serves one page: it remembers whether anything on it was machine-made.
public interface Words {

    Language language();

    /// An interface word by its key (`site.emergency`), an ICU message pattern; arguments are
    /// numbered from 0. Strings put in are isolated (`<bdi>`), numbers are written as the language
    /// writes them, a [Wording] keeps its own language.
    ///
    /// @throws IllegalArgumentException when there is no such key
    Wording of(String key, Object... arguments);

    /// The same as plain text, for attributes, titles, mails.
    String plain(String key, Object... arguments);

    /// A German text of the content in the reader's language: a segment with its inline markup
    /// (`**bold**`, `[label](/target)`).
    Wording say(String german);

    /// The same where one German text needs a translation of its own in this context.
    Wording say(String german, String context);

    /// The same without markup, for attributes, titles, mails.
    String sayPlain(String german);

    /// A date spelled out: "Sonntag, 22. November 2026".
    String date(LocalDate date);

    /// Date and time of day in the municipality's time zone.
    String dateAndTime(Instant instant);

    /// The time of day in the municipality's time zone, 24 hours: "14:30".
    String time(Instant instant);

    String time(LocalTime time);

    String weekday(DayOfWeek day);

    String number(Number number);

    /// "Pass, Mietvertrag und Foto".
    String list(List<String> items);

    /// In the order of this language's alphabet.
    <T> List<T> sorted(Collection<T> things, Function<T, String> name);

    /// The name of a country by its ISO 3166 code, in German where this language has none.
    String country(String iso);

    /// The name of a language in the reader's language, in German where there is none.
    String languageName(Language language);

    /// True once anything shown so far on this page was made by a machine and not approved by a
    /// person.
    boolean machineMade();
}
