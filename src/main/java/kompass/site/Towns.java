package kompass.site;

import java.util.function.UnaryOperator;
import kompass.database.Announcements;
import kompass.database.Remembered;
import kompass.languages.Place;
import kompass.languages.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the one town of this installation.
@Repository
public class Towns {

    /// Where its own texts stand.
    public static final Place TEXTS = new Place("site", "town");

    private final JdbcClient database;
    private final Translations translations;
    private final PublishedPages published;
    private final Remembered<Town> town;
    private final JsonMapper json = JsonMapper.builder().build();

    Towns(
            JdbcClient database,
            Translations translations,
            Announcements announcements,
            PublishedPages published) {
        this.database = database;
        this.translations = translations;
        this.published = published;
        this.town = new Remembered<>(announcements, "town", this::read);
    }

    /// The town as last put; before that one without a name.
    public Town town() {
        return town.get();
    }

    /// Changes a part of it. Whoever changes another part at the same time waits.
    @Transactional
    public void change(UnaryOperator<Town> change) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('kompass.site.town'))")
                .query((row, _) -> true)
                .single();
        put(change.apply(read()));
    }

    @Transactional
    public void put(Town town) {
        database.sql(
                        """
                        INSERT INTO site.town (data)
                        VALUES (:data::jsonb)
                            ON CONFLICT (only_one) DO UPDATE
                           SET data = excluded.data
                        """)
                .param("data", json.writeValueAsString(town))
                .update();
        translations.keep(TEXTS, town.texts());
        this.town.changed();
        published.invalidate();
    }

    private Town read() {
        return database.sql("SELECT data FROM site.town")
                .query(String.class)
                .optional()
                .map(data -> json.readValue(data, Town.class))
                .orElseGet(Town::unnamed);
    }
}
