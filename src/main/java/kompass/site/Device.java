package kompass.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import kompass.database.Installation;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Recognises the same browser again without knowing whose it is: a random secret of 128 bits in a
/// cookie that no script can read. Modules keep a fingerprint of it, never the secret.
@Component
public class Device {

    private static final Duration AGE = Duration.ofDays(30);
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;
    private final String name;

    Device(Installation installation) {
        secure = "https".equals(installation.publicUrl().getScheme());
        name = secure ? "__Host-device" : "device";
    }

    /// The secret that this browser brought along.
    public Optional<String> of(HttpServletRequest request) {
        return Cookies.find(request, name).filter(secret -> secret.matches("[A-Za-z0-9_-]{22}"));
    }

    /// Gives the browser a new secret and forgets the old one.
    public String issue(HttpServletResponse response) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(response, secret);
        return secret;
    }

    /// Lets the browser keep a secret for another 30 days, or one that another browser handed over.
    public void keep(HttpServletResponse response, String secret) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, Cookies.make(name, secret, secure, AGE).toString());
    }
}
