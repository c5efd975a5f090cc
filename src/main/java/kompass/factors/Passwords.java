package kompass.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kompass.database.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/// The passwords: bcrypt over a fingerprint that only the vault can make. So a stolen database
/// alone is worth no guess, and a password may be as long as it likes (bcrypt reads 72 bytes).
@Repository
public class Passwords {

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final PasswordEncoder encoder;

    /// Compared with where there is nothing to compare with; made when first needed.
    private final Supplier<String> nobodys;

    @Autowired
    Passwords(JdbcClient database, Vault vault, Clock clock, PasswordSettings settings) {
        this(database, vault, clock, new BCryptPasswordEncoder(settings.passwordRounds()));
    }

    Passwords(JdbcClient database, Vault vault, Clock clock, PasswordEncoder encoder) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.encoder = encoder;
        nobodys = SingletonSupplier.of(() -> encoder.encode(Secrets.fresh()));
    }

    /// Takes the same time whether there is such a password, such a person or none.
    public boolean match(Optional<UUID> person, String password) {
        var kept = person.flatMap(this::find);
        var other = nobodys.get();
        var matches = encoder.matches(peppered(password), kept.orElse(other));
        return kept.isPresent() && matches;
    }

    /// A password is what was typed, not what a form makes of it.
    public String typed(HttpServletRequest request, String field) {
        var typed = request.getParameter(field);
        return typed == null ? "" : typed;
    }

    public boolean exists(UUID person) {
        return find(person).isPresent();
    }

    @Transactional
    public void set(UUID person, String password) {
        database.sql(
                        """
                        INSERT INTO factors.credential (person, password, password_set_at)
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
                          FROM factors.credential
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
