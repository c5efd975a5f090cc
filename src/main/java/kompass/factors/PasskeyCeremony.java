package kompass.factors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kompass.database.Installation;
import kompass.people.Person;
import kompass.site.Towns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Asks browsers for passkeys and checks what they answer (WebAuthn, Level 3, by Spring Security).
/// The device always makes sure who holds it (PIN, finger, face); so a passkey counts as both
/// factors.
@Component
public class PasskeyCeremony {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremony.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CREATE = "new passkey";
    private static final String USE = "passkey";

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            CREATED = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
            new TypeReference<>() {};

    /// What the script gives to the browser, and the ticket it sends back beside the answer.
    record Question(String ticket, Object options) {}

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Supplier<PublicKeyCredentialRpEntity> town;
    private final Supplier<Webauthn4JRelyingPartyOperations> operations;
    private final String host;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremony(
            Passkeys passkeys,
            PasskeyOwners owners,
            Challenges challenges,
            Towns towns,
            Installation installation) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        host = installation.publicUrl().getHost();
        var origin =
                installation.publicUrl().getScheme()
                        + "://"
                        + installation.publicUrl().getRawAuthority();
        town =
                () ->
                        PublicKeyCredentialRpEntity.builder()
                                .id(host)
                                .name(towns.town().fullName())
                                .build();
        operations =
                SingletonSupplier.of(() ->
                        new Webauthn4JRelyingPartyOperations(
                                owners, passkeys, town.get(), Set.of(origin)));
    }

    /// Asks for a new passkey of this person.
    public String create(Person person) {
        var challenge = Bytes.random();
        var ticket = challenges.keep(CREATE, person.id() + " " + challenge.toBase64UrlString());
        return json.writeValueAsString(new Question(ticket, creation(person, challenge)));
    }

    /// Keeps the passkey that the browser has made; false where the answer does not hold.
    public boolean created(Person person, String ticket, String answer, String label) {
        var challenge =
                challenges
                        .take(CREATE, ticket)
                        .filter(kept -> kept.startsWith(person.id() + " "))
                        .map(kept -> Bytes.fromBase64(kept.substring(37)));
        if (challenge.isEmpty()) return false;
        try {
            operations
                    .get()
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    creation(person, challenge.get()),
                                    new RelyingPartyPublicKey(
                                            json.readValue(answer, CREATED), label)));
            return true;
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /// Asks for a passkey: any, or one of this person.
    public String use(Optional<UUID> person) {
        var challenge = Bytes.random();
        var ticket = challenges.keep(USE, challenge.toBase64UrlString());
        var mine = person.map(passkeys::of).orElse(List.of());
        return json.writeValueAsString(new Question(ticket, request(mine, challenge)));
    }

    /// Whose passkey has answered; empty where the answer does not hold.
    public Optional<UUID> used(String ticket, String answer) {
        var challenge = challenges.take(USE, ticket).map(Bytes::fromBase64);
        if (challenge.isEmpty()) return Optional.empty();
        try {
            var owner =
                    operations
                            .get()
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(
                                            request(List.of(), challenge.get()),
                                            json.readValue(answer, USED)));
            return Optional.of(Passkeys.person(owner.getId()));
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    private PublicKeyCredentialCreationOptions creation(Person person, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(town.get())
                .user(PasskeyOwners.entity(person))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .timeout(PATIENCE)
                .excludeCredentials(descriptors(passkeys.of(person.id())))
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.PREFERRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private PublicKeyCredentialRequestOptions request(
            List<CredentialRecord> allowed, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(host)
                .challenge(challenge)
                .timeout(PATIENCE)
                .allowCredentials(descriptors(allowed))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<CredentialRecord> keys) {
        return keys.stream()
                .map(key ->
                        PublicKeyCredentialDescriptor.builder()
                                .id(key.getCredentialId())
                                .transports(key.getTransports())
                                .build())
                .toList();
    }

    private static boolean refused(Exception e) {
        LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
        return false;
    }
}
