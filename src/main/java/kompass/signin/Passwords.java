package kompass.signin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The passwords: bcrypt over a fingerprint that only the vault can make. So a stolen database
/// alone is worth no guess, and a password may be as long as it likes (bcrypt reads 72 bytes).
@Repository
class Passwords {

    /// About a quarter of a second on the machines this was built on.
    private static final int ROUNDS = 12;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(ROUNDS);
    private final String nobodys = encoder.encode(Secrets.fresh());

    Passwords(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /// Takes the same time whether there is such a password, such a person or none.
    boolean match(Optional<UUID> person, String password) {
        var kept = person.flatMap(this::find);
        var matches = encoder.matches(peppered(password), kept.orElse(nobodys));
        return kept.isPresent() && matches;
    }

    boolean exists(UUID person) {
        return find(person).isPresent();
    }

    @Transactional
    void set(UUID person, String password) {
        database.sql(
                        """
                        INSERT INTO signin.credential (person, password, password_set_at)
                        VALUES (:person, :password, :now)
                        ON CONFLICT (person) DO UPDATE
                        SET password = excluded.password,
                            password_set_at = excluded.password_set_at
                        """)
                .param("person", person)
                .param("password", encoder.encode(peppered(password)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<String> find(UUID person) {
        return database.sql(
                        """
                        SELECT password
                          FROM signin.credential
                         WHERE person = :person
                           AND password IS NOT NULL
                        """)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    private String peppered(String password) {
        var print = vault.fingerprint("staff password", password);
        return Base64.getEncoder().encodeToString(print);
    }
}
