package kompass.papers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where files are worked on, a few at the same time, on threads of their own: minutes of pure
/// computing on virtual threads would keep every other request from its turn. Nobody waits for
/// ever: neither for a bench, nor for work that does not end.
final class Benches implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Benches.class);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("darkroom-", 1).factory());

    private final Semaphore free;
    private final Semaphore spare;
    private final Duration wait;
    private final Duration work;

    /// @param number how many files at the same time
    /// @param wait for a bench
    /// @param work at it; what takes longer is given up
    Benches(int number, Duration wait, Duration work) {
        this.free = new Semaphore(number, true);
        this.spare = new Semaphore(number);
        this.wait = wait;
        this.work = work;
    }

    /// @throws Busy when no bench became free in time
    /// @throws Refused by the work, or because it took too long
    <T> T at(Callable<T> task) throws Refused, IOException {
        var taken = new AtomicReference<@Nullable Semaphore>(free);
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS))
                throw new Busy("Every bench is occupied");
            var working = new FutureTask<>(task);
            threads.execute(() -> {
                working.run();
                leave(taken);
            });
            try {
                return working.get(work.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                working.cancel(true);
            }
        } catch (TimeoutException e) {
            replace(taken);
            throw new Refused(Refused.Reason.UNREADABLE, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) throw refused;
            if (e.getCause() instanceof Busy busy) throw busy;
            throw new IOException("A file could not be taken", e.getCause());
        } catch (InterruptedException | CancellationException e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for this file any more", e);
        }
    }

    private static void leave(AtomicReference<@Nullable Semaphore> taken) {
        var bench = taken.getAndSet(null);
        if (bench != null) bench.release();
    }

    /// Work that did not hear that it is over keeps its thread. So that two such files do not stop
    /// all others, a spare bench is put up until it ends.
    private void replace(AtomicReference<@Nullable Semaphore> taken) {
        boolean replaced = spare.tryAcquire();
        log.warn(
                "A file takes longer than {}{}",
                work,
                replaced ? "; another takes its place meanwhile" : " and blocks a bench");
        if (replaced) (taken.compareAndSet(free, spare) ? free : spare).release();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
