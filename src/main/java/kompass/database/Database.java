package kompass.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The installation and its database. Whoever gets the `DataSource` gets it migrated, and since
/// every bean that uses it depends on it, PostgreSQL stops after all of them.
@Configuration(proxyBeanMethods = false)
class Database {
    private static final int CONNECTIONS = 12;
    private static final int CONNECT_MILLIS = 3_000;

    @Bean
    Installation installation(Settings settings) {
        return settings.installation();
    }

    @Bean
    Clock clock(Installation installation) {
        return Clock.system(installation.timeZone());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> listeningAddress(Settings settings) {
        return server -> server.setAddress(settings.listeningAddress());
    }

    @Bean
    Server postgres(Installation installation, DatabaseSettings settings) {
        return settings.external()
                ? ExternalPostgres.reached(settings)
                : EmbeddedPostgres.in(installation.dataFolder());
    }

    @Bean
    Vault vault(Installation installation, Clock clock) {
        return Vault.in(installation.keysFolder(), clock);
    }

    @Bean
    DataSource dataSource(Server postgres, Installation installation, Vault vault) {
        var mark = InstallationMark.of(installation, vault);
        var pool = pool(postgres);
        try {
            mark.guard(pool, () -> Migrations.run(pool));
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Bean
    Announcements announcements(DataSource database) {
        return Announcements.on(database);
    }

    /// Whoever waits for a connection is told after three seconds, so that a page can say so. What
    /// PostgreSQL says of a failure never holds the row it failed on.
    static HikariDataSource pool(Server postgres) {
        var settings = new HikariConfig();
        settings.setPoolName("database");
        settings.setJdbcUrl(postgres.url());
        if (!postgres.user().isBlank()) settings.setUsername(postgres.user());
        if (!postgres.password().isBlank()) settings.setPassword(postgres.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(CONNECT_MILLIS);
        settings.setValidationTimeout(1_000);
        settings.addDataSourceProperty("connectTimeout", "3");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("logServerErrorDetail", "false");
        settings.addDataSourceProperty("ApplicationName", "kompass");
        return new HikariDataSource(settings);
    }
}
