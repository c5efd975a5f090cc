package kompass.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import kompass.mail.Queue;
import kompass.mail.Queue.Figures;
import org.springframework.stereotype.Component;

/// What a machine watches: the findings as numbers, and how the letters stand. Never a name, an
/// address or a reference.
@Component
class Metrics implements MeterBinder {

    private final List<Check> checks;
    private final Queue queue;
    private final Clock clock;

    Metrics(List<Check> checks, Queue queue, Clock clock) {
        this.checks = checks;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var check : checks)
            Gauge.builder("kompass.check", check, it -> it.finding().level().number())
                    .description("0 good, 1 worth knowing, 2 care, 3 broken")
                    .tag("check", check.name())
                    .register(registry);
        gauge(registry, "waiting", "Not with a mail server yet", Figures::waiting);
        gauge(registry, "held", "Waiting for their protection", Figures::held);
        gauge(registry, "failed", "Given up", Figures::failed);
        gauge(registry, "bounced", "Come back", Figures::bounced);
        gauge(registry, "attempts", "Tries of the last 24 hours", Figures::attempts);
        gauge(registry, "accepted", "Taken by the server in the last 24 hours", Figures::accepted);
        Gauge.builder("kompass.letters.oldest", queue, it -> oldest(it.figures()))
                .description("How long the oldest waiting letter has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    /// While the database does not answer there are no numbers.
    private void gauge(
            MeterRegistry registry, String name, String says, ToIntFunction<Figures> figure) {
        Gauge.builder("kompass.letters." + name, queue, it -> figure.applyAsInt(it.figures()))
                .description(says)
                .register(registry);
    }

    private double oldest(Figures figures) {
        var oldest = figures.oldestWaiting();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
