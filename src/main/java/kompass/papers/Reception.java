package kompass.papers;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/// The way of a file from the wire to the store. Only a few at a time, so that memory stays flat
/// however many arrive; whoever waits has read nothing yet.
@Component
class Reception {

    /// Threads of their own: minutes of pure computing on virtual threads would keep every other
    /// request from its turn.
    private final ExecutorService benches =
            Executors.newFixedThreadPool(
                    Limits.AT_ONCE, Thread.ofPlatform().daemon().name("darkroom-", 1).factory());

    private final Intake intake;
    private final Darkroom darkroom;

    Reception(Intake intake, Darkroom darkroom) {
        this.intake = intake;
        this.darkroom = darkroom;
    }

    /// The pages of one file; all of them, or none.
    List<PageId> take(Intake.Errand errand, InputStream in) throws Refused, IOException {
        var taking = benches.submit(() -> taken(errand, Received.from(in)));
        try {
            return taking.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) throw refused;
            throw new IOException("A file could not be taken", e.getCause());
        } catch (InterruptedException e) {
            taking.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for this file any more", e);
        }
    }

    private List<PageId> taken(Intake.Errand errand, Received file) throws Refused {
        var known = intake.again(errand, file.hash());
        if (!known.isEmpty()) return known;
        return intake.keep(errand, file.hash(), darkroom.develop(file.bytes()));
    }

    @PreDestroy
    void close() {
        benches.shutdownNow();
    }
}
