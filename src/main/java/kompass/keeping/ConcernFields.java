package kompass.keeping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.people.Values;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// The names of a concern's fields. What stands in lists is named by something that lasts (the
/// paper's slug, the question's key), so that two who edit at once change the same thing.
///
///     papers = ausweise↵urkunden      paper.ausweise.need = REQUIRED
///     questions = f-1↵f-2             question.f-1.label, question.f-1.options = a↵b,
///                                     question.f-1.option.a, question.f-2.when = f-1/a
final class ConcernFields {

    static final String PAPERS = "papers";
    static final String QUESTIONS = "questions";
    static final String PLACES = "places";

    private static final List<String> PLAIN =
            List.of(
                    "title",
                    "explanation",
                    "note",
                    "public",
                    "institution",
                    "appointment",
                    "hand-in",
                    "interpreter",
                    "online-service",
                    "position");
    private static final String KEY = "[a-z0-9-]{1,60}";

    private ConcernFields() {}

    static String detail(Detail detail) {
        return "detail." + detail.name();
    }

    static String paper(String slug, String field) {
        return "paper." + slug + "." + field;
    }

    static String question(String key, String field) {
        return "question." + key + "." + field;
    }

    static String option(String question, String key) {
        return question(question, "option." + key);
    }

    static String place(String institution) {
        return "place." + institution + ".names";
    }

    /// The keys in a field that lists them; hidden inputs and lines come to the same.
    static List<String> keys(Form form, String field) {
        return form.values(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(key -> key.matches(KEY))
                .distinct()
                .toList();
    }

    /// Only what belongs to the rows that were submitted.
    static Values read(Form form) {
        var fields = new ArrayList<>(PLAIN);
        for (var detail : Detail.values()) fields.add(detail(detail));
        fields.add(PLACES);
        for (var slug : keys(form, PLACES)) fields.add(place(slug));
        fields.add(QUESTIONS);
        for (var key : keys(form, QUESTIONS)) {
            for (var field : List.of("label", "explanation", "kind", "required", "when", "options"))
                fields.add(question(key, field));
            for (var option : keys(form, question(key, "options"))) fields.add(option(key, option));
        }
        fields.add(PAPERS);
        for (var slug : keys(form, PAPERS))
            for (var field : List.of("need", "original", "way", "note"))
                fields.add(paper(slug, field));
        return Values.of(form, fields);
    }

    static Values of(Concern it) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", it.title());
        fields.put("explanation", it.explanation());
        fields.put("note", text(it.note()));
        fields.put("public", yes(it.listed()));
        fields.put("institution", it.institution().slug());
        fields.put("appointment", yes(it.appointment()));
        fields.put("hand-in", yes(it.handIn()));
        fields.put("interpreter", yes(it.interpreter()));
        fields.put("online-service", text(it.onlineService()));
        fields.put("position", Integer.toString(it.position()));
        for (var detail : Detail.values()) {
            var need = it.details().get(detail);
            fields.put(detail(detail), need == null ? "" : need.name());
        }
        var rules = it.places();
        fields.put(PLACES, lines(rules.stream().map(rule -> rule.institution().slug()).toList()));
        for (var rule : rules) fields.put(place(rule.institution().slug()), lines(rule.places()));
        fields.put(QUESTIONS, lines(it.questions().stream().map(ExtraQuestion::key).toList()));
        for (var question : it.questions()) put(question, fields);
        fields.put(PAPERS, lines(it.papers().stream().map(asked -> asked.paper().slug()).toList()));
        for (var asked : it.papers()) {
            var slug = asked.paper().slug();
            fields.put(paper(slug, "need"), asked.required() ? "REQUIRED" : "OPTIONAL");
            fields.put(paper(slug, "original"), yes(asked.original()));
            fields.put(paper(slug, "way"), asked.way().name());
            fields.put(paper(slug, "note"), text(asked.note()));
        }
        return new Values(fields);
    }

    private static void put(ExtraQuestion it, Map<String, String> fields) {
        var key = it.key();
        fields.put(question(key, "label"), it.label());
        fields.put(question(key, "explanation"), text(it.explanation()));
        fields.put(question(key, "kind"), it.kind().name());
        fields.put(question(key, "required"), yes(it.required()));
        var when = it.when();
        fields.put(
                question(key, "when"),
                when == null
                        ? ""
                        : lines(
                                when.options().stream()
                                        .sorted()
                                        .map(option -> when.question() + "/" + option)
                                        .toList()));
        fields.put(
                question(key, "options"),
                lines(it.options().stream().map(ExtraQuestion.Option::key).toList()));
        for (var option : it.options()) fields.put(option(key, option.key()), option.label());
    }

    /// These values with the place rules of others.
    static Values withPlaces(Values values, Values others) {
        var own = values;
        for (var slug : values.lines(PLACES)) own = own.with(place(slug), "");
        own = own.with(PLACES, others.of(PLACES));
        for (var slug : others.lines(PLACES)) own = own.with(place(slug), others.of(place(slug)));
        return own;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String yes(boolean said) {
        return said ? "yes" : "";
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
