package kompass.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kompass.database.Installation;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/// The mail module on a real database with a clock set by hand, put together as Spring would.
public final class PostRoom {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public final HandSetClock clock = new HandSetClock(Instant.parse("2026-11-22T13:32:00Z"));
    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    public final List<Object> events = new ArrayList<>();
    public final Letters letters;
    public final Mailing mailing;
    public final Vault vault;

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final List<Consumer<Object>> listeners = new ArrayList<>();

    public final Queue queue;
    public final EnvelopeId ids;
    public final Returns returns;
    public final Resending resending;

    final OldLetters oldLetters;
    final Untold untold;
    final Courier courier;
    final Scheduler scheduler;

    public static final class HandSetClock extends Clock {
        private volatile Instant now;

        HandSetClock(Instant now) {
            this.now = now;
        }

        public synchronized void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return BERLIN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    public static MailSettings server(int port) {
        return server("localhost", port, MailSettings.Tls.NONE);
    }

    /// Where `name+anything@domain` reaches our own mailbox.
    static MailSettings withPlusAddresses(int port, String from) {
        var usual = server(port);
        return new MailSettings(
                usual.host(),
                port,
                "",
                "",
                usual.tls(),
                "",
                from,
                true,
                "",
                "",
                usual.timeout(),
                usual.retries());
    }

    static MailSettings server(String host, int port, MailSettings.Tls tls) {
        return server(host, port, tls, "", "");
    }

    /// With an authority of the town's own, or a key to sign with, as files.
    static MailSettings server(
            String host, int port, MailSettings.Tls tls, String authority, String keystore) {
        return new MailSettings(
                host,
                port,
                "",
                "",
                tls,
                authority,
                "kompass@kalletal.example",
                false,
                keystore,
                "x",
                Duration.ofSeconds(5),
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(8),
                        Duration.ofHours(20)));
    }

    /// Nothing is set.
    public static MailSettings noServer() {
        return new MailSettings(
                "",
                587,
                "",
                "",
                MailSettings.Tls.REQUIRED,
                "",
                "",
                false,
                "",
                "",
                Duration.ZERO,
                List.of());
    }

    /// Nothing leaves without STARTTLS.
    public static MailSettings careful(int port) {
        return server("localhost", port, MailSettings.Tls.REQUIRED);
    }

    /// A server that asks who we are.
    public static MailSettings withPassword(int port, String user, String password) {
        var usual = server(port);
        return new MailSettings(
                usual.host(),
                port,
                user,
                password,
                usual.tls(),
                "",
                usual.from(),
                false,
                "",
                "",
                usual.timeout(),
                usual.retries());
    }

    public static Installation installation(boolean demo) {
        return new Installation(
                demo,
                Path.of("/nowhere/data"),
                Path.of("/nowhere/keys"),
                URI.create("https://kompass.kalletal.example"),
                BERLIN);
    }

    /// Finds the database as it was, but without letters.
    public PostRoom(TestDatabase database, MailSettings settings, Writer... writers) {
        this(database, settings, temporaryKeys(), writers);
    }

    private PostRoom(TestDatabase database, MailSettings settings, Path keys, Writer... writers) {
        jdbc = database.jdbc();
        transaction = database.transactions();
        jdbc.sql("TRUNCATE mail.letter, mail.attempt, mail.untold, mail.scheduled_tasks").update();
        for (var writer : writers) add(writer);
        vault = Vault.in(keys, clock);
        mailing =
                new Mailing(
                        settings,
                        new CaughtMail(installation(false), settings, clock),
                        installation(false));
        var alarm = new AlarmClock(beans.getBeanProvider(Scheduler.class));
        letters = new Letters(jdbc, vault, alarm, mailing, clock);
        resending = new Resending(jdbc, vault, alarm, clock);
        untold = new Untold(jdbc, letters, this::hear, transaction, clock);
        oldLetters = new OldLetters(jdbc, vault, alarm, beans.getBeanProvider(Writer.class), clock);
        queue = new Queue(jdbc, vault, beans.getBeanProvider(Writer.class), clock);
        var ledger = new Ledger(jdbc);
        var companions = new Companions(jdbc, vault);
        ids = new EnvelopeId(vault);
        returns = new Returns(ids, letters, ledger, companions, alarm, this::hear, clock);
        var consequences =
                new Consequences(
                        letters,
                        ledger,
                        companions,
                        alarm,
                        new Retries(settings.retries(), () -> 0.5),
                        untold,
                        this::hear,
                        transaction,
                        clock);
        courier =
                new Courier(
                        letters,
                        new Gathering(
                                ledger,
                                companions,
                                beans.getBeanProvider(Writer.class),
                                transaction,
                                clock),
                        new Envelope(
                                mailing,
                                ids,
                                Encryption.with(
                                        settings.smimeKeystore(), settings.smimePassword())),
                        new PostOffice(mailing),
                        mailing,
                        consequences,
                        beans.getBeanProvider(Writer.class),
                        clock);
        var jobs = new Jobs();
        Task<Void> letterJob = jobs.letterJob(courier, clock);
        scheduler =
                Scheduler.create(
                                new TransactionAwareDataSourceProxy(database.dataSource()),
                                letterJob)
                        .tableName("mail.scheduled_tasks")
                        .threads(2)
                        .clock(clock::instant)
                        .enableImmediateExecution()
                        .pollingInterval(Duration.ofMillis(100))
                        .heartbeatInterval(Duration.ofMillis(200))
                        .build();
        beans.addBean("scheduler", scheduler);
    }

    private @Nullable Runnable disturbance;

    /// The next listener that hears something fails with this.
    void disturbListeners(Runnable disturbance) {
        this.disturbance = disturbance;
    }

    private void hear(Object event) {
        if (disturbance != null) disturbance.run();
        events.add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    /// What production has instead of caught mail, whatever else is set.
    public static CaughtMail catcherOfProduction() {
        return new CaughtMail(installation(false), noServer(), Clock.systemUTC());
    }

    public Doorbell doorbell() {
        return new Doorbell(mailing, catcherOfProduction());
    }

    public void add(Writer writer) {
        beans.addBean("writer of " + writer.kind(), writer);
    }

    public void listen(Consumer<Object> listener) {
        listeners.add(listener);
    }

    public UUID post(String kind, UUID about, String recipient, @Nullable String second) {
        return transaction.execute(
                status -> letters.post(kind, about, Letter.Mode.ATTACHMENT, recipient, second));
    }

    /// What the jobs do: brings every letter that is due now, until none is.
    public void bringAllThatIsDue() {
        for (int rounds = 0; rounds < 5; rounds++) {
            var due =
                    jdbc.sql(
                                    """
                                    SELECT id
                                    FROM mail.letter
                                    WHERE next_attempt_at <= :now
                                    ORDER BY next_attempt_at, id
                                    """)
                            .params(Map.of("now", java.sql.Timestamp.from(clock.instant())))
                            .query((row, n) -> row.getObject("id", UUID.class))
                            .list();
            if (due.isEmpty()) return;
            due.forEach(courier::bring);
        }
    }

    private static Path temporaryKeys() {
        try {
            var folder = java.nio.file.Files.createTempDirectory("kompass-keys-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
