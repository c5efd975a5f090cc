package kompass.people;

import java.time.Clock;
import java.time.ZonedDateTime;
import kompass.site.Towns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets who of the staff changed what once the town's period is over: how people worked years
/// ago is nobody's business. Any node may do it at any time.
@Component
class Forgetting {

    private final RevisionRows rows;
    private final Towns towns;
    private final Clock clock;

    Forgetting(RevisionRows rows, Towns towns, Clock clock) {
        this.rows = rows;
        this.towns = towns;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "P1D")
    void forget() {
        var months = towns.town().periods().historyMonths();
        rows.forget(ZonedDateTime.now(clock).minusMonths(months).toInstant());
    }
}
