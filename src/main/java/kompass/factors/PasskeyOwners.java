package kompass.factors;

import java.util.UUID;
import kompass.people.People;
import kompass.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Whose passkey it is. People are kept elsewhere; nothing is stored here.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return people.find(Passkeys.person(handle)).map(PasskeyOwners::entity).orElse(null);
    }

    /// Spring calls a name what is a number here.
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return people.find(UUID.fromString(id)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("People are invited");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People are kept elsewhere");
    }
}
