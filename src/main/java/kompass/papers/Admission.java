package kompass.papers;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Lets only so many uploads in at the same time that memory suffices: papers never touch a disk
/// unsealed, so their bytes are in memory until they are developed. Whoever waits keeps the bytes
/// on the wire.
@Component
public class Admission {

    private static final int MEGABYTE = 1 << 20;

    private final Semaphore megabytes = new Semaphore(Limits.ARRIVING_MEGABYTES, true);
    private final Duration wait;

    @Autowired
    Admission() {
        this(Limits.ARRIVING_WAIT);
    }

    Admission(Duration wait) {
        this.wait = wait;
    }

    /// Room for one upload, given back when it is closed.
    public interface Room extends AutoCloseable {

        @Override
        void close();
    }

    /// Waits for room, first come, first served, but not for ever.
    ///
    /// @param bytes what the request says it brings
    /// @throws Busy when there was no room in time
    public Room enter(long bytes) throws Busy {
        if (bytes < 0) throw new IllegalArgumentException("Nobody knows how much is to come");
        int taken = (int) Math.min(Limits.ARRIVING_MEGABYTES, bytes / MEGABYTE + 1);
        try {
            if (!megabytes.tryAcquire(taken, wait.toMillis(), TimeUnit.MILLISECONDS))
                throw new Busy("No room for " + taken + " MB");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("Nobody waits for this form any more");
        }
        return () -> megabytes.release(taken);
    }
}
