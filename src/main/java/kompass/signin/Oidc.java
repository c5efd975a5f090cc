package kompass.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import kompass.database.Installation;
import kompass.people.People;
import kompass.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Signing in with another service (OpenID Connect), off until it is configured. It says who
/// somebody is; what they may do is said here, and whoever is not entered here stays outside. That
/// there are two factors is the other service's business.
@Component
class Oidc {

    static final String PATH = Gate.DOOR + "/oidc";

    private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
    private static final String NAME = "town";
    private static final String ANSWER = Gate.DOOR + "/oidc-answer";

    private final OidcSettings settings;
    private final OidcRequests requests;
    private final People people;
    private final Entry entry;
    private final Supplier<ClientRegistration> client;

    Oidc(
            OidcSettings settings,
            OidcRequests requests,
            People people,
            Entry entry,
            Installation installation) {
        this.settings = settings;
        this.requests = requests;
        this.people = people;
        this.entry = entry;
        // Asked for its addresses when somebody first signs in: the start needs nobody else.
        client =
                SingletonSupplier.of(() ->
                        ClientRegistrations.fromIssuerLocation(settings.issuer())
                                .registrationId(NAME)
                                .clientId(settings.clientId())
                                .clientSecret(settings.clientSecret())
                                .redirectUri(installation.publicUrl() + ANSWER)
                                .scope("openid", "email", "profile")
                                .build());
    }

    boolean isOn() {
        return settings.isOn();
    }

    static String address() {
        return PATH + "/" + NAME;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (!isOn()) return;
        ClientRegistrationRepository clients = name -> NAME.equals(name) ? client.get() : null;
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, PATH);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login ->
                login.loginPage(Gate.DOOR)
                        .clientRegistrationRepository(clients)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(it ->
                                it.authorizationRequestResolver(resolver)
                                        .authorizationRequestRepository(requests))
                        .redirectionEndpoint(it -> it.baseUri(ANSWER))
                        .successHandler(this::enter)
                        .failureHandler((_, response, e) -> {
                            LOG.warn("The other sign-in service was not believed: {}", reason(e));
                            turnAway(response);
                        }));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        var person = who.getPrincipal() instanceof OidcUser user ? find(user) : none();
        if (person.isEmpty()) {
            turnAway(response);
            return;
        }
        entry.enter(person.get(), Way.OTHER_SERVICE, request, response);
        go(response, Gate.HALL);
    }

    /// An address that nobody has checked belongs to anybody.
    private Optional<Person> find(OidcUser user) {
        var email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) return none();
        return people.findByEmail(email).filter(it -> !it.isDisabled());
    }

    private static Optional<Person> none() {
        return Optional.empty();
    }

    private static void turnAway(HttpServletResponse response) {
        go(response, Gate.DOOR + "?oidc");
    }

    private static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }

    /// Whoever is let in needs nothing more from there.
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
