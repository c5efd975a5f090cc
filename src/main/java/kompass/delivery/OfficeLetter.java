package kompass.delivery;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kompass.delivery.Outline.Button;
import kompass.delivery.Outline.Line;
import kompass.delivery.Outline.Section;
import kompass.directory.Concern;
import kompass.directory.ExtraQuestion;
import kompass.languages.Languages;
import kompass.languages.Words;
import kompass.questions.Channel;
import kompass.questions.PaperAnswer;
import kompass.questions.Wish;
import kompass.requests.Request;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;

/// The letter to the office: everything it needs so that nobody has to call back, in German, values
/// as they were written.
final class OfficeLetter {

    private final Request request;
    private final Concern concern;
    private final Words german;
    private final Languages languages;
    private final FileNames files;
    private final Parts.Part part;

    OfficeLetter(Request request, Parts.Part part, Words german, Languages languages, ZoneId zone) {
        this.request = request;
        this.concern = request.concern();
        this.german = german;
        this.languages = languages;
        this.files = new FileNames(request, zone);
        this.part = part;
    }

    /// What the office is to know, without any link.
    Outline outline(Town town, boolean demo) {
        return outline(town, demo, List.of(), everything(), null);
    }

    /// Everything in the letter itself.
    Outline letter(Town town, boolean demo, Button received) {
        return outline(town, demo, List.of(), everything(), received);
    }

    /// What may lie open in a mailbox: the concern, when somebody can come, which interpreter it
    /// takes. Who it is and what they wrote lies behind the link.
    Outline cover(Town town, boolean demo, Button pickUp, Button received) {
        var wish = new WishSection(request, german, languages);
        var sections = new ArrayList<Section>();
        sections.add(wish.withoutWords());
        if (concern.interpreter()) sections.add(wish.interpreting());
        return outline(town, demo, List.of(pickUp), sections, received);
    }

    private List<Section> everything() {
        var wish = new WishSection(request, german, languages);
        var sections = new ArrayList<Section>();
        sections.add(new PersonSection(request, german, languages).section());
        sections.add(wish.section());
        if (!request.answers().extras().isEmpty()) sections.add(extras());
        if (concern.interpreter()) sections.add(wish.interpreting());
        sections.add(papers());
        sections.add(reach());
        return sections;
    }

    private Outline outline(
            Town town,
            boolean demo,
            List<Button> buttons,
            List<Section> sections,
            @Nullable Button farewell) {
        return new Outline(
                town.product(),
                town.name(),
                subject(town),
                german.plain("delivery.office.title." + wished(), german.sayPlain(concern.title())),
                lead(),
                request.reference(),
                buttons,
                sections,
                farewell,
                closing(town, demo));
    }

    /// Sorts by kind and concern, and holds no name: subjects show up on locked screens.
    private String subject(Town town) {
        var subject = new ArrayList<String>();
        subject.add(
                "[" + town.product() + "] " + german.plain("delivery.office.subject." + wished()));
        subject.add(german.sayPlain(concern.title()));
        subject.add(request.reference());
        WishSection.interpreterLanguage(request, languages)
                .ifPresent(language ->
                        subject.add(
                                german.plain(
                                        "delivery.office.subject.interpreting",
                                        language.germanName())));
        if (part.total() > 1)
            subject.add(german.plain("delivery.office.subject.part", part.number(), part.total()));
        return String.join(" · ", subject);
    }

    private String wished() {
        return wished(request.answers().wish());
    }

    static String wished(Wish wish) {
        return !wish.appointment() ? "hand-in" : wish.handIn() ? "both" : "appointment";
    }

    private String arrived() {
        return german.dateAndTime(request.acceptedAt());
    }

    private String lead() {
        return german.plain("delivery.office.lead", concern.institution().name(), arrived());
    }

    /// The concern's own questions in the words that staff gave them.
    private Section extras() {
        var lines =
                request.answers().extras().stream()
                        .map(extra ->
                                Line.of(
                                        german.sayPlain(extra.question().label()),
                                        extra.question().kind() == ExtraQuestion.Kind.TEXT
                                                ? Value.written(extra.value(), request.language())
                                                : Value.of(extra.value())))
                        .toList();
        return Section.of(german.plain("delivery.office.extras"), lines);
    }

    private Section papers() {
        var answers = request.answers().papers();
        var intro =
                answers.isEmpty()
                        ? german.plain("delivery.office.papers.none")
                        : part.total() > 1
                                ? german.plain("delivery.office.part", part.number(), part.total())
                                : null;
        var lines = new ArrayList<Line>();
        for (var answer : answers)
            lines.add(Line.of(german.sayPlain(answer.asked().paper().name()), whereabouts(answer)));
        return new Section(german.plain("delivery.office.papers"), intro, lines, null);
    }

    private String whereabouts(PaperAnswer answer) {
        var paper = answer.asked().paper();
        return switch (answer.choice()) {
            case SENT -> sent(files.of(paper), answer.pages(), part.whereIs(paper.slug()));
            case BRINGS -> german.plain("delivery.office.papers.brings");
            case MISSING -> german.plain("delivery.office.papers.missing");
            case REFUSED -> german.plain("delivery.office.papers.refused");
            case OPEN -> german.plain("delivery.office.papers.open");
        };
    }

    private String sent(String file, int pages, int where) {
        return part.total() == 1
                ? german.plain("delivery.office.papers.sent", file, pages)
                : german.plain("delivery.office.papers.sent.part", file, pages, where);
    }

    private Section reach() {
        var channel = request.answers().channel();
        var lines = new ArrayList<Line>();
        lines.add(
                Line.of(
                        german.plain("delivery.office.reach." + key(channel.kind())),
                        address(channel)));
        if (channel.sharedWith() != null)
            lines.add(Line.of(german.plain("delivery.office.reach.shared"), channel.sharedWith()));
        lines.add(
                Line.of(
                        german.plain("delivery.office.reach.say-what"),
                        german.plain(
                                channel.maySayWhat()
                                        ? "delivery.office.reach.say-what.yes"
                                        : "delivery.office.reach.say-what.no")));
        lines.add(
                Line.of(
                        german.plain("delivery.office.person.reads"),
                        request.language().germanName()));
        return new Section(
                german.plain("delivery.office.reach"),
                german.plain("delivery.office.reach.intro"),
                lines,
                null);
    }

    private static Value[] address(Channel channel) {
        return channel.person() == null
                ? new Value[] {Value.strong(channel.address())}
                : new Value[] {Value.strong(channel.person()), Value.strong(channel.address())};
    }

    private List<String> closing(Town town, boolean demo) {
        var closing = new ArrayList<String>();
        closing.add(
                german.plain(
                        request.answers().wish().handIn()
                                ? "delivery.office.closing.no-application"
                                : "delivery.office.closing.no-application.appointment",
                        arrived()));
        closing.add(german.plain("delivery.office.closing.values"));
        closing.add(
                german.plain(
                        "delivery.office.closing.sender", town.fullName(), town.municipality()));
        if (demo) closing.add(german.plain("delivery.office.closing.demo"));
        return closing;
    }

    /// An enum's name as the end of a word's key: `ON_SITE` → `on-site`.
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
