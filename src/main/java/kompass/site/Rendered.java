package kompass.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Bytes ready to be written to the network, outside the heap. Only the compressed form is kept:
/// who cannot take it (hardly anybody) waits for the unpacking. `tag` is a weak entity tag, the
/// same for both forms.
record Rendered(ByteBuffer compressed, int length, String tag) {

    /// `before` itself where the page has become what it was: a change of one page makes all others
    /// be rendered again, and bytes outside the heap are given back late.
    static Rendered of(JteModel page, @Nullable Rendered before) {
        var html = new Utf8ByteOutput();
        page.render(html);
        var plain = html.toByteArray();
        var tag = tag(plain);
        return before != null && before.tag.equals(tag) ? before : of(plain, tag);
    }

    static Rendered of(byte[] plain) {
        return of(plain, tag(plain));
    }

    private static Rendered of(byte[] plain, String tag) {
        return new Rendered(direct(compress(plain)), plain.length, tag);
    }

    ByteBuffer compressedBytes() {
        return compressed.duplicate();
    }

    ByteBuffer plainBytes() {
        var packed = new byte[compressed.remaining()];
        compressed.duplicate().get(packed);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return ByteBuffer.wrap(unpacked.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip =
                new GZIPOutputStream(packed) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var print = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return "W/\"" + print.substring(0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
