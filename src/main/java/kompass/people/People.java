package kompass.people;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who may sign in, and what each may do. Asked anew on every request, so that what an
/// administrator takes away is gone at once, on every node.
@Repository
public class People {

    private static final String SELECT =
            """
            SELECT person.*,
                   array(SELECT kind FROM people.role
                          WHERE role.person = person.id ORDER BY kind, scope) AS kinds,
                   array(SELECT scope FROM people.role
                          WHERE role.person = person.id ORDER BY kind, scope) AS scopes
              FROM people.person
            """;

    private final JdbcClient database;
    private final Clock clock;

    People(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Who may work now: empty for people who do not exist or are disabled.
    public Optional<Staff> staff(UUID id) {
        return find(id).filter(person -> !person.isDisabled()).map(Person::staff);
    }

    public Optional<Person> find(UUID id) {
        return database.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(this::person)
                .optional();
    }

    public Optional<Person> findByEmail(String email) {
        return database.sql(SELECT + " WHERE email = :email")
                .param("email", normalised(email))
                .query(this::person)
                .optional();
    }

    /// Everybody, by name.
    public List<Person> all() {
        return database.sql(SELECT + " ORDER BY lower(name), email").query(this::person).list();
    }

    /// Who may set everything, now.
    public List<Staff> administrators() {
        return all().stream()
                .filter(person -> !person.isDisabled())
                .map(Person::staff)
                .filter(Staff::isAdministrator)
                .toList();
    }

    /// Nobody can administer this installation yet.
    public boolean lackAdministrator() {
        return administrators().isEmpty();
    }

    /// Somebody new, who cannot sign in before they are invited.
    ///
    /// @throws IllegalArgumentException where somebody has this address already
    @Transactional
    public Person add(String name, String email, Set<Grant> grants) {
        var id = UUID.randomUUID();
        var added =
                database.sql(
                                """
                                INSERT INTO people.person (id, name, email, created_at)
                                VALUES (:id, :name, :email, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", id)
                        .param("name", name)
                        .param("email", normalised(email))
                        .param("now", now())
                        .update();
        if (added == 0) throw new IllegalArgumentException("This address is taken");
        grant(id, grants);
        return find(id).orElseThrow();
    }

    /// Somebody as they stand in the form, new or known.
    @Transactional
    void put(UUID id, String name, String email, Set<Grant> grants, boolean disabled) {
        database.sql(
                        """
                        INSERT INTO people.person (id, name, email, created_at, disabled_at)
                        VALUES (:id, :name, :email, :now, :disabled)
                        ON CONFLICT (id) DO UPDATE
                        SET name = excluded.name,
                            email = excluded.email,
                            disabled_at = CASE
                                WHEN excluded.disabled_at IS NULL THEN NULL
                                ELSE coalesce(person.disabled_at, excluded.disabled_at)
                            END
                        """)
                .param("id", id)
                .param("name", name)
                .param("email", normalised(email))
                .param("now", now())
                .param("disabled", disabled ? now() : null)
                .update();
        grant(id, grants);
    }

    /// Without whom nobody could administer this installation.
    boolean isLastAdministrator(UUID id) {
        return administrators().stream().map(Staff::id).toList().equals(List.of(id));
    }

    @Transactional
    public void grant(UUID person, Set<Grant> grants) {
        database.sql("DELETE FROM people.role WHERE person = :person")
                .param("person", person)
                .update();
        for (var role : Roles.of(grants).rows())
            database.sql("INSERT INTO people.role VALUES (:person, :kind, :scope)")
                    .param("person", person)
                    .param("kind", role.kind())
                    .param("scope", role.scope())
                    .update();
    }

    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Person person(ResultSet row, int number) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var scopes = (String[]) row.getArray("scopes").getArray();
        var roles = new ArrayList<Roles.Role>();
        for (var i = 0; i < kinds.length; i++) roles.add(new Roles.Role(kinds[i], scopes[i]));
        var disabled = row.getTimestamp("disabled_at");
        Instant created = requireNonNull(row.getTimestamp("created_at")).toInstant();
        return new Person(
                requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                new Roles(roles).grants(),
                created,
                disabled == null ? null : disabled.toInstant());
    }
}
