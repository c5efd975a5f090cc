package kompass.site;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One page kept in the form in which it is sent. It is rendered again when somebody asks for it
/// after a change, once however many ask; while that fails or takes long (the database is down),
/// the readers get what there was.
final class Kept {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    private static final int AT_ONCE = 2;

    /// Rendering is computing: on virtual threads, after a change of everything, it would keep the
    /// requests of those who only want a page that is there from their turn. So would a third at
    /// once, on two cores.
    private static final Executor THREADS =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("page-", 1).factory());

    private record Attempt(
            CompletableFuture<@Nullable Rendered> result, long edition, long since) {}

    private final Supplier<@Nullable JteModel> page;
    private final long patience;
    private volatile @Nullable Rendered rendered;
    private volatile long edition = -1;
    private @Nullable Attempt running;
    private @Nullable Attempt failed;

    /// @param patience how long a reader waits for the new page before getting the one there was
    Kept(Supplier<@Nullable JteModel> page, Duration patience) {
        this.page = page;
        this.patience = patience.toNanos();
    }

    /// The page as of an edition, null when there is no such page (any more). Throws what the
    /// rendering threw only if there is nothing older to show.
    @Nullable Rendered in(long wanted) {
        return edition == wanted ? rendered : renderedAgain(wanted);
    }

    private @Nullable Rendered renderedAgain(long wanted) {
        var before = rendered;
        var attempt = attempt(wanted, before != null);
        if (attempt == null) return before;
        if (before == null) return waitFor(attempt);
        try {
            var left = patience - (System.nanoTime() - attempt.since());
            return attempt.result().get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException notNow) {
            return before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return before;
        }
    }

    private static @Nullable Rendered waitFor(Attempt attempt) {
        try {
            return attempt.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// The rendering under way or a new one; null while it is too early to try again.
    private synchronized @Nullable Attempt attempt(long wanted, boolean canWait) {
        if (running != null && running.edition() == wanted) return running;
        if (canWait && hasJustFailed(wanted)) return null;
        var result = new CompletableFuture<@Nullable Rendered>();
        var attempt = new Attempt(result, wanted, System.nanoTime());
        running = attempt;
        THREADS.execute(() -> render(attempt));
        return attempt;
    }

    private boolean hasJustFailed(long wanted) {
        return failed != null
                && failed.edition() == wanted
                && System.nanoTime() - failed.since() < PAUSE;
    }

    private void render(Attempt attempt) {
        try {
            var model = page.get();
            var now = model == null ? null : Rendered.of(model, rendered);
            finish(attempt, now);
            attempt.result().complete(now);
        } catch (RuntimeException | Error e) {
            if (rendered == null) LOG.error("A page could not be rendered", e);
            else LOG.warn("A page could not be rendered again: {}", e.toString());
            fail(attempt);
            attempt.result().completeExceptionally(e);
        }
    }

    private synchronized void finish(Attempt attempt, @Nullable Rendered now) {
        if (attempt.edition() >= edition) {
            rendered = now;
            edition = attempt.edition();
        }
        if (attempt.equals(running)) running = null;
        failed = null;
    }

    private synchronized void fail(Attempt attempt) {
        if (attempt.equals(running)) running = null;
        failed = new Attempt(attempt.result(), attempt.edition(), System.nanoTime());
    }
}
