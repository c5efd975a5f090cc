package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import kompass.database.Installation;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeviceTests {

    @Test
    void overHttpsTheSecretIsBoundToThisHostAlone() {
        var response = new MockHttpServletResponse();

        new Device(town("https://kompass.kalletal.example")).issue(response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-device=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=2592000")
                .doesNotContain("Domain");
    }

    @Test
    void theSameBrowserIsRecognisedAgain() {
        var device = new Device(town("http://localhost:8080"));
        var secret = device.issue(new MockHttpServletResponse());
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("device", secret));

        assertThat(device.of(request)).hasValue(secret);
    }

    @Test
    void whatIsNoSecretOfOursIsNobody() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("device", "' OR 1=1"));

        assertThat(new Device(town("http://localhost:8080")).of(request)).isEmpty();
    }

    @Test
    void browsersAreToldToComeBackByHttps() {
        var headers = HttpFields.build();

        new SecurityHeaders(URI.create("https://kompass.kalletal.example")).complete(headers);

        assertThat(headers.get("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    private static Installation town(String address) {
        return new Installation(
                false,
                Path.of("data"),
                Path.of("keys"),
                URI.create(address),
                ZoneId.of("Europe/Berlin"));
    }
}
