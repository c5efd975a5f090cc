package kompass.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kompass.papers.Pages;
import kompass.site.Town.Periods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Papers whose draft ended while they were on their way, or that a crash left alone.
@Component
class Orphans {

    /// Longer than any file takes from the wire to its draft.
    private static final Duration GRACE = Duration.ofHours(1);

    private final JdbcClient database;
    private final Pages pages;
    private final Clock clock;

    Orphans(JdbcClient database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    void erase(Periods periods) {
        var now = clock.instant();
        for (var owner : pages.ownersBefore(now.minus(GRACE)))
            if (!isKnown(owner)) pages.erase(owner);
        pages.eraseOlderThan(
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC)
                        .minusMonths(2L * periods.requestAtMostMonths())
                        .toInstant());
    }

    private boolean isKnown(UUID owner) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM requests.draft WHERE id = :owner)
                            OR EXISTS (SELECT FROM requests.request WHERE id = :owner)
                        """)
                .param("owner", owner)
                .query(Boolean.class)
                .single();
    }
}
