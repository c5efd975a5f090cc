package kompass.papers;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Lets only so many uploads in at the same time that memory suffices: papers never touch a disk
/// unsealed, so their bytes are in memory until they are developed. Whoever waits keeps the bytes
/// on the wire.
@Component
public class Admission {

    private static final int MEGABYTE = 1 << 20;

    private final Semaphore megabytes = new Semaphore(Limits.ARRIVING_MEGABYTES, true);

    /// Room for one upload, given back when it is closed.
    public interface Room extends AutoCloseable {

        @Override
        void close();
    }

    /// Waits for room, first come, first served.
    ///
    /// @param bytes what the request says it brings; negative when it does not say
    public Room enter(long bytes) {
        int needed =
                bytes < 0 || bytes > (long) Limits.ARRIVING_MEGABYTES * MEGABYTE
                        ? Limits.ARRIVING_MEGABYTES
                        : (int) (bytes / MEGABYTE) + 1;
        int taken = Math.min(needed, Limits.ARRIVING_MEGABYTES);
        megabytes.acquireUninterruptibly(taken);
        return () -> megabytes.release(taken);
    }
}
