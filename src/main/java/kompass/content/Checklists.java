package kompass.content;

import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import kompass.site.PublishedPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the one checklist of this town.
@Repository
public class Checklists {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PublishedPages publishedPages;
    private final Remembered<Checklist> checklist;

    Checklists(
            JdbcClient jdbc,
            Announcements announcements,
            Translations translations,
            PublishedPages publishedPages) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.publishedPages = publishedPages;
        this.checklist = new Remembered<>(announcements, "checklist", this::load);
    }

    /// Empty before somebody has written one.
    public Checklist checklist() {
        return checklist.get();
    }

    @Transactional
    public void put(Checklist checklist) {
        jdbc.sql(
                        """
                        INSERT INTO content.checklist (data)
                        VALUES (:data::jsonb)
                            ON CONFLICT (only_one) DO UPDATE
                           SET data = excluded.data
                        """)
                .param("data", JSON.writeValueAsString(checklist))
                .update();
        translations.keep(new Place("content", "checklist"), checklist.german());
        this.checklist.changed();
        publishedPages.invalidate();
    }

    private Checklist load() {
        return jdbc.sql("SELECT data FROM content.checklist")
                .query(String.class)
                .optional()
                .map(data -> JSON.readValue(data, Checklist.class))
                .orElse(Checklist.NONE);
    }
}
