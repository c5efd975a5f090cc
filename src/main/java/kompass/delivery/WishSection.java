package kompass.delivery;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.delivery.Outline.Line;
import kompass.delivery.Outline.Order;
import kompass.delivery.Outline.Section;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.questions.Interpreting;
import kompass.questions.Wish;
import kompass.requests.Request;

/// What somebody wishes, when they can come, and the interpreter it takes: with an order text that
/// names nobody, since only the office may order.
final class WishSection {

    private final Request request;
    private final Wish wish;
    private final Words german;
    private final Languages languages;

    WishSection(Request request, Words german, Languages languages) {
        this.request = request;
        this.wish = request.answers().wish();
        this.german = german;
        this.languages = languages;
    }

    static Optional<Language> interpreterLanguage(Request request, Languages languages) {
        return request.answers().interpreting() instanceof Interpreting.Needed needed
                ? languages.find(needed.language())
                : Optional.empty();
    }

    /// Concern and times, but nothing that somebody wrote freely.
    Section withoutWords() {
        return Section.of(word("wish"), lines());
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(word("wish.concern"), german.sayPlain(request.concern().title())));
        times().ifPresent(times -> lines.add(Line.of(word("wish.times"), times)));
        return lines;
    }

    Section section() {
        var lines = lines();
        if (wish.freeText() != null)
            lines.add(
                    Line.of(
                            word("wish.original"),
                            Value.written(wish.freeText(), request.language())));
        return Section.of(word("wish"), lines);
    }

    Section interpreting() {
        return switch (request.answers().interpreting()) {
            case Interpreting.NotNeeded() -> only("interpreting.not-needed");
            case Interpreting.OwnAdult() -> only("interpreting.own-adult");
            case Interpreting.Needed needed ->
                    new Section(word("interpreting"), null, List.of(need(needed)), order(needed));
        };
    }

    private Section only(String what) {
        return Section.of(
                word("interpreting"), List.of(Line.of(word("interpreting.need"), word(what))));
    }

    private Line need(Interpreting.Needed needed) {
        return Line.of(
                word("interpreting.needed"),
                Value.said(languageOf(needed)).asStrong(),
                Value.said(wanted(needed) + ", " + way(needed)));
    }

    private String languageOf(Interpreting.Needed needed) {
        var language =
                languages
                        .find(needed.language())
                        .map(Language::germanName)
                        .orElse(needed.language());
        return needed.dialect() == null
                ? language
                : german.plain(
                        "delivery.office.interpreting.dialect",
                        language,
                        oneLine(needed.dialect()));
    }

    private String wanted(Interpreting.Needed needed) {
        return word("interpreting.wanted." + OfficeLetter.key(needed.wanted()));
    }

    private String way(Interpreting.Needed needed) {
        return word("interpreting.way." + OfficeLetter.key(needed.way()));
    }

    private Order order(Interpreting.Needed needed) {
        var institution = request.concern().institution();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(word("order.office"), institution.name()));
        lines.add(Line.of(word("interpreting.needed"), Value.said(languageOf(needed)).asStrong()));
        lines.add(Line.of(word("order.wanted"), wanted(needed)));
        lines.add(Line.of(word("order.way"), way(needed)));
        var place =
                Stream.concat(
                                institution.place().address().stream(),
                                Stream.ofNullable(institution.place().room()))
                        .collect(joining(", "));
        lines.add(Line.of(word("order.place"), place));
        lines.add(Line.of(word("order.topic"), german.sayPlain(request.concern().title())));
        times().ifPresent(times -> lines.add(Line.of(word("order.times"), times)));
        lines.add(Line.of(word("order.date"), word("order.date.open")));
        lines.add(Line.of(word("order.reference"), request.reference()));
        return new Order(word("order"), word("order.title"), lines, word("order.open"));
    }

    /// "frühestens am Mittwoch, 25. November 2026; Dienstag oder Donnerstag; vormittags".
    private Optional<String> times() {
        var times = wish.times();
        if (times == null) return Optional.empty();
        var days = times.days().stream().sorted().map(german::weekday).toList();
        var hours =
                times.partsOfDay().stream()
                        .sorted()
                        .map(part -> word("wish.times." + OfficeLetter.key(part)))
                        .toList();
        return Optional.of(
                String.join(
                        "; ",
                        german.plain(
                                "delivery.office.wish.times.from", german.date(times.earliest())),
                        days.isEmpty() ? word("wish.times.any-day") : or(days),
                        hours.isEmpty() ? word("wish.times.any-time") : or(hours)));
    }

    private String or(List<String> choices) {
        if (choices.size() == 1) return choices.getFirst();
        return german.plain(
                "delivery.office.wish.times.or",
                String.join(", ", choices.subList(0, choices.size() - 1)),
                choices.getLast());
    }

    private String word(String key) {
        return german.plain("delivery.office." + key);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
