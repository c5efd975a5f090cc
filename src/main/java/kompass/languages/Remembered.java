package kompass.languages;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Something read from the database once and kept until it is told to forget. While the database
/// does not answer it goes on with what it has, or with what it was born with.
final class Remembered<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private record Held<T>(T value, long forgotten) {}

    private final Supplier<T> read;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile Held<T> held;
    private @Nullable Long failed;

    Remembered(T atFirst, Supplier<T> read) {
        this.read = read;
        this.held = new Held<>(atFirst, -1);
    }

    void forget() {
        forgotten.incrementAndGet();
    }

    T get() {
        var now = held;
        return now.forgotten() == forgotten.get() ? now.value() : readAgain();
    }

    private synchronized T readAgain() {
        long moment = forgotten.get();
        if (held.forgotten() == moment) return held.value();
        if (failed != null && System.nanoTime() - failed < PAUSE) return held.value();
        try {
            held = new Held<>(read.get(), moment);
            failed = null;
        } catch (DataAccessException | TransactionException down) {
            failed = System.nanoTime();
            LOG.warn("The database does not answer, going on with what is in memory", down);
        }
        return held.value();
    }
}
