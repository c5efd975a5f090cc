package kompass.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/// Reads and makes the few cookies there are: necessary ones, of this site alone.
final class Cookies {

    private Cookies() {}

    static Optional<String> find(HttpServletRequest request, String name) {
        return all(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static List<Cookie> all(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? List.of() : Arrays.asList(cookies);
    }

    static ResponseCookie make(String name, String value, boolean secure, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
    }
}
