package kompass.factors;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The codes of an app on somebody's phone as the second factor (TOTP, RFC 6238: six digits, half a
/// minute, SHA-1, which is what all apps can).
///
/// No secret is kept: it is computed from a seed in the database and a key of the vault.
@Repository
public class CodeApp {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    /// Clocks of phones go wrong by half a minute.
    private static final int DRIFT = 1;

    private final DefaultCodeGenerator generator = new DefaultCodeGenerator();
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    CodeApp(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    public boolean isUsedBy(UUID person) {
        return seed(person).isPresent();
    }

    /// The secret as people type it into an app, in Base32.
    String secret(UUID person, String seed) {
        var bytes = vault.fingerprint("code app", person + " " + seed);
        return new Base32().encodeToString(Arrays.copyOf(bytes, SECRET_BYTES));
    }

    /// What the QR code says to the app.
    String address(String secret, String issuer, String email) {
        return "otpauth://totp/"
                + encoded(issuer)
                + ":"
                + encoded(email)
                + "?secret="
                + secret
                + "&issuer="
                + encoded(issuer);
    }

    /// Begins with this seed, if the code shows that the app has the secret.
    @Transactional
    public boolean begin(UUID person, String seed, String code) {
        var step = step(secret(person, seed), code);
        if (step.isEmpty()) return false;
        database.sql(
                        """
                        INSERT INTO factors.credential (person, app_seed, app_since, app_last_step)
                        VALUES (:person, :seed, :now, :step)
                        ON CONFLICT (person) DO UPDATE
                        SET app_seed = excluded.app_seed,
                            app_since = excluded.app_since,
                            app_last_step = excluded.app_last_step
                        """)
                .param("person", person)
                .param("seed", seed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("step", step.get())
                .update();
        return true;
    }

    /// True for a code of now that was not used yet, on whatever node.
    @Transactional
    public boolean accept(UUID person, String code) {
        var step = seed(person).flatMap(seed -> step(secret(person, seed), code));
        return step.isPresent()
                && database.sql(
                                        """
                                        UPDATE factors.credential
                                           SET app_last_step = :step
                                         WHERE person = :person
                                           AND app_last_step < :step
                                        """)
                                .param("person", person)
                                .param("step", step.get())
                                .update()
                        == 1;
    }

    @Transactional
    public void end(UUID person) {
        database.sql(
                        """
                        UPDATE factors.credential
                           SET app_seed = NULL, app_since = NULL, app_last_step = NULL
                         WHERE person = :person
                        """)
                .param("person", person)
                .update();
    }

    /// The half minute that this is the code of.
    private Optional<Long> step(String secret, String code) {
        var now = clock.instant().getEpochSecond() / STEP_SECONDS;
        var typed = code.getBytes(StandardCharsets.UTF_8);
        Optional<Long> found = Optional.empty();
        for (var step = now - DRIFT; step <= now + DRIFT; step++) {
            var right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed)) found = Optional.of(step);
        }
        return found;
    }

    private String code(String secret, long step) {
        try {
            return generator.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> seed(UUID person) {
        return database.sql(
                        """
                        SELECT app_seed
                          FROM factors.credential
                         WHERE person = :person
                           AND app_seed IS NOT NULL
                        """)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
