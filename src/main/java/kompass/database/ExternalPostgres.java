package kompass.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that somebody else runs.
record ExternalPostgres(String url, String user, String password) implements Server {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalPostgres.class);
    private static final int OLDEST = 15;
    private static final int NEWEST_TESTED = 18;
    private static final String REMEDY =
            "Check KOMPASS_DATABASE_URL (jdbc:postgresql://host/database), KOMPASS_DATABASE_USER,"
                    + " KOMPASS_DATABASE_PASSWORD and that PostgreSQL runs.";

    /// Asks the server whether it can serve us, so that a wrong setting is told at the start.
    static ExternalPostgres reached(DatabaseSettings settings) {
        if (!settings.url().startsWith("jdbc:postgresql:"))
            throw new CannotStart("KOMPASS_DATABASE_URL is no address of a PostgreSQL.", REMEDY);
        var postgres = new ExternalPostgres(settings.url(), settings.user(), settings.password());
        postgres.check(settings);
        return postgres;
    }

    private void check(DatabaseSettings settings) {
        var properties = new Properties();
        if (!user.isBlank()) properties.setProperty("user", user);
        if (!password.isBlank()) properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        try (var connection = DriverManager.getConnection(url, properties);
                var statement = connection.createStatement();
                var encoding = statement.executeQuery("SHOW server_encoding")) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST)
                throw new CannotStart(
                        "The database is PostgreSQL " + major + "; 15 or newer is needed.",
                        "Use PostgreSQL 15 to 18.");
            if (major > NEWEST_TESTED)
                LOG.warn("PostgreSQL {} is newer than what was tested (15 to 18)", major);
            encoding.next();
            if (!"UTF8".equals(encoding.getString(1)))
                throw new CannotStart(
                        "The database keeps its texts as " + encoding.getString(1) + ".",
                        "Create it with ENCODING 'UTF8'.");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The " + settings + " database cannot be used: " + e.getMessage(), REMEDY, e);
        }
    }

    @Override
    public void close() {
        // It belongs to somebody else and goes on running.
    }

    @Override
    public String toString() {
        return "external PostgreSQL";
    }
}
