package kompass.mail;

import java.util.concurrent.Semaphore;

/// So much of papers may be in memory at once for letters on their way, however many couriers there
/// are: each is there as a PDF, encoded, and in parts of the mail. A letter that alone is larger
/// waits until it is alone; one without papers never waits.
final class Room {

    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 20;

    private final Semaphore free = new Semaphore(MEGABYTES, true);

    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    Place enter(long bytes) {
        if (bytes == 0) return () -> {};
        var taken = (int) Math.min(MEGABYTES, bytes / MEGABYTE + 1);
        free.acquireUninterruptibly(taken);
        return () -> free.release(taken);
    }
}
