package kompass.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTests {

    @Configuration(proxyBeanMethods = false)
    @Import(Database.class)
    @EnableConfigurationProperties({Settings.class, DatabaseSettings.class})
    static class Application {
        @Bean
        LastWriter lastWriter(DataSource database) {
            return new LastWriter(JdbcClient.create(database));
        }
    }

    /// Still has something to write when the application is told to stop.
    record LastWriter(JdbcClient jdbc) implements AutoCloseable {
        @Override
        public void close() {
            jdbc.sql("CREATE TABLE public.last AS SELECT 'written' AS word").update();
        }
    }

    private static ConfigurableApplicationContext start(Path data, boolean demo) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--kompass.demo=" + demo, "--kompass.data=" + data.resolve("data"));
    }

    private static Path folder() throws IOException {
        var folder = TestDatabase.temporaryFolder();
        Files.move(TestDatabase.copyOfANewOne(), folder.resolve("data"));
        return folder;
    }

    @Test
    void stopsPostgresAfterEverybodyWhoUsesIt() throws IOException {
        var folder = folder();
        long pid;
        try (var application = start(folder, true)) {
            pid = application.getBean(EmbeddedPostgres.class).pid();
            assertThat(application.getBean(Clock.class).getZone())
                    .isEqualTo(ZoneId.of("Europe/Berlin"));
        }

        // It has said that it stops; its last breath may come a moment later.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        try (var postgres = EmbeddedPostgres.in(folder.resolve("data"));
                var pool = Database.pool(postgres)) {
            assertThat(
                            JdbcClient.create(pool)
                                    .sql("SELECT word FROM public.last")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("written");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStartThatFailsTellsOneSentenceAndLeavesNoPostgresBehind(CapturedOutput output)
            throws IOException {
        var folder = folder();
        start(folder, true).close();

        assertThatThrownBy(() -> start(folder, false)).hasRootCauseInstanceOf(CannotStart.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", "belongs to a demo")
                .doesNotContain("\tat ");
        EmbeddedPostgres.in(folder.resolve("data")).close();
    }

    @Test
    void aPageWaitsThreeSecondsForADatabaseThatIsDown() {
        var postgres = EmbeddedPostgres.in(TestDatabase.copyOfANewOne());
        try (var pool = Database.pool(postgres)) {
            var jdbc = JdbcClient.create(pool);
            postgres.close();

            assertThatThrownBy(() -> jdbc.sql("SELECT 1").query(Integer.class).single())
                    .isInstanceOf(DataAccessException.class);
            assertThat(pool.getConnectionTimeout()).isEqualTo(TimeUnit.SECONDS.toMillis(3));
        }
    }

    @Test
    void saysThatAnExternalDatabaseDoesNotAnswer() {
        var nobody =
                new DatabaseSettings(
                        "jdbc:postgresql://127.0.0.1:1/kompass?x=y", "kompass", "s3cret");

        assertThatThrownBy(() -> ExternalPostgres.reached(nobody))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("external jdbc:postgresql://127.0.0.1:1/kompass")
                .message()
                .doesNotContain("s3cret");
        assertThatThrownBy(() ->
                        ExternalPostgres.reached(
                                new DatabaseSettings("postgres://host/db", "", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMPASS_DATABASE_URL");
    }
}
