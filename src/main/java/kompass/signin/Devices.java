package kompass.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Installation;
import kompass.database.Vault;
import kompass.factors.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Browsers in which somebody has signed in before. Knowing one opens nothing; but whoever sits at
/// it is not slowed by the wrong attempts of others.
@Repository
class Devices {

    private static final Duration AGE = Duration.ofDays(365);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final boolean secure;
    private final String name;

    Devices(JdbcClient database, Vault vault, Clock clock, Installation installation) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        secure = "https".equals(installation.publicUrl().getScheme());
        name = secure ? "__Host-staff-device" : "staff-device";
    }

    /// The fingerprint of this browser, if this person has signed in with it before.
    Optional<byte[]> known(UUID person, HttpServletRequest request) {
        return secret(request)
                .map(this::fingerprint)
                .filter(fingerprint -> isKnown(person, fingerprint));
    }

    private boolean isKnown(UUID person, byte[] fingerprint) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM signin.device
                                        WHERE person = :person
                                          AND fingerprint = :fingerprint
                                          AND seen_at > :since)
                        """)
                .param("person", person)
                .param("fingerprint", fingerprint)
                .param("since", now().minus(AGE))
                .query(Boolean.class)
                .single();
    }

    /// After signing in. A secret that came from elsewhere is replaced, so that nobody can plant
    /// one.
    @Transactional
    void remember(UUID person, HttpServletRequest request, HttpServletResponse response) {
        var secret =
                secret(request)
                        .filter(brought -> isKnown(person, fingerprint(brought)))
                        .orElseGet(Secrets::fresh);
        database.sql(
                        """
                        INSERT INTO signin.device (person, fingerprint, browser, since, seen_at)
                        VALUES (:person, :fingerprint, :browser, :now, :now)
                        ON CONFLICT (person, fingerprint) DO UPDATE
                        SET seen_at = excluded.seen_at, browser = excluded.browser
                        """)
                .param("person", person)
                .param("fingerprint", fingerprint(secret))
                .param("browser", Browsers.name(request))
                .param("now", now())
                .update();
        var cookie =
                ResponseCookie.from(name, secret)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(AGE)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    List<Account.Place> of(UUID person) {
        return database.sql(
                        """
                        SELECT browser, since, seen_at
                          FROM signin.device
                         WHERE person = :person
                           AND seen_at > :since
                         ORDER BY seen_at DESC
                        """)
                .param("person", person)
                .param("since", now().minus(AGE))
                .query((row, _) ->
                        new Account.Place(
                                "",
                                row.getString("browser"),
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    @Transactional
    void forgetAll(UUID person) {
        database.sql("DELETE FROM signin.device WHERE person = :person")
                .param("person", person)
                .update();
    }

    private Optional<String> secret(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(Secrets::isSecret)
                .findFirst();
    }

    private byte[] fingerprint(String secret) {
        return vault.fingerprint("staff device", secret);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
