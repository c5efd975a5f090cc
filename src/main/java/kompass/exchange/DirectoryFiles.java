package kompass.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.Institution;
import kompass.directory.Paper;
import kompass.directory.ReplyPhrase;

/// `papers.yaml`, `institutions/<slug>.yaml` and `concerns/<slug>.yaml`.
final class DirectoryFiles {

    private static final List<String> DAYS = List.of("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(?<first>[A-Z][a-z])(-(?<last>[A-Z][a-z]))? (?<opens>\\d\\d:\\d\\d)-(?<closes>\\d\\d:\\d\\d)");
    private static final Pattern DEVIATION =
            Pattern.compile(
                    "(?<first>[\\d-]{10})(\\.\\.(?<last>[\\d-]{10}))? (closed|(?<opens>\\d\\d:\\d\\d)-(?<closes>\\d\\d:\\d\\d))");
    private static final long MEGABYTE = 1_000_000;

    private enum Wished {
        APPOINTMENT,
        HAND_IN
    }

    private DirectoryFiles() {}

    static List<Paper> papers(Node file) {
        return file.only("papers").each("papers", DirectoryFiles::paper);
    }

    private static Paper paper(Node paper) {
        paper.only("slug", "name", "explanation", "drawing", "fileName");
        return new Paper(
                paper.text("slug"),
                paper.text("name"),
                paper.optionalText("explanation"),
                paper.text("drawing"),
                paper.text("fileName"));
    }

    static List<ReplyPhrase> phrases(Node file) {
        var phrases = new ArrayList<ReplyPhrase>();
        for (var phrase : file.only("phrases").list("phrases")) {
            phrase.only("slug", "occasion", "text");
            phrases.add(
                    phrase.read(it ->
                            new ReplyPhrase(
                                    it.text("slug"),
                                    it.at("occasion").one(ReplyPhrase.Occasion.class),
                                    it.text("text"),
                                    phrases.size() + 1)));
        }
        return phrases;
    }

    static Institution institution(String slug, Node file) {
        file.only(
                "name",
                "kind",
                "description",
                "address",
                "room",
                "stop",
                "hours",
                "openExceptions",
                "hoursNote",
                "phone",
                "spokenLanguages",
                "accessibility",
                "leadWorkingDays",
                "answerWorkingDays",
                "mailbox",
                "secondMailbox",
                "mode",
                "limitMegabytes",
                "controller",
                "dataProtectionOfficer",
                "serves",
                "public",
                "position");
        return new Institution(
                slug,
                file.text("name"),
                file.at("kind").one(Institution.Kind.class),
                file.text("description"),
                new Institution.Place(
                        file.texts("address"),
                        file.optionalText("room"),
                        file.optionalText("stop")),
                file.list("hours").stream().flatMap(DirectoryFiles::hours).toList(),
                file.each("openExceptions", DirectoryFiles::deviation),
                file.optionalText("hoursNote"),
                file.text("phone"),
                file.texts("spokenLanguages"),
                file.optionalText("accessibility"),
                file.number("leadWorkingDays"),
                file.number("answerWorkingDays"),
                file.optionalText("mailbox"),
                file.optionalText("secondMailbox"),
                file.at("mode").one(Institution.Mode.class),
                file.number("limitMegabytes") * MEGABYTE,
                null,
                file.text("controller"),
                file.text("dataProtectionOfficer"),
                file.texts("serves"),
                file.flag("public", true),
                file.number("position"));
    }

    private static Stream<Institution.Hours> hours(Node line) {
        var hours = HOURS.matcher(line.text());
        if (!hours.matches()) throw line.trouble("is not like Mo-Fr 08:30-12:00");
        int first = DAYS.indexOf(hours.group("first"));
        int last = hours.group("last") == null ? first : DAYS.indexOf(hours.group("last"));
        if (first < 0 || last < first) throw line.trouble("has days other than " + DAYS);
        try {
            var opens = LocalTime.parse(hours.group("opens"));
            var closes = LocalTime.parse(hours.group("closes"));
            return IntStream.rangeClosed(first, last)
                    .mapToObj(day -> new Institution.Hours(DayOfWeek.of(day + 1), opens, closes));
        } catch (DateTimeParseException e) {
            throw line.trouble("has a time that no clock shows");
        }
    }

    /// `2026-12-24 closed`, `2026-12-27..2026-12-31 closed`, `2026-12-30 09:00-12:00`.
    private static Institution.Deviation deviation(Node line) {
        var read = DEVIATION.matcher(line.text());
        if (!read.matches()) throw line.trouble("is not like 2026-12-24..2026-12-31 closed");
        try {
            var first = LocalDate.parse(read.group("first"));
            var last = read.group("last");
            var opens = read.group("opens");
            return new Institution.Deviation(
                    first,
                    last == null ? first : LocalDate.parse(last),
                    opens == null ? null : LocalTime.parse(opens),
                    opens == null ? null : LocalTime.parse(read.group("closes")));
        } catch (DateTimeParseException e) {
            throw line.trouble("has a day or a time that does not exist");
        }
    }

    static Concern concern(
            String slug,
            Node file,
            Map<String, Institution> institutions,
            Map<String, Paper> papers) {
        file.only(
                "title",
                "explanation",
                "institution",
                "places",
                "details",
                "questions",
                "papers",
                "wishes",
                "interpreter",
                "onlineService",
                "note",
                "public",
                "position");
        var wishes = EnumSet.noneOf(Wished.class);
        for (var wish : file.list("wishes")) wishes.add(wish.one(Wished.class));
        if (wishes.isEmpty()) throw file.at("wishes").trouble("names nothing to wish");
        return new Concern(
                slug,
                file.text("title"),
                file.text("explanation"),
                known(file.at("institution"), institutions),
                file.each("places", rule -> rule(rule, institutions)),
                details(file.at("details")),
                file.each("questions", QuestionFiles::question),
                file.each("papers", asked -> asked(asked, papers)),
                wishes.contains(Wished.APPOINTMENT),
                wishes.contains(Wished.HAND_IN),
                file.flag("interpreter"),
                file.optionalText("onlineService"),
                file.optionalText("note"),
                file.flag("public", true),
                file.number("position"));
    }

    private static Concern.PlaceRule rule(Node rule, Map<String, Institution> institutions) {
        rule.only("institution", "places");
        return new Concern.PlaceRule(
                known(rule.at("institution"), institutions), rule.texts("places"));
    }

    private static Map<Detail, Concern.Need> details(Node details) {
        var needs = new EnumMap<Detail, Concern.Need>(Detail.class);
        for (var key : details.keys()) {
            var detail =
                    new Node(details.file(), details.path() + "." + key, key).one(Detail.class);
            var need = details.at(key).one(Concern.Need.class);
            if (detail == Detail.REFERENCE && need == Concern.Need.REQUIRED)
                throw details.at(key).trouble("a reference is never required");
            needs.put(detail, need);
        }
        return needs;
    }

    private static Concern.Asked asked(Node asked, Map<String, Paper> papers) {
        asked.only("paper", "required", "original", "hand-in", "note");
        return new Concern.Asked(
                known(asked.at("paper"), papers),
                asked.flag("required"),
                asked.flag("original"),
                asked.has("hand-in")
                        ? asked.at("hand-in").one(Concern.Way.class)
                        : Concern.Way.EITHER,
                asked.optionalText("note"));
    }

    static <T> T known(Node slug, Map<String, T> bySlug) {
        var found = bySlug.get(slug.text());
        if (found == null) throw slug.trouble(slug.text() + " is none of " + bySlug.keySet());
        return found;
    }
}
