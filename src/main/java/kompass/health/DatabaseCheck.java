package kompass.health;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// PostgreSQL answers, and has room for another connection.
@Component("databaseHealthIndicator")
class DatabaseCheck extends Check {

    private static final int SECONDS = 2;
    private static final long MEGABYTE = 1L << 20;

    private final DataSource database;

    DatabaseCheck(DataSource database) {
        super("database");
        this.database = database;
    }

    @Override
    Finding look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (var row =
                    statement.executeQuery(
                            "SELECT current_setting('server_version'),"
                                    + " pg_database_size(current_database())")) {
                row.next();
                return Finding.good(
                        "health.office.database.good", row.getString(1), row.getLong(2) / MEGABYTE);
            }
        } catch (SQLException e) {
            return Finding.broken("health.office.database.silent", String.valueOf(e.getMessage()));
        }
    }
}
