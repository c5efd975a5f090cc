package kompass.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kompass.mail.Letters;
import kompass.mail.Queue;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// What a machine watches: the findings as numbers, and how the letters stand. Never a name, an
/// address or a reference.
@Component
class Metrics implements MeterBinder {

    private final List<Check> checks;
    private final Letters letters;
    private final Clock clock;

    Metrics(List<Check> checks, Letters letters, Clock clock) {
        this.checks = checks;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var check : checks)
            Gauge.builder("kompass.check", check, it -> it.finding().level().ordinal())
                    .description("0 good, 1 worth knowing, 2 care, 3 broken")
                    .tag("check", check.name())
                    .register(registry);
        Gauge.builder("kompass.letters.waiting", this, it -> it.queue().waiting())
                .description("Letters that the mail server has not accepted yet")
                .register(registry);
        Gauge.builder("kompass.letters.failed", this, it -> it.queue().failed())
                .description("Letters given up within the last thirty days")
                .register(registry);
        Gauge.builder("kompass.letters.oldest", this, Metrics::oldest)
                .description("How long the oldest waiting letter has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double oldest() {
        var oldest = queue().oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    /// Without a database there are no numbers: a gauge that is not a number is left out.
    private Queue queue() {
        try {
            return letters.queue();
        } catch (DataAccessException | TransactionException down) {
            throw new IllegalStateException("The database does not answer", down);
        }
    }
}
