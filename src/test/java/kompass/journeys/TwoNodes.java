package kompass.journeys;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two packaged nodes on one PostgreSQL outside of them, with the same keys and one mail server: a
/// town that lets in whoever comes.
final class TwoNodes implements AutoCloseable {
    private final Path home = PackagedKompass.freshHome("nodes");
    private final TestDatabase database;
    final PackagedKompass first;
    final PackagedKompass second;
    final JdbcClient jdbc;

    TwoNodes(MailSink sink) {
        this(sink, TestDatabase.fresh());
    }

    TwoNodes(MailSink sink, TestDatabase database) {
        this.database = database;
        jdbc = database.jdbc();
        first = node("first", sink);
        second = node("second", sink);
    }

    private PackagedKompass node(String name, MailSink sink) {
        return PackagedKompass.livingIn(home.resolve(name))
                .unpackedIfPossible()
                .with("KOMPASS_KEYS", home.resolve("keys").toString())
                .with("KOMPASS_DATABASE_URL", database.url())
                .with("KOMPASS_DATABASE_USER", database.user())
                .with("KOMPASS_DATABASE_PASSWORD", database.password())
                .with("KOMPASS_TRUSTED_PROXY", "127.0.0.1,::1")
                .with("KOMPASS_SMTP_HOST", "127.0.0.1")
                .with("KOMPASS_SMTP_PORT", String.valueOf(sink.port()))
                .with("KOMPASS_SMTP_TLS", "none")
                .with("KOMPASS_SMTP_TIMEOUT", "10s")
                .with("KOMPASS_MAIL_FROM", "kompass@kalletal.example");
    }

    /// Starts the first node, which brings the demo, and lifts the limit of letters to one mailbox.
    TwoNodes founded() {
        first.start();
        jdbc.sql(
                        """
                        UPDATE site.town
                        SET data = jsonb_set(data, '{limits,lettersAnHour}', '10000')
                        """)
                .update();
        first.close();
        return this;
    }

    List<String> addresses() {
        return List.of(first.url(""), second.url(""));
    }

    Vault vault() {
        return Vault.in(home.resolve("keys"), Clock.systemUTC());
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM mail.letter WHERE next_attempt_at IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
