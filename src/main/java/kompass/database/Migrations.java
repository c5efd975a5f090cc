package kompass.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                    "people",
                    "signin",
                    "factors",
                    "translation",
                    "papers",
                    "mail",
                    "directory",
                    "content",
                    "editing",
                    "requests",
                    "delivery",
                    "pickup",
                    "alarms");

    private Migrations() {}

    /// Flyway takes more than a second to find that there is nothing to do. So the database
    /// remembers which files it was last brought up to date with, and the same files are not handed
    /// to Flyway again.
    static void run(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var digest = digest();
        if (isUpToDate(jdbc, digest)) return;
        for (var module : MODULES) if (!files(module).isEmpty()) migrate(database, module);
        jdbc.sql(
                        """
                        INSERT INTO database.migrated (digest)
                        VALUES (:digest)
                        ON CONFLICT (only_one) DO UPDATE
                        SET digest = excluded.digest, migrated_at = now()
                        """)
                .param("digest", digest)
                .update();
    }

    private static boolean isUpToDate(JdbcClient jdbc, String digest) {
        return jdbc.sql("SELECT to_regclass('database.migrated') IS NOT NULL")
                        .query((row, _) -> row.getBoolean(1))
                        .single()
                && jdbc.sql("SELECT EXISTS (SELECT FROM database.migrated WHERE digest = :digest)")
                        .param("digest", digest)
                        .query((row, _) -> row.getBoolean(1))
                        .single();
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

    private static String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var module : MODULES)
                for (var file : files(module)) {
                    sha.update(
                            (module + "/" + file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    sha.update(file.getContentAsByteArray());
                }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files(String module) {
        var pattern = "classpath*:db/migration/" + module + "/*.sql";
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of " + module + " cannot be listed", e);
        }
    }
}
