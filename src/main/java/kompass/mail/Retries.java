package kompass.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// How long to wait after the first, second, … failed attempt; after the last there is no other.
/// Each wait is stretched or shortened by up to a tenth, so that letters of one outage do not
/// arrive together. `chance` gives numbers from 0 to 1.
record Retries(List<Duration> waits, DoubleSupplier chance) {

    Optional<Duration> after(int failedAttempts) {
        if (failedAttempts > waits.size()) return Optional.empty();
        var wait = waits.get(failedAttempts - 1).toMillis();
        return Optional.of(
                Duration.ofMillis(Math.round(wait * (0.9 + 0.2 * chance.getAsDouble()))));
    }
}
