package kompass.content;

import java.util.List;
import java.util.Optional;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The areas of life, in the order in which home shows them.
@Repository
public class Areas {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PublishedPages publishedPages;
    private final Remembered<List<Area>> areas;

    Areas(
            JdbcClient jdbc,
            Announcements announcements,
            Translations translations,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.publishedPages = publishedPages;
        this.areas = new Remembered<>(announcements, "areas", this::load);
    }

    public List<Area> all() {
        return areas.get();
    }

    public Optional<Area> find(String slug) {
        return all().stream().filter(area -> area.slug().equals(slug)).findFirst();
    }

    @Transactional
    public void put(Area area) {
        jdbc.sql(
                        """
                        INSERT INTO content.area (slug, icon, title, lead, institutions, position)
                        VALUES (:slug, :icon, :title, :lead, :institutions, :position)
                            ON CONFLICT (slug) DO UPDATE
                           SET icon = excluded.icon,
                               title = excluded.title,
                               lead = excluded.lead,
                               institutions = excluded.institutions,
                               position = excluded.position
                        """)
                .param("slug", area.slug())
                .param("icon", area.icon())
                .param("title", area.title())
                .param("lead", area.lead())
                .param("institutions", area.institutions().toArray(String[]::new))
                .param("position", area.position())
                .update();
        translations.keep(place(area.slug()), List.of(area.title(), area.lead()));
        areas.changed();
        publishedPages.invalidate();
    }

    /// Nobody finds it any more.
    @Transactional
    public void remove(String slug) {
        jdbc.sql("DELETE FROM content.area WHERE slug = :slug").param("slug", slug).update();
        translations.keep(place(slug), List.of());
        areas.changed();
        publishedPages.invalidate();
    }

    public static Place place(String slug) {
        return new Place("content", "area/" + slug);
    }

    private List<Area> load() {
        return jdbc.sql("SELECT * FROM content.area ORDER BY position, slug")
                .query((row, number) ->
                        new Area(
                                row.getString("slug"),
                                row.getString("icon"),
                                row.getString("title"),
                                row.getString("lead"),
                                List.of((String[]) row.getArray("institutions").getArray()),
                                row.getInt("position")))
                .list();
    }
}
