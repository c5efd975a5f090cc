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
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What can be asked for, in the order in which the town shows it.
@Repository
public class Concerns {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Translations translations;

    Concerns(JdbcClient jdbc, Catalogue catalogue, Translations translations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.translations = translations;
    }

    public List<Concern> all() {
        return List.copyOf(catalogue.contents().concerns().values());
    }

    public Optional<Concern> find(String slug) {
        return Optional.ofNullable(catalogue.contents().concerns().get(slug));
    }

    public List<Concern> of(Institution institution) {
        return catalogue.contents().concerns().values().stream()
                .filter(concern -> concern.institution().slug().equals(institution.slug()))
                .toList();
    }

    /// Its institution and papers must have been put before.
    @Transactional
    public void put(Concern concern) {
        jdbc.sql(
                        """
                        INSERT INTO directory.concern (
                               slug, title, explanation, institution, appointment, hand_in, interpreter,
                               online_service, note, position)
                        VALUES (:slug, :title, :explanation, :institution, :appointment, :handIn, :interpreter,
                               :onlineService, :note, :position)
                            ON CONFLICT (slug) DO UPDATE
                           SET title = excluded.title,
                               explanation = excluded.explanation,
                               institution = excluded.institution,
                               appointment = excluded.appointment,
                               hand_in = excluded.hand_in,
                               interpreter = excluded.interpreter,
                               online_service = excluded.online_service,
                               note = excluded.note,
                               position = excluded.position
                        """)
                .param("slug", concern.slug())
                .param("title", concern.title())
                .param("explanation", concern.explanation())
                .param("institution", concern.institution().slug())
                .param("appointment", concern.appointment())
                .param("handIn", concern.handIn())
                .param("interpreter", concern.interpreter())
                .param("onlineService", concern.onlineService())
                .param("note", concern.note())
                .param("position", concern.position())
                .update();
        putDetails(concern);
        putPapers(concern);
        translations.keep(new Place("concern", concern.slug()), german(concern));
        catalogue.changed();
    }

    private void putDetails(Concern concern) {
        jdbc.sql("DELETE FROM directory.concern_detail WHERE concern = :concern")
                .param("concern", concern.slug())
                .update();
        concern.details()
                .forEach((detail, need) ->
                        jdbc.sql(
                                        """
                                        INSERT INTO directory.concern_detail (concern, detail, need)
                                        VALUES (:concern, :detail, :need)
                                        """)
                                .param("concern", concern.slug())
                                .param("detail", detail.name())
                                .param("need", need.name())
                                .update());
    }

    private void putPapers(Concern concern) {
        jdbc.sql("DELETE FROM directory.concern_paper WHERE concern = :concern")
                .param("concern", concern.slug())
                .update();
        int position = 0;
        for (var asked : concern.papers())
            jdbc.sql(
                            """
                            INSERT INTO directory.concern_paper (
                                   concern, paper, position, required, original, note)
                            VALUES (:concern, :paper, :position, :required, :original, :note)
                            """)
                    .param("concern", concern.slug())
                    .param("paper", asked.paper().slug())
                    .param("position", position++)
                    .param("required", asked.required())
                    .param("original", asked.original())
                    .param("note", asked.note())
                    .update();
    }

    private static List<String> german(Concern concern) {
        return Stream.concat(
                        Stream.of(concern.title(), concern.explanation(), concern.note()),
                        concern.papers().stream().map(Concern.Asked::note))
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Concern> rows(
            JdbcClient jdbc, Map<String, Institution> institutions, Map<String, Paper> papers) {
        var details = details(jdbc);
        var asked = asked(jdbc, papers);
        return jdbc.sql("SELECT * FROM directory.concern ORDER BY position, slug")
                .query((row, number) -> concern(row, institutions, details, asked))
                .list();
    }

    private static Map<String, Map<Detail, Concern.Need>> details(JdbcClient jdbc) {
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

    private static Map<String, List<Concern.Asked>> asked(
            JdbcClient jdbc, Map<String, Paper> papers) {
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
                                        row.getString("note"))))
                .list()
                .stream()
                .collect(groupingBy(Row::concern, mapping(Row::asked, toList())));
    }

    private static Concern concern(
            ResultSet row,
            Map<String, Institution> institutions,
            Map<String, Map<Detail, Concern.Need>> details,
            Map<String, List<Concern.Asked>> asked)
            throws SQLException {
        var slug = row.getString("slug");
        return new Concern(
                slug,
                row.getString("title"),
                row.getString("explanation"),
                one(institutions, row.getString("institution")),
                details.getOrDefault(slug, Map.of()),
                asked.getOrDefault(slug, List.of()),
                row.getBoolean("appointment"),
                row.getBoolean("hand_in"),
                row.getBoolean("interpreter"),
                row.getString("online_service"),
                row.getString("note"),
                row.getInt("position"));
    }

    private static <T> T one(Map<String, T> bySlug, String slug) {
        return Objects.requireNonNull(bySlug.get(slug), slug);
    }
}
