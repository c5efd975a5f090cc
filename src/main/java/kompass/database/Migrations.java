package kompass.database;

import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings every module's schema up to date before any other bean sees the database.
///
/// A module keeps its migrations in `db/migration/<module>` and its tables in the PostgreSQL schema
/// of the same name; it names them with the schema. **Every migration runs on PostgreSQL 15 to
/// 18**: the embedded one is 18, towns bring their own 15. So nothing newer than 15: no virtual
/// generated columns, no `uuidv7()`, no `JSON_TABLE`, no `MERGE … RETURNING`, no `ANY_VALUE`. The
/// role that runs them owns its database and is no superuser.
final class Migrations {
    /// In this order; `exchange` and `print` have no tables.
    static final List<String> MODULES =
            List.of(
                    "database",
                    "languages",
                    "site",
                    "papers",
                    "mail",
                    "directory",
                    "content",
                    "requests",
                    "delivery");

    private Migrations() {}

    static void run(DataSource database) {
        for (var module : MODULES) if (hasAny(module)) migrate(database, module);
    }

    private static void migrate(DataSource database, String module) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .createSchemas(true)
                .load()
                .migrate();
    }

    private static boolean hasAny(String module) {
        var pattern = "classpath:db/migration/" + module + "/*.sql";
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern).length > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
