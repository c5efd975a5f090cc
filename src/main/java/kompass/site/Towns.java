package kompass.site;

import kompass.database.Announcements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the one town of this installation.
@Repository
public class Towns {

    private static final Logger LOG = LoggerFactory.getLogger(Towns.class);
    private static final String CHANNEL = "town";

    private final JdbcClient database;
    private final Announcements announcements;
    private final PublishedPages published;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Town known;
    private volatile boolean stale = true;

    Towns(JdbcClient database, Announcements announcements, PublishedPages published) {
        this.published = published;
        this.database = database;
        this.announcements = announcements;
        announcements.listen(CHANNEL, _ -> forget());
    }

    /// The town as last put; before that one without a name. While the database is down, the one
    /// last read.
    public Town town() {
        var town = known;
        if (town != null && !stale) return town;
        stale = false;
        try {
            town = read();
            known = town;
            return town;
        } catch (DataAccessException down) {
            stale = true;
            if (town == null) throw down;
            LOG.warn("The town could not be read again: {}", down.toString());
            return town;
        }
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
        announcements.announce(CHANNEL, "changed");
        published.invalidate();
        AfterCommit.run(this::forget);
    }

    private void forget() {
        stale = true;
    }

    private Town read() {
        return database.sql("SELECT data FROM site.town")
                .query(String.class)
                .optional()
                .map(data -> json.readValue(data, Town.class))
                .orElseGet(Town::unnamed);
    }
}
