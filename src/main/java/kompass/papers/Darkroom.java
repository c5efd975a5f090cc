package kompass.papers;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/// What came in becomes clean pages: recognised by its bytes, measured, decoded, turned upright,
/// made smaller and written anew. Only two at a time, so that memory stays flat however many
/// arrive.
@Component
class Darkroom {

    /// Everything that one file held, and the file's SHA-256 to know it again.
    record Batch(String hash, List<Developed> pages) {}

    /// Threads of their own: minutes of pure computing on virtual threads would keep every other
    /// request from its turn.
    private final ExecutorService benches =
            Executors.newFixedThreadPool(
                    Limits.AT_ONCE, Thread.ofPlatform().daemon().name("darkroom-", 1).factory());

    Darkroom() {
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    /// The pages of one file; all of them, or none. Waits for its turn before it reads anything.
    Batch develop(InputStream in) throws Refused, IOException {
        var developing = benches.submit(() -> batch(in));
        try {
            return developing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) throw refused;
            throw new IOException("A file could not be developed", e.getCause());
        } catch (InterruptedException e) {
            developing.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits for this file any more", e);
        }
    }

    @PreDestroy
    void close() {
        benches.shutdownNow();
    }

    private static Batch batch(InputStream in) throws Refused, IOException {
        var file = in.readNBytes(Limits.FILE_BYTES + 1);
        if (file.length > Limits.FILE_BYTES) throw new Refused(Refused.Reason.TOO_BIG);
        return new Batch(sha256(file), pages(file, Kind.of(file)));
    }

    private static List<Developed> pages(byte[] file, Kind kind) throws Refused {
        if (kind != Kind.PDF) return List.of(new Developed(Photo.decoded(file, kind)));
        var pages = new ArrayList<Developed>();
        IncomingPdf.each(file, page -> pages.add(new Developed(page)));
        return pages;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
