package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Receipts, sealed, for the day on which the device that sent a request can show them again: one
/// of each concern.
@Repository
class Receipts {

    static final Duration TIME = Duration.ofHours(24);

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    Receipts(JdbcClient database, Vault vault, JsonMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Receipt receipt, Request request, String device) {
        database.sql(
                        """
                        INSERT INTO requests.receipt (device, concern, request_id, sealed, expires_at)
                        VALUES (:device, :concern, :request, :sealed, :expires)
                        ON CONFLICT (device, concern) DO UPDATE
                        SET request_id = excluded.request_id,
                            sealed = excluded.sealed,
                            expires_at = excluded.expires_at
                        """)
                .param("device", fingerprint(device))
                .param("concern", request.concern().slug())
                .param("request", request.id())
                .param("sealed", vault.seal(json.writeValueAsBytes(receipt), context(request.id())))
                .param("expires", request.acceptedAt().plus(TIME).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The receipt of the last request that this device sent for a concern.
    Optional<Receipt> find(String device, String concern) {
        return database.sql(
                        """
                        SELECT request_id, sealed
                        FROM requests.receipt
                        WHERE device = :device
                          AND concern = :concern
                          AND expires_at > :now
                        """)
                .param("device", fingerprint(device))
                .param("concern", concern)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        json.readValue(
                                vault.open(
                                        row.getBytes("sealed"),
                                        context(row.getObject("request_id", UUID.class))),
                                Receipt.class))
                .optional();
    }

    @Transactional
    void forget(String device) {
        database.sql("DELETE FROM requests.receipt WHERE device = :device")
                .param("device", fingerprint(device))
                .update();
    }

    @Transactional
    void eraseOld() {
        database.sql("DELETE FROM requests.receipt WHERE expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] fingerprint(String device) {
        return vault.fingerprint("device", device);
    }

    private static String context(UUID request) {
        return "receipt " + request;
    }
}
