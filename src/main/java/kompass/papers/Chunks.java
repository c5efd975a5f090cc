package kompass.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import kompass.database.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bytes of one upload, opened piece by piece as they are read: a file that waits for its turn
/// in the darkroom takes no memory.
final class Chunks extends InputStream {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final UUID upload;
    private final byte[] single = new byte[1];
    private @Nullable InputStream piece;
    private long next;

    Chunks(JdbcClient jdbc, Vault vault, UUID upload) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.upload = upload;
    }

    static byte[] seal(Vault vault, UUID upload, long starts, byte[] plain) {
        return vault.seal(plain, context(upload, starts));
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (true) {
            if (piece == null && !turnTo(next)) return -1;
            int read = piece == null ? -1 : piece.read(into, offset, length);
            if (read > 0) return read;
            piece = null;
        }
    }

    private boolean turnTo(long starts) {
        var sealed =
                jdbc.sql("SELECT sealed FROM papers.chunk WHERE upload = :id AND starts = :starts")
                        .param("id", upload)
                        .param("starts", starts)
                        .query((row, _) -> row.getBytes("sealed"))
                        .optional();
        if (sealed.isEmpty()) return false;
        var plain = vault.open(sealed.get(), context(upload, starts));
        piece = new ByteArrayInputStream(plain);
        next = starts + plain.length;
        return plain.length > 0;
    }

    private static String context(UUID upload, long starts) {
        return "chunk " + upload + " " + starts;
    }
}
