package kompass.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// How long to wait after the first, second, … failed attempt; after the last there is no other.
/// Each wait is stretched or shortened by up to a tenth, so that letters of one outage do not
/// arrive together. `chance` gives numbers from 0 to 1.
record Retries(List<Duration> waits, DoubleSupplier chance) {

    /// While the server is away, nobody knows for how long: after an hour every hour.
    private static final Duration LONGEST_AWAY = Duration.ofHours(1);

    Optional<Duration> after(int failedAttempts) {
        if (failedAttempts > waits.size()) return Optional.empty();
        return Optional.of(stretched(waits.get(failedAttempts - 1)));
    }

    /// How long to wait for a server that was away so many times in a row; without an end.
    Duration whileAway(int times) {
        var wait = times > waits.size() ? LONGEST_AWAY : waits.get(times - 1);
        return stretched(wait.compareTo(LONGEST_AWAY) < 0 ? wait : LONGEST_AWAY);
    }

    private Duration stretched(Duration wait) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (0.9 + 0.2 * chance.getAsDouble())));
    }
}
