package kompass.database;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTests {
    private final Path folder = TestDatabase.copyOfANewOne();

    private static String ask(EmbeddedPostgres postgres, String question) {
        try (var pool = Database.pool(postgres)) {
            return JdbcClient.create(pool).sql(question).query(String.class).single();
        }
    }

    private static void tell(EmbeddedPostgres postgres, String statement) {
        try (var pool = Database.pool(postgres)) {
            JdbcClient.create(pool).sql(statement).update();
        }
    }

    @Test
    void isDurableAndSpeaksEveryScript() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SELECT upper('äöш')")).isEqualTo("ÄÖШ");
            assertThat(Programs.VERSION).startsWith(ask(postgres, "SHOW server_version") + ".");
        }
    }

    @Test
    void letsTheApplicationBeNoMoreThanOwnerOfItsDatabase() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(ask(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void opensToNobodyWithoutThePassword() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            for (var user : new String[] {"kompass", "postgres"})
                for (var password : new String[] {"", "kompass", "postgres"})
                    assertThatThrownBy(() ->
                                    DriverManager.getConnection(postgres.url(), user, password))
                            .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            var port = URI.create(postgres.url().substring("jdbc:".length())).getPort();

            var outside =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(Inet4Address.class::isInstance)
                            .filter(address -> !address.isLoopbackAddress())
                            .toList();

            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            for (var address : outside)
                assertThatThrownBy(() -> new Socket(address, port).close())
                        .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsWhatWasWritten() {
        try (var postgres = EmbeddedPostgres.in(folder)) {
            tell(postgres, "CREATE TABLE public.note AS SELECT 'Termin am Montag' AS text");
        }
        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("Termin am Montag");
        }
    }

    @Test
    void aKilledPostgresIsStartedAgainAndTheApplicationGoesOn() {
        try (var postgres = EmbeddedPostgres.in(folder);
                var pool = Database.pool(postgres)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("CREATE TABLE public.note AS SELECT 'Termin am Montag' AS text").update();
            var killed = ProcessHandle.of(postgres.pid()).orElseThrow();

            killed.destroyForcibly();

            await().atMost(ofSeconds(60))
                    .ignoreExceptions()
                    .until(() ->
                            jdbc.sql("SELECT text FROM note")
                                    .query(String.class)
                                    .single()
                                    .equals("Termin am Montag"));
            assertThat(postgres.pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void stopsThePostgresThatSurvivedAKilledApplication() throws Exception {
        var application = OtherApplication.on(folder);
        application.tell("CREATE TABLE public.note AS SELECT 'Termin am Montag' AS text");

        application.kill();
        assertThat(application.postgres().isAlive()).isTrue();

        try (var postgres = EmbeddedPostgres.in(folder)) {
            assertThatThrownBy(() -> application.tell("SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(ask(postgres, "SELECT text FROM note")).isEqualTo("Termin am Montag");
        }
    }

    @Test
    void refusesAFolderThatAnotherApplicationUses() throws Exception {
        var application = OtherApplication.on(folder);

        assertThatThrownBy(() -> EmbeddedPostgres.in(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by another running Kompass")
                .hasMessageContaining(folder.toString());

        application.end();
        assertThatThrownBy(() -> application.tell("SELECT 1")).isInstanceOf(SQLException.class);
        EmbeddedPostgres.in(folder).close();
    }

    @Test
    void refusesASecondStartInTheSameProcess() {
        try (var first = EmbeddedPostgres.in(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.in(folder)).isInstanceOf(CannotStart.class);
            assertThat(ask(first, "SELECT 1")).isEqualTo("1");
        }
    }

    /// After a crash of the machine the number in the file may belong to anybody.
    @Test
    void ignoresThePidFileOfACrash() throws IOException {
        var stranger = ProcessHandle.current().pid();
        var pidFile = folder.resolve("postgresql/postmaster.pid");
        Files.writeString(pidFile, stranger + "\n" + folder + "\n");
        EmbeddedPostgres.in(folder).close();

        Files.writeString(pidFile, "");
        EmbeddedPostgres.in(folder).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void refusesAFolderOfAnotherMajorVersion() throws IOException {
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.in(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("brings PostgreSQL 18");
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasInterrupted() throws IOException {
        var fresh = TestDatabase.temporaryFolder();
        Files.createDirectories(fresh.resolve("postgresql-making/base"));
        Files.createDirectories(fresh.resolve("postgresql-unpacking/bin"));

        try (var postgres = EmbeddedPostgres.in(fresh)) {
            assertThat(ask(postgres, "SELECT current_database()")).isEqualTo("kompass");
        }
        assertThat(fresh.resolve("postgresql-making")).doesNotExist();
        assertThat(fresh.resolve("postgresql-unpacking")).doesNotExist();
    }

    @Test
    void saysWhenTheFolderCannotBeUsed() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> EmbeddedPostgres.in(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());
    }
}
