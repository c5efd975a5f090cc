package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kompass.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What every request passes before it is accepted: so many an hour from one device and one network
/// pass freely, whatever is more has to work. Counted in the database, so that all nodes count
/// together, and before anything is accepted: what cannot be counted does not pass.
@Component
class Gate {

    private static final Duration SPAN = Duration.ofHours(1);

    private final JdbcClient database;
    private final Vault vault;
    private final Work work;
    private final GateSettings settings;
    private final Clock clock;

    Gate(JdbcClient database, Vault vault, Work work, GateSettings settings, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whoever wants to pass.
    ///
    /// @param device the secret in its cookie
    /// @param answer what it brings of a task, empty where it has had none
    record Caller(String device, String network, Draft draft, String answer) {}

    /// Counts this caller and lets it pass, or says what to do.
    @Transactional
    Optional<Busy> closedFor(Caller caller) {
        var device = vault.fingerprint("device", caller.device());
        var network = vault.fingerprint("network", caller.network());
        lock("network" + caller.network());
        lock("device" + caller.device());
        database.sql("DELETE FROM requests.sending WHERE at <= :since")
                .param("since", at(clock.instant().minus(SPAN)))
                .update();
        var busy = busy(caller, sendings("device", device), sendings("network", network));
        if (busy.isPresent() && !work.accepts(caller.draft().id(), caller.answer())) return busy;
        database.sql(
                        """
                        INSERT INTO requests.sending (device, network, at)
                        VALUES (:device, :network, :now)
                        """)
                .param("device", device)
                .param("network", network)
                .param("now", at(clock.instant()))
                .update();
        return Optional.empty();
    }

    /// The work doubles each time that the free number is used up once more.
    private Optional<Busy> busy(Caller caller, List<Instant> device, List<Instant> network) {
        var opens = opensAt(device, settings.freeFromDevice());
        var opensForNetwork = opensAt(network, settings.freeFromNetwork());
        if (opensForNetwork.isAfter(opens)) opens = opensForNetwork;
        if (!opens.isAfter(clock.instant())) return Optional.empty();
        var doublings =
                Math.max(
                        device.size() / settings.freeFromDevice(),
                        network.size() / settings.freeFromNetwork());
        var draft = caller.draft();
        return Optional.of(
                new Busy(
                        work.task(draft.id(), doublings - 1),
                        Duration.between(clock.instant(), opens).plusSeconds(59).toMinutes(),
                        LocalDate.ofInstant(draft.expiresAt(), clock.getZone()),
                        !caller.answer().isEmpty()));
    }

    /// When fewer than `free` of these sendings, the latest first, lie within the last hour.
    private static Instant opensAt(List<Instant> sendings, int free) {
        return sendings.size() < free ? Instant.MIN : sendings.get(free - 1).plus(SPAN);
    }

    private List<Instant> sendings(String column, byte[] fingerprint) {
        return database.sql(
                        """
                        SELECT at
                        FROM requests.sending
                        WHERE %s = :fingerprint
                        ORDER BY at DESC
                        """
                                .formatted(column))
                .param("fingerprint", fingerprint)
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .list();
    }

    /// Many at once from one place gain nothing.
    private void lock(String key) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "sending " + key)
                .query((row, n) -> true)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
