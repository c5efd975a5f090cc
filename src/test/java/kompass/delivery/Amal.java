package kompass.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.languages.Language;
import kompass.questions.Address;
import kompass.questions.Answers;
import kompass.questions.Channel;
import kompass.questions.ForWhom;
import kompass.questions.Interpreting;
import kompass.questions.Name;
import kompass.questions.PaperAnswer;
import kompass.questions.PartialDate;
import kompass.questions.Wish;
import kompass.requests.Request;
import kompass.site.Colours;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;

/// Amal Al-Srour, who reads Arabic and wants to register her new flat; what she answers can be
/// changed.
final class Amal {

    static final Language ARABIC =
            new Language("ar", "العربية", "Arabisch", null, true, true, false, 3);

    static final Town KALLETAL = kalletal(Town.Limits.USUAL);

    /// The town's own mail server is in the house.
    static Town kalletal(Town.Limits limits) {
        return new Town(
                "Kalletal",
                "Kompass",
                "Gemeinde Kalletal",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                Town.Periods.USUAL,
                limits,
                new Town.Post(List.of(), null, List.of("kalletal.example")),
                Colours.USUAL);
    }

    static final Paper IDS = new Paper("ausweise", "Ausweise", null, "passport", "Ausweise");
    static final Paper LANDLORD =
            new Paper(
                    "wohnungsgeberbestaetigung",
                    "Wohnungsgeberbestätigung",
                    null,
                    "house",
                    "Wohnungsgeberbestaetigung");
    static final Paper DEEDS = new Paper("urkunden", "Urkunden", null, "deed", "Urkunden");
    static final Paper MARRIAGE =
            new Paper("heiratsurkunde", "Heiratsurkunde", null, "deed", "Heiratsurkunde");

    final UUID id = UUID.randomUUID();
    String reference = "K7F3M2";
    Name name = new Name("Amal", "Al-Srour", "أمل السرور", "Amal Alsrour");
    ForWhom forWhom = new ForWhom.Myself();
    String freeText = "انتقلنا يوم 15.11. ولا نملك شهادة زواج مترجمة.";
    Interpreting interpreting =
            new Interpreting.Needed(
                    "ar", "Syrien", Interpreting.Wanted.WOMAN, Interpreting.Way.ON_SITE);
    Channel channel =
            new Channel(Channel.Kind.SMS, "0152 000 00 00", null, false, "meine Schwester");
    Institution.Mode mode = Institution.Mode.ATTACHMENT;
    long limitBytes = 10_000_000;
    @Nullable String certificate = null;
    String mailbox = "meldeamt@kalletal.example";
    String secondMailbox = "rathaus@kalletal.example";
    List<Answers.Extra> extras = List.of();
    int pagesOfIds = 0;
    int pagesOfLandlord = 0;

    Request request() {
        return new Request(
                id,
                reference,
                ARABIC,
                registration(),
                answers(),
                Instant.parse("2026-11-22T13:32:00Z"));
    }

    private Answers answers() {
        return new Answers(
                forWhom,
                name,
                null,
                null,
                new PartialDate(1991, 3, 14),
                null,
                new Answers.Nationality(List.of("SY"), null),
                new Address("Lemgoer Straße 12", "32689 Kalletal", null),
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                extras,
                new Wish(
                        true,
                        pagesOfIds + pagesOfLandlord > 0,
                        new Wish.Times(
                                LocalDate.of(2026, 11, 25),
                                EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY),
                                EnumSet.of(Wish.PartOfDay.MORNING)),
                        freeText),
                interpreting,
                channel,
                papers());
    }

    private List<PaperAnswer> papers() {
        var papers = new ArrayList<PaperAnswer>();
        papers.add(sentOrBrought(IDS, pagesOfIds));
        papers.add(sentOrBrought(LANDLORD, pagesOfLandlord));
        papers.add(answer(DEEDS, PaperAnswer.Choice.MISSING, 0));
        papers.add(answer(MARRIAGE, PaperAnswer.Choice.OPEN, 0));
        return papers;
    }

    private static PaperAnswer sentOrBrought(Paper paper, int pages) {
        return pages > 0
                ? answer(paper, PaperAnswer.Choice.SENT, pages)
                : answer(paper, PaperAnswer.Choice.BRINGS, 0);
    }

    private static PaperAnswer answer(Paper paper, PaperAnswer.Choice choice, int pages) {
        return new PaperAnswer(
                new Concern.Asked(paper, true, true, Concern.Way.EITHER, null), choice, pages);
    }

    private Concern registration() {
        return new Concern(
                "anmeldung",
                "Anmeldung des Wohnsitzes",
                "Wer umzieht, meldet sich an.",
                townHall(),
                List.of(),
                Map.of(Detail.NAME, Concern.Need.REQUIRED),
                List.of(),
                List.of(),
                true,
                true,
                true,
                null,
                null,
                true,
                1);
    }

    private Institution townHall() {
        return new Institution(
                "einwohnermeldeamt",
                "Einwohnermeldeamt, Gemeinde Kalletal",
                Institution.Kind.AUTHORITY,
                "Meldet an.",
                new Institution.Place(
                        List.of("Beispielstraße 3", "32689 Kalletal"), "Zimmer 002", null),
                List.of(
                        new Institution.Hours(
                                DayOfWeek.MONDAY, LocalTime.of(8, 30), LocalTime.of(12, 0))),
                List.of(),
                null,
                "05264 00 00 02",
                List.of("de"),
                null,
                3,
                3,
                mailbox,
                secondMailbox,
                mode,
                limitBytes,
                certificate,
                "Gemeinde Kalletal",
                "Datenschutz",
                List.of(),
                true,
                1);
    }
}
