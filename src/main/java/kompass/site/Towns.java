package kompass.site;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the one town of this installation.
@Repository
public class Towns {

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable Town known;

    Towns(JdbcClient database) {
        this.database = database;
    }

    /// The town as last put; before that one without a name.
    public Town town() {
        var town = known;
        if (town == null) {
            town = read();
            known = town;
        }
        return town;
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
        known = null;
    }

    private Town read() {
        return database.sql("SELECT data FROM site.town")
                .query(String.class)
                .optional()
                .map(data -> json.readValue(data, Town.class))
                .orElseGet(Town::unnamed);
    }
}
