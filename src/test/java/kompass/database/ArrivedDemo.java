package kompass.database;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kompass.Kompass;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// What an application left behind that has started once and ended: the demo municipality in a
/// database, and its folders. The arrival takes most of a first start, so it happens once in a run
/// of tests, and every application of the tests goes on with a copy.
///
/// @param database its name in the server of the tests
record ArrivedDemo(String database, Path folder) {
    private static @Nullable ArrivedDemo arrived;

    static synchronized ArrivedDemo once() {
        if (arrived == null) arrived = arrive();
        return arrived;
    }

    private static ArrivedDemo arrive() {
        var database = TestDatabase.fresh();
        var folder = TestDatabase.temporaryFolder();
        var application = new SpringApplication(Kompass.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(startingOn(database, folder));
        application.run("--server.port=0").close();
        ((HikariDataSource) database.dataSource()).close();
        var address = database.url();
        return new ArrivedDemo(address.substring(address.lastIndexOf('/') + 1), folder);
    }

    /// Lets an application start on a copy of the database with a copy of the folders.
    ApplicationContextInitializer<ConfigurableApplicationContext> settings(
            TestDatabase copy, Path newFolder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> !each.equals(folder)).toList())
                Files.copy(file, newFolder.resolve(folder.relativize(file)), COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return startingOn(copy, newFolder);
    }

    static ApplicationContextInitializer<ConfigurableApplicationContext> startingOn(
            TestDatabase database, Path folder) {
        return context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "database of a test",
                                        Map.of(
                                                "kompass.demo", "true",
                                                "kompass.data", folder.resolve("data").toString(),
                                                "kompass.keys", folder.resolve("keys").toString(),
                                                "kompass.database.url", database.url(),
                                                "kompass.database.user", database.user(),
                                                "kompass.database.password", database.password())));
    }
}
