package kompass.requests;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A body in pieces of at most so many bytes. Where the line breaks, the last piece is what still
/// came.
final class Pieces implements AutoCloseable {

    private final InputStream body;
    private final byte[] buffer;
    private boolean over;

    Pieces(InputStream body, int most) {
        this.body = body;
        this.buffer = new byte[most];
    }

    /// The next piece, empty at the end. A line that breaks is an end as well: nobody is there to
    /// be told, and what came is kept.
    byte[] next() {
        int filled = 0;
        while (!over && filled < buffer.length) {
            int read = read(filled);
            if (read < 0) over = true;
            else filled += read;
        }
        return Arrays.copyOf(buffer, filled);
    }

    private int read(int filled) {
        try {
            return body.read(buffer, filled, buffer.length - filled);
        } catch (IOException broken) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
