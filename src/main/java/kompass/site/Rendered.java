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

/// Bytes ready to be written to the network, outside the heap. Only the compressed form is kept:
/// who cannot take it (hardly anybody) waits for the unpacking. `tag` is a weak entity tag, the
/// same for both forms.
record Rendered(ByteBuffer compressed, int length, String tag) {

    static Rendered of(JteModel page) {
        var html = new Utf8ByteOutput();
        page.render(html);
        return of(html.toByteArray());
    }

    static Rendered of(byte[] plain) {
        return new Rendered(direct(compress(plain)), plain.length, "W/\"" + print(plain) + "\"");
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

    private static String print(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
