package kompass.site;

import kompass.database.Announcements;
import kompass.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the one town of this installation.
@Repository
public class Towns {

    private final JdbcClient database;
    private final PublishedPages published;
    private final Remembered<Town> town;
    private final JsonMapper json = JsonMapper.builder().build();

    Towns(JdbcClient database, Announcements announcements, PublishedPages published) {
        this.database = database;
        this.published = published;
        this.town = new Remembered<>(announcements, "town", this::read);
    }

    /// The town as last put; before that one without a name.
    public Town town() {
        return town.get();
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
