package kompass.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads all concerns, in the order in which the town shows them.
final class ConcernRows {

    private final JdbcClient jdbc;
    private final Map<String, Institution> institutions;
    private final Map<String, Paper> papers;

    ConcernRows(JdbcClient jdbc, Map<String, Institution> institutions, Map<String, Paper> papers) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.papers = papers;
    }

    List<Concern> all() {
        var places = places();
        var details = details();
        var questions = questions();
        var asked = asked();
        return jdbc.sql("SELECT * FROM directory.concern ORDER BY position, slug")
                .query((row, number) -> {
                    var slug = row.getString("slug");
                    var institution = row.getString("institution");
                    return new Concern(
                            slug,
                            row.getString("title"),
                            row.getString("explanation"),
                            institution == null
                                    ? Institution.NOBODY
                                    : one(institutions, institution),
                            places.getOrDefault(slug, List.of()),
                            details.getOrDefault(slug, Map.of()),
                            questions.getOrDefault(slug, List.of()),
                            asked.getOrDefault(slug, List.of()),
                            row.getBoolean("appointment"),
                            row.getBoolean("hand_in"),
                            row.getBoolean("interpreter"),
                            row.getString("online_service"),
                            row.getString("note"),
                            row.getBoolean("listed"),
                            row.getInt("position"));
                })
                .list();
    }

    private Map<String, List<Concern.PlaceRule>> places() {
        record Row(String concern, Concern.PlaceRule rule) {}
        return jdbc
                .sql("SELECT * FROM directory.concern_place ORDER BY concern, position")
                .query((row, number) ->
                        new Row(
                                row.getString("concern"),
                                new Concern.PlaceRule(
                                        one(institutions, row.getString("institution")),
                                        InstitutionRows.texts(row, "places"))))
                .list()
                .stream()
                .collect(groupingBy(Row::concern, mapping(Row::rule, toList())));
    }

    private Map<String, Map<Detail, Concern.Need>> details() {
        var details = new HashMap<String, Map<Detail, Concern.Need>>();
        jdbc.sql("SELECT * FROM directory.concern_detail")
                .query(row -> {
                    details.computeIfAbsent(
                                    row.getString("concern"),
                                    concern -> new EnumMap<>(Detail.class))
                            .put(
                                    Detail.valueOf(row.getString("detail")),
                                    Concern.Need.valueOf(row.getString("need")));
                });
        return details;
    }

    private record Of(String concern, String question) {}

    private Map<String, List<ExtraQuestion>> questions() {
        record Row(String concern, ExtraQuestion question) {}
        var options = options();
        return jdbc
                .sql("SELECT * FROM directory.concern_question ORDER BY concern, position")
                .query((row, number) -> {
                    var of = new Of(row.getString("concern"), row.getString("key"));
                    return new Row(
                            of.concern(),
                            new ExtraQuestion(
                                    of.question(),
                                    ExtraQuestion.Kind.valueOf(row.getString("kind")),
                                    row.getBoolean("required"),
                                    row.getString("label"),
                                    row.getString("explanation"),
                                    options.getOrDefault(of, List.of()),
                                    condition(row)));
                })
                .list()
                .stream()
                .collect(groupingBy(Row::concern, mapping(Row::question, toList())));
    }

    private static ExtraQuestion.@Nullable Condition condition(ResultSet row) throws SQLException {
        var question = row.getString("when_question");
        return question == null
                ? null
                : new ExtraQuestion.Condition(
                        question, Set.copyOf(InstitutionRows.texts(row, "when_options")));
    }

    private Map<Of, List<ExtraQuestion.Option>> options() {
        record Row(Of of, ExtraQuestion.Option option) {}
        return jdbc
                .sql("SELECT * FROM directory.concern_option ORDER BY concern, question, position")
                .query((row, number) ->
                        new Row(
                                new Of(row.getString("concern"), row.getString("question")),
                                new ExtraQuestion.Option(
                                        row.getString("key"), row.getString("label"))))
                .list()
                .stream()
                .collect(groupingBy(Row::of, mapping(Row::option, toList())));
    }

    private Map<String, List<Concern.Asked>> asked() {
        record Row(String concern, Concern.Asked asked) {}
        return jdbc
                .sql("SELECT * FROM directory.concern_paper ORDER BY concern, position")
                .query((row, number) ->
                        new Row(
                                row.getString("concern"),
                                new Concern.Asked(
                                        one(papers, row.getString("paper")),
                                        row.getBoolean("required"),
                                        row.getBoolean("original"),
                                        Concern.Way.valueOf(row.getString("way")),
                                        row.getString("note"))))
                .list()
                .stream()
                .collect(groupingBy(Row::concern, mapping(Row::asked, toList())));
    }

    private static <T> T one(Map<String, T> bySlug, String slug) {
        return Objects.requireNonNull(bySlug.get(slug), slug);
    }
}
