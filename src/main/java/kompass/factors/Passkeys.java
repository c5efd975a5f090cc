package kompass.factors;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of everybody: public keys only, the other half never leaves its device. To a
/// passkey a person is the number that people have here, nothing more.
@Repository
public class Passkeys implements UserCredentialRepository {

    private final JdbcClient database;

    Passkeys(JdbcClient database) {
        this.database = database;
    }

    static Bytes handle(UUID person) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .array());
    }

    /// @throws IllegalArgumentException when this is nobody's handle
    static UUID person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) throw new IllegalArgumentException("Nobody");
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public boolean has(UUID person) {
        return !of(person).isEmpty();
    }

    public List<CredentialRecord> of(UUID person) {
        return database.sql(
                        """
                        SELECT *
                          FROM factors.passkey
                         WHERE person = :person
                         ORDER BY created_at
                        """)
                .param("person", person)
                .query(this::passkey)
                .list();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return of(person(handle));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql("SELECT * FROM factors.passkey WHERE id = :id")
                .param("id", id.getBytes())
                .query(this::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        database.sql(
                        """
                        INSERT INTO factors.passkey
                               (id, person, label, public_key, sign_count, uv_initialized,
                                backup_eligible, backup_state, transports, attestation,
                                client_data, created_at, used_at)
                        VALUES (:id, :person, :label, :key, :count, :uv, :eligible, :state,
                                :transports, :attestation, :client, :created, :used)
                        ON CONFLICT (id) DO UPDATE
                        SET sign_count = excluded.sign_count,
                            uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state,
                            used_at = excluded.used_at
                        WHERE passkey.person = excluded.person
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", person(requireNonNull(passkey.getUserEntityUserId())))
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public void delete(Bytes id) {
        database.sql("DELETE FROM factors.passkey WHERE id = :id")
                .param("id", id.getBytes())
                .update();
    }

    @Transactional
    public void forget(UUID person) {
        database.sql("DELETE FROM factors.passkey WHERE person = :person")
                .param("person", person)
                .update();
    }

    private CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(requireNonNull(row.getObject("person", UUID.class))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
