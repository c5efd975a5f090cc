package kompass.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kompass.database.Installation;
import kompass.factors.Challenges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was asked of the other service, until it answers: in the database, so that any node can
/// take the answer, and bound to the browser that was sent there by a cookie.
@Component
class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String PURPOSE = "oidc";
    private static final Duration AGE = Duration.ofMinutes(5);

    private static final TypeReference<Kept> KEPT = new TypeReference<>() {};

    private record Kept(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> attributes) {}

    private final Challenges challenges;
    private final boolean secure;
    private final String name;
    private final JsonMapper json = JsonMapper.builder().build();

    OidcRequests(Challenges challenges, Installation installation) {
        this.challenges = challenges;
        secure = "https".equals(installation.publicUrl().getScheme());
        name = secure ? "__Host-staff-oidc" : "staff-oidc";
    }

    /// Never looked at without being taken: an answer is good once.
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) return;
        var kept =
                new Kept(
                        asked.getAuthorizationUri(),
                        asked.getClientId(),
                        String.valueOf(asked.getRedirectUri()),
                        asked.getScopes(),
                        String.valueOf(asked.getState()),
                        texts(asked.getAdditionalParameters()),
                        texts(asked.getAttributes()));
        put(response, challenges.keep(PURPOSE, json.writeValueAsString(kept)), AGE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        put(response, "", Duration.ZERO);
        return ticket(request)
                .flatMap(ticket -> challenges.take(PURPOSE, ticket))
                .map(text -> json.readValue(text, KEPT))
                .filter(kept -> kept.state().equals(request.getParameter("state")))
                .map(OidcRequests::request)
                .orElse(null);
    }

    private static OAuth2AuthorizationRequest request(Kept kept) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(kept.authorizationUri())
                .clientId(kept.clientId())
                .redirectUri(kept.redirectUri())
                .scopes(kept.scopes())
                .state(kept.state())
                .additionalParameters(Map.copyOf(kept.parameters()))
                .attributes(attributes -> attributes.putAll(kept.attributes()))
                .build();
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new HashMap<String, String>();
        values.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    private Optional<String> ticket(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
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
