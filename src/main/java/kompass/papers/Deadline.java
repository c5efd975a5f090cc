package kompass.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The time that one file may take. Looked at wherever a stranger's bytes are read or drawn, for a
/// thread of Java cannot be stopped from outside; over at once when nobody waits any more.
final class Deadline {

    private static final int READS_A_LOOK = 4096;

    private final long end;

    Deadline(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /// Unchecked, for ImageIO and PDFBox log what is checked and go on.
    static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Over() {
            super("This file takes too long");
        }
    }

    /// @throws Over when the time is over
    void check() {
        if (isOver()) throw new Over();
    }

    private boolean isOver() {
        return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
    }

    /// The bytes, as long as there is time.
    InputStream read(byte[] file) {
        return new ByteArrayInputStream(file) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                check();
                return super.read(into, offset, length);
            }
        };
    }

    /// The same for PDFBox, which reads single bytes and jumps.
    RandomAccessRead open(byte[] file) {
        return new RandomAccessReadBuffer(file) {
            private int reads;

            @Override
            public int read() throws IOException {
                if (++reads % READS_A_LOOK == 0) check();
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                check();
                return super.read(into, offset, length);
            }
        };
    }
}
