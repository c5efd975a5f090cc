package kompass.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A database of its own for a test: new, migrated, otherwise empty. All of a test run lie in one
/// real PostgreSQL: an embedded one, or the one that `KOMPASS_DATABASE_URL` names. Its role must be
/// allowed to create databases, and they are left behind there: use a throw-away server.
public record TestDatabase(String url, String user, String password, DataSource dataSource) {

    /// Dozens of whole applications, each with its pool, live on the one server until the end.
    private static final int CONNECTIONS = 500;

    private static final List<HikariDataSource> POOLS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Deque<Runnable> AT_THE_END = new ConcurrentLinkedDeque<>();
    private static @Nullable Shared shared;

    // In reverse: what was started in a folder stops before the folder goes.
    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> AT_THE_END.forEach(Runnable::run)));
    }

    public static TestDatabase fresh() {
        return copyOf(shared().prefix());
    }

    /// A database with the content of another one of this server that nobody is connected to.
    static TestDatabase copyOf(String template) {
        var server = shared();
        for (var pool : POOLS) pool.getHikariPoolMXBean().softEvictConnections();
        var name = server.prefix() + "_" + COUNT.incrementAndGet();
        server.sql("CREATE DATABASE " + name + " TEMPLATE " + template);
        return server.open(name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /// Another pool of connections to the same database, as another node has it.
    public DataSource anotherNode() {
        return pool(new Address(url, user, password));
    }

    /// The pool of an earlier test gives its idle connections back, so that they suffice for all.
    private static HikariDataSource pool(Address address) {
        var pool = Database.pool(address.server());
        pool.setMinimumIdle(0);
        POOLS.add(pool);
        return pool;
    }

    private static synchronized Shared shared() {
        if (shared == null) shared = Shared.start();
        return shared;
    }

    /// Lets a whole application start on a fresh database and in folders of its own, where the demo
    /// municipality has arrived already: `@SpringBootTest` with `@ContextConfiguration(initializers
    /// = TestDatabase.Fresh.class)`.
    public static final class Fresh
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var demo = ArrivedDemo.once();
            var database = copyOf(demo.database());
            AT_THE_END.push(() -> awaitEndOf(context));
            demo.settings(database, temporaryFolder()).initialize(context);
        }
    }

    /// The same where nobody and nothing has arrived, as production finds it.
    public static final class Empty
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            AT_THE_END.push(() -> awaitEndOf(context));
            ArrivedDemo.startingOn(fresh(), temporaryFolder()).initialize(context);
        }
    }

    /// Spring closes it at the same moment; its jobs lose nothing while the database still runs.
    private static void awaitEndOf(ConfigurableApplicationContext context) {
        var end = Instant.now().plusSeconds(20);
        while (context.isActive() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Making a PostgreSQL takes seconds. So one is made once, below `target`, and every run starts
    /// a copy of it.
    static Path copyOfANewOne() {
        try {
            var made = Path.of("target", "postgresql-" + Programs.VERSION).toAbsolutePath();
            makeOnce(made);
            var folder = temporaryFolder();
            var programs = "postgresql-" + Programs.VERSION;
            Files.createSymbolicLink(folder.resolve(programs), made.resolve(programs));
            Files.copy(made.resolve("database-password"), folder.resolve("database-password"));
            FileSystemUtils.copyRecursively(
                    made.resolve("postgresql"), folder.resolve("postgresql"));
            Files.setPosixFilePermissions(
                    folder.resolve("postgresql"), PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The two halves of the tests run side by side: the later one waits for the earlier.
    private static void makeOnce(Path place) throws IOException {
        var lock = place.resolveSibling("postgresql.lock");
        try (var channel = FileChannel.open(lock, CREATE, WRITE)) {
            channel.lock();
            if (Files.exists(place)) return;
            var partial = Files.createTempDirectory(place.getParent(), "postgresql-making-");
            EmbeddedPostgres.in(partial).close();
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("kompass-test-");
            AT_THE_END.push(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Address(String url, String user, String password) {
        ExternalPostgres server() {
            return new ExternalPostgres(url, user, password);
        }

        Address database(String name) {
            return new Address(
                    url.replaceAll("/[^/?]*(\\?.*)?$", "/" + name + "$1"), user, password);
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /// The server that all databases of this run lie in, with one migrated database to copy.
    private record Shared(Address server, Address template, String prefix) {

        static Shared start() {
            var url = System.getenv("KOMPASS_DATABASE_URL");
            return url == null ? embedded() : external(url);
        }

        private static Shared embedded() {
            var postgres = EmbeddedPostgres.in(copyOfANewOne(), CONNECTIONS);
            AT_THE_END.push(postgres::close);
            var superuser = new Address(postgres.url(), "postgres", postgres.password());
            return prepared(superuser.database("postgres"), postgres.user());
        }

        private static Shared external(String url) {
            var user = System.getenv().getOrDefault("KOMPASS_DATABASE_USER", "");
            var password = System.getenv().getOrDefault("KOMPASS_DATABASE_PASSWORD", "");
            return prepared(new Address(url, user, password), user);
        }

        private static Shared prepared(Address server, String owner) {
            var prefix = "test_" + ProcessHandle.current().pid();
            var template = new Address(server.url(), owner, server.password()).database(prefix);
            var shared = new Shared(server, template, prefix);
            shared.sql("CREATE DATABASE " + prefix + " OWNER " + owner);
            try (var pool = Database.pool(template.server())) {
                Migrations.run(pool);
            }
            return shared;
        }

        TestDatabase open(String name) {
            var address = template.database(name);
            return new TestDatabase(
                    address.url(), address.user(), address.password(), pool(address));
        }

        void sql(String statement) {
            try (var connection = server.connect();
                    var sql = connection.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(statement, e);
            }
        }
    }
}
