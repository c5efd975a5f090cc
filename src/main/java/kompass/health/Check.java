package kompass.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// One thing that Kompass needs. It is looked at on a thread of its own, at most once in a few
/// seconds whoever asks, and nobody waits long for it: what does not answer is itself a finding.
abstract class Check implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Looked(CompletableFuture<Finding> finding, long at) {}

    private final String name;
    private @Nullable Looked last;

    Check(String name) {
        this.name = name;
    }

    /// `database`: the name of its metric, and of its heading (`health.office.check.database`).
    String name() {
        return name;
    }

    /// May take as long as it takes, and may fail.
    abstract Finding look() throws Exception;

    final Finding finding() {
        try {
            return looking().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Finding.broken("health.office.silent");
        } catch (ExecutionException e) {
            LOG.warn("Looking at {} failed", name, e.getCause());
            return Finding.broken("health.office.failed", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.broken("health.office.silent");
        }
    }

    /// Begins to look, so that several looks go on at the same time.
    final void begin() {
        var _ = looking();
    }

    /// Begins to look unless somebody is looking already or has done so just now.
    private synchronized CompletableFuture<Finding> looking() {
        var before = last;
        if (before != null
                && (!before.finding().isDone()
                        || System.nanoTime() - before.at() < FRESH.toNanos()))
            return before.finding();
        var finding = new CompletableFuture<Finding>();
        last = new Looked(finding, System.nanoTime());
        Thread.ofVirtual().name("check " + name).start(() -> look(finding));
        return finding;
    }

    private void look(CompletableFuture<Finding> finding) {
        try {
            finding.complete(look());
        } catch (Exception e) {
            finding.completeExceptionally(e);
        }
    }

    @Override
    public Health health() {
        var finding = finding();
        var health = finding.level() == Finding.Level.BROKEN ? Health.down() : Health.up();
        return health.withDetail("level", finding.level())
                .withDetail("finding", finding.word().substring("health.office.".length()))
                .build();
    }
}
