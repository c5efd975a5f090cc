package kompass.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The content of a stream that many documents share, packed once.
final class Deflated {

    private final byte[] bytes;

    Deflated(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes = packed.toByteArray();
    }

    COSStream in(PDDocument document) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }
}
