package kompass.signin;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Installation;
import kompass.database.Vault;
import kompass.factors.TypedCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Links by which people get in without a password: the first administrator, whoever is invited,
/// whoever has forgotten. Each is good once and for a while. The code in it (100 bits) is computed
/// from the link's number and a key of the vault; it stands behind the `#` of the address, where no
/// server, no log and no scanner of mails sees it.
@Repository
class Links {

    static final String PATH = Gate.DOOR + "/link";

    private static final int LENGTH = 20;

    enum Purpose {
        FIRST(Duration.ofDays(30)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1));

        final Duration age;

        Purpose(Duration age) {
            this.age = age;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param person whose it is; nobody's where the first administrator says their own name
    record Link(UUID id, Purpose purpose, @Nullable UUID person, Instant expiresAt) {}

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final Installation installation;

    Links(JdbcClient database, Vault vault, Clock clock, Installation installation) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.installation = installation;
    }

    /// A new one; earlier ones for the same purpose no longer open.
    @Transactional
    UUID make(Purpose purpose, @Nullable UUID person) {
        database.sql(
                        """
                        DELETE FROM signin.link
                         WHERE expires_at < :now
                            OR (purpose = :purpose AND person IS NOT DISTINCT FROM :person)
                        """)
                .param("now", now())
                .param("purpose", purpose.key())
                .param("person", person)
                .update();
        var id = UUID.randomUUID();
        database.sql(
                        """
                        INSERT INTO signin.link (id, fingerprint, person, purpose, expires_at)
                        VALUES (:id, :fingerprint, :person, :purpose, :until)
                        """)
                .param("id", id)
                .param("fingerprint", fingerprint(code(id)))
                .param("person", person)
                .param("purpose", purpose.key())
                .param("until", now().plus(purpose.age))
                .update();
        return id;
    }

    /// As people type it.
    String code(UUID link) {
        return TypedCodes.of(vault.fingerprint("staff link", link.toString()), LENGTH);
    }

    String address(UUID link) {
        return installation.publicUrl() + PATH + "#" + code(link);
    }

    Optional<Link> find(UUID id) {
        return database.sql("SELECT * FROM signin.link WHERE id = :id AND expires_at > :now")
                .param("id", id)
                .param("now", now())
                .query(this::link)
                .optional();
    }

    Optional<Link> find(String typed) {
        return database.sql(
                        """
                        SELECT *
                          FROM signin.link
                         WHERE fingerprint = :fingerprint
                           AND expires_at > :now
                        """)
                .param("fingerprint", fingerprint(TypedCodes.normalised(typed)))
                .param("now", now())
                .query(this::link)
                .optional();
    }

    /// True for exactly one of those who try at the same moment.
    @Transactional
    boolean use(Link link) {
        return database.sql("DELETE FROM signin.link WHERE id = :id")
                        .param("id", link.id())
                        .update()
                == 1;
    }

    /// Whether a link of this purpose is on its way that was made less than `age` ago.
    boolean isRecent(Purpose purpose, UUID person, Duration age) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM signin.link
                                        WHERE purpose = :purpose
                                          AND person = :person
                                          AND expires_at > :since)
                        """)
                .param("purpose", purpose.key())
                .param("person", person)
                .param("since", now().plus(purpose.age).minus(age))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void forget(UUID person) {
        database.sql("DELETE FROM signin.link WHERE person = :person")
                .param("person", person)
                .update();
    }

    private byte[] fingerprint(String code) {
        return vault.fingerprint("staff link code", code);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                requireNonNull(row.getObject("id", UUID.class)),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getObject("person", UUID.class),
                row.getTimestamp("expires_at").toInstant());
    }
}
