package kompass.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Finds out how much the streams of a PDF unpack to without keeping any of it: 25 MB can become 25
/// GB, and PDFBox unpacks into memory.
final class Unpacking {

    /// Filters that make more of little, other than Flate, at most by this factor.
    private static final int OTHERWISE = 64;

    private Unpacking() {}

    static void measure(COSDocument document) throws IOException, Refused {
        var keys = new ArrayList<>(document.getXrefTable().keySet());
        if (keys.size() > Limits.PDF_OBJECTS) throw new Refused(Refused.Reason.UNREADABLE);
        long all = 0;
        for (var key : keys) {
            var object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                long size = size(stream);
                all += size;
                if (size > Limits.PDF_STREAM_BYTES || all > Limits.PDF_BYTES)
                    throw new Refused(Refused.Reason.UNREADABLE);
            }
        }
    }

    private static long size(COSStream stream) throws IOException {
        long factor = 1;
        try (InputStream packed = stream.createRawInputStream()) {
            var open = packed;
            for (var filter : filters(stream))
                if (filter.equals(COSName.FLATE_DECODE)
                        || filter.equals(COSName.FLATE_DECODE_ABBREVIATION))
                    open = new InflaterInputStream(open);
                else if (filter.equals(COSName.LZW_DECODE)
                        || filter.equals(COSName.LZW_DECODE_ABBREVIATION)
                        || filter.equals(COSName.RUN_LENGTH_DECODE)
                        || filter.equals(COSName.RUN_LENGTH_DECODE_ABBREVIATION))
                    factor *= OTHERWISE;
            return factor * count(open);
        }
    }

    /// A stream that breaks off unpacks to what came before; PDFBox goes no further either.
    private static long count(InputStream open) throws IOException {
        var buffer = new byte[16_384];
        long count = 0;
        try {
            for (int read = open.read(buffer); read > 0; read = open.read(buffer)) {
                count += read;
                if (count > Limits.PDF_STREAM_BYTES) return count;
            }
            return count;
        } catch (ZipException | java.io.EOFException e) {
            return count;
        }
    }

    static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) return List.of(one);
        var all = new ArrayList<COSName>();
        if (filters instanceof COSArray several)
            for (int i = 0; i < several.size(); i++)
                if (several.getObject(i) instanceof COSName name) all.add(name);
        return all;
    }
}
