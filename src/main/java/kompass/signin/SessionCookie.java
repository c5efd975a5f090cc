package kompass.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import kompass.database.Installation;
import kompass.factors.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Holds the secret of a session in the browser: for this host alone, out of reach of scripts, gone
/// when the browser closes.
@Component
class SessionCookie {

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final boolean secure;
    private final String name;

    SessionCookie(Installation installation) {
        secure = "https".equals(installation.publicUrl().getScheme());
        name = secure ? "__Host-staff" : "staff";
    }

    Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(Secrets::isSecret)
                .findFirst();
    }

    void keep(HttpServletResponse response, String secret) {
        put(response, secret, UNTIL_THE_BROWSER_CLOSES);
    }

    void remove(HttpServletResponse response) {
        put(response, "", Duration.ZERO);
    }

    private void put(HttpServletResponse response, String value, Duration age) {
        var cookie =
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
