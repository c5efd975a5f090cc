package kompass.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The kinds of papers that concerns and articles speak of, ordered by slug.
@Repository
public class PaperCatalogue {

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Translations translations;

    PaperCatalogue(JdbcClient jdbc, Catalogue catalogue, Translations translations) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.translations = translations;
    }

    public List<Paper> all() {
        return List.copyOf(catalogue.contents().papers().values());
    }

    public Optional<Paper> find(String slug) {
        return Optional.ofNullable(catalogue.contents().papers().get(slug));
    }

    @Transactional
    public void put(Paper paper) {
        jdbc.sql(
                        """
                        INSERT INTO directory.paper (slug, name, explanation, drawing, file_name)
                        VALUES (:slug, :name, :explanation, :drawing, :fileName)
                            ON CONFLICT (slug) DO UPDATE
                           SET name = excluded.name,
                               explanation = excluded.explanation,
                               drawing = excluded.drawing,
                               file_name = excluded.file_name
                        """)
                .paramSource(paper)
                .update();
        translations.keep(place(paper.slug()), german(paper));
        catalogue.changed();
    }

    /// Throws `DataIntegrityViolationException` while a concern still asks for it.
    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM directory.paper WHERE slug = :slug").param("slug", slug).update();
        translations.keep(place(slug), List.of());
        catalogue.changed();
    }

    public static Place place(String slug) {
        return new Place("paper", slug);
    }

    /// What is translated of it, in the order in which it stands at its place.
    public static List<String> german(Paper paper) {
        return Stream.of(paper.name(), paper.explanation()).filter(Objects::nonNull).toList();
    }

    static List<Paper> rows(JdbcClient jdbc) {
        return jdbc.sql("SELECT * FROM directory.paper ORDER BY slug")
                .query((row, number) ->
                        new Paper(
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("explanation"),
                                row.getString("drawing"),
                                row.getString("file_name")))
                .list();
    }
}
