package kompass.pickup;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import kompass.database.Vault;
import kompass.site.DeviceCleared;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which browser may open what: one request for an hour after it has proved something, and, where
/// the clerk wishes, any request to the same mailbox for 30 days, each with one press of a button.
@Repository
class Doors {

    static final Duration OPEN = Duration.ofHours(1);
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Doors(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    boolean isOpen(String device, byte[] proof, UUID letter) {
        return exists(device, proof, letter);
    }

    boolean isRemembered(String device, byte[] proof) {
        return exists(device, proof, null);
    }

    @Transactional
    void open(String device, byte[] proof, UUID letter) {
        put(device, proof, letter, OPEN);
    }

    @Transactional
    void remember(String device, byte[] proof) {
        put(device, proof, null, REMEMBERED);
    }

    @Transactional
    void eraseExpired() {
        database.sql("DELETE FROM pickup.door WHERE expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    @Transactional
    public void on(DeviceCleared cleared) {
        database.sql("DELETE FROM pickup.door WHERE device = :device")
                .param("device", fingerprint(cleared.device()))
                .update();
    }

    private boolean exists(String device, byte[] proof, @Nullable UUID letter) {
        return database.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM pickup.door
                            WHERE device = :device
                              AND proof = :proof
                              AND letter IS NOT DISTINCT FROM :letter::uuid
                              AND expires_at > :now)
                        """)
                .param("device", fingerprint(device))
                .param("proof", proof)
                .param("letter", letter)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private void put(String device, byte[] proof, @Nullable UUID letter, Duration span) {
        database.sql(
                        """
                        INSERT INTO pickup.door (device, proof, letter, expires_at)
                        VALUES (:device, :proof, :letter::uuid, :until)
                            ON CONFLICT (device, proof, letter) DO UPDATE
                           SET expires_at = excluded.expires_at
                        """)
                .param("device", fingerprint(device))
                .param("proof", proof)
                .param("letter", letter)
                .param("until", clock.instant().plus(span).atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] fingerprint(String device) {
        return vault.fingerprint("pick-up device", device);
    }
}
