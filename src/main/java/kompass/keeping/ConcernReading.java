package kompass.keeping;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;

/// A concern out of its fields; what is wrong goes to the checks.
final class ConcernReading {

    private final Values values;
    private final Checks checks;
    private final Institutions institutions;
    private final PaperCatalogue papers;

    ConcernReading(Values values, Checks checks, Institutions institutions, PaperCatalogue papers) {
        this.values = values;
        this.checks = checks;
        this.institutions = institutions;
        this.papers = papers;
    }

    Concern concern(String slug) {
        var appointment = checks.yes("appointment");
        var handIn = checks.yes("hand-in");
        if (!appointment && !handIn) checks.reject("appointment", "nothingToWish");
        return new Concern(
                slug,
                checks.needed("title", "title"),
                checks.needed("explanation", "explanation"),
                institution("institution", values.of("institution")),
                places(),
                details(),
                questions(),
                papers(),
                appointment || !handIn,
                handIn,
                checks.yes("interpreter"),
                onlineService(),
                checks.optional("note"),
                checks.yes("public"),
                checks.number("position", 0, 9999));
    }

    private Institution institution(String field, String slug) {
        if (slug.isEmpty()) return Institution.NOBODY;
        var found = institutions.find(slug);
        if (found.isEmpty()) checks.reject(field, "choose");
        return found.orElse(Institution.NOBODY);
    }

    private List<Concern.PlaceRule> places() {
        var rules = new ArrayList<Concern.PlaceRule>();
        var named = new HashSet<String>();
        for (var slug : values.lines(ConcernFields.PLACES)) {
            var field = ConcernFields.place(slug);
            var institution = institution(field, slug);
            var places = List.copyOf(new LinkedHashSet<>(checks.lines(field)));
            if (places.isEmpty()) checks.reject(field, "places");
            for (var place : places)
                if (!named.add(place)) checks.reject(field, "placeTwice", place);
            if (!places.isEmpty() && !institution.isNobody())
                rules.add(new Concern.PlaceRule(institution, places));
        }
        return rules;
    }

    private Map<Detail, Concern.Need> details() {
        var needs = new EnumMap<Detail, Concern.Need>(Detail.class);
        for (var detail : Detail.values()) {
            var field = ConcernFields.detail(detail);
            if (!values.has(field)) continue;
            var need = checks.one(field, Concern.Need.class);
            // A number is never required (`product.md`, Forms).
            needs.put(detail, detail == Detail.REFERENCE ? Concern.Need.OPTIONAL : need);
        }
        return needs;
    }

    private List<Concern.Asked> papers() {
        var asked = new ArrayList<Concern.Asked>();
        for (var slug : values.lines(ConcernFields.PAPERS)) {
            var paper = papers.find(slug);
            if (paper.isEmpty()) {
                checks.reject("add-paper", "choose");
                continue;
            }
            asked.add(
                    new Concern.Asked(
                            paper.get(),
                            checks.one(ConcernFields.paper(slug, "need"), Concern.Need.class)
                                    == Concern.Need.REQUIRED,
                            checks.yes(ConcernFields.paper(slug, "original")),
                            checks.one(ConcernFields.paper(slug, "way"), Concern.Way.class),
                            checks.optional(ConcernFields.paper(slug, "note"))));
        }
        return asked;
    }

    private List<ExtraQuestion> questions() {
        var questions = new ArrayList<ExtraQuestion>();
        var offered = new LinkedHashMap<String, Set<String>>();
        for (var key : values.lines(ConcernFields.QUESTIONS)) {
            var kind = checks.one(ConcernFields.question(key, "kind"), ExtraQuestion.Kind.class);
            var options =
                    kind == ExtraQuestion.Kind.CHOICE
                            ? options(key)
                            : List.<ExtraQuestion.Option>of();
            var label = checks.needed(ConcernFields.question(key, "label"), "question");
            var when = condition(key, offered);
            if (kind == ExtraQuestion.Kind.CHOICE) {
                offered.put(
                        key,
                        new HashSet<>(options.stream().map(ExtraQuestion.Option::key).toList()));
                if (options.size() < 2) {
                    checks.reject(ConcernFields.question(key, "add"), "options");
                    continue;
                }
            }
            questions.add(
                    new ExtraQuestion(
                            key,
                            kind,
                            checks.yes(ConcernFields.question(key, "required")),
                            label,
                            checks.optional(ConcernFields.question(key, "explanation")),
                            options,
                            when));
        }
        return checks.problems().isEmpty() ? questions : List.of();
    }

    private List<ExtraQuestion.Option> options(String question) {
        var options = new ArrayList<ExtraQuestion.Option>();
        for (var key : values.lines(ConcernFields.question(question, "options"))) {
            var label = checks.optional(ConcernFields.option(question, key));
            if (label != null) options.add(new ExtraQuestion.Option(key, label));
        }
        return options;
    }

    /// All options that are named must be of one earlier choice. What that choice has stopped
    /// offering falls away.
    private ExtraQuestion.@Nullable Condition condition(
            String key, Map<String, Set<String>> offered) {
        var field = ConcernFields.question(key, "when");
        var byQuestion = new LinkedHashMap<String, Set<String>>();
        for (var line : values.lines(field)) {
            var parts = line.split("/", 2);
            if (parts.length == 2 && offered.getOrDefault(parts[0], Set.of()).contains(parts[1]))
                byQuestion.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(parts[1]);
        }
        if (byQuestion.size() > 1) checks.reject(field, "oneCondition");
        return byQuestion.entrySet().stream()
                .findFirst()
                .map(one -> new ExtraQuestion.Condition(one.getKey(), one.getValue()))
                .orElse(null);
    }

    private @Nullable String onlineService() {
        var address = checks.optional("online-service");
        if (address == null) return null;
        try {
            var uri = URI.create(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) return address;
        } catch (IllegalArgumentException noAddress) {
            checks.reject("online-service", "online");
            return null;
        }
        checks.reject("online-service", "online");
        return null;
    }
}
