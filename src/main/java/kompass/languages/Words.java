package kompass.languages;

import java.time.Instant;
import java.time.LocalDate;

/// Everything a page can say to one reader: interface words, translated segments, dates, numbers.
/// One instance serves one page: it remembers whether anything on it was machine-made.
public interface Words {

    Language language();

    /// An interface word by its key (`site.emergency`), an ICU message pattern; arguments are
    /// numbered from 0.
    Wording of(String key, Object... arguments);

    /// The same as plain text, for attributes, titles, mails.
    String plain(String key, Object... arguments);

    /// A German text of the content in the reader's language: a segment with its inline markup
    /// (`**bold**`, `[label](/target)`).
    Wording say(String german);

    /// The same without markup, for attributes, titles, mails.
    String sayPlain(String german);

    /// A date spelled out: "Sonntag, 22. November 2026".
    String date(LocalDate date);

    /// Date and time of day in the municipality's time zone.
    String dateAndTime(Instant instant);

    /// True once anything shown so far on this page was made by a machine and not approved by a
    /// person.
    boolean machineMade();
}
