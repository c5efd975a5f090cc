package kompass.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/// Finds out how much the streams of a PDF unpack to without keeping any of it: 25 MB can become 25
/// GB, and PDFBox unpacks into memory. Unpacks as PDFBox does, filter after filter.
final class Unpacking {

    private static final Set<COSName> FAX =
            Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final Set<COSName> JPEG =
            Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

    /// Decoded elsewhere, after their size was read.
    private static final Set<COSName> PACKED = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private static final int MOST_FILTERS = 4;
    private static final int MOST_COLOURS = 32;

    /// What may lie between two filters.
    private static final int BETWEEN_BYTES = 12 * 1024 * 1024;

    private Unpacking() {}

    static void measure(COSDocument document, Deadline deadline) throws IOException, Refused {
        var keys = new ArrayList<>(document.getXrefTable().keySet());
        if (keys.size() > Limits.PDF_OBJECTS) throw new Refused(Refused.Reason.UNREADABLE);
        long all = 0;
        for (var key : keys) {
            deadline.check();
            if (!(document.getObjectFromPool(key).getObject() instanceof COSStream stream))
                continue;
            all += size(stream, deadline);
            if (all > Limits.PDF_BYTES) throw new Refused(Refused.Reason.UNREADABLE);
        }
    }

    static long size(COSStream stream, Deadline deadline) throws IOException, Refused {
        try (var packed = stream.createRawInputStream()) {
            return size(stream, filters(stream), packed, deadline);
        }
    }

    /// A picture among the operators of a page.
    static void measure(COSDictionary inline, byte[] packed, Deadline deadline) throws Refused {
        var filters = names(inline.getDictionaryObject(COSName.FILTER, COSName.F));
        size(inline, filters, new ByteArrayInputStream(packed), deadline);
    }

    private static long size(
            COSDictionary stream, List<COSName> filters, InputStream packed, Deadline deadline)
            throws Refused {
        requireNarrow(stream);
        if (filters.size() > MOST_FILTERS) throw new Refused(Refused.Reason.UNREADABLE);
        var open = packed;
        long size = 0;
        for (int i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            if (PACKED.contains(filter)) return 0;
            if (FAX.contains(filter)) return fax(stream);
            if (JPEG.contains(filter)) return jpeg(stream, open);
            var unpacked = new Bag(deadline, i + 1 < filters.size());
            try {
                FilterFactory.INSTANCE.getFilter(filter).decode(open, unpacked, stream, i);
            } catch (Flood e) {
                throw new Refused(Refused.Reason.UNREADABLE, e);
            } catch (IOException broken) {
                // It unpacks to what came before; PDFBox goes no further either.
                return unpacked.bytes;
            }
            open = unpacked.open();
            size = unpacked.bytes;
        }
        return size;
    }

    /// PDFBox makes room for a line before it reads one.
    private static void requireNarrow(COSDictionary stream) throws Refused {
        for (var parameters : parameters(stream))
            if (parameters.getInt(COSName.COLUMNS, 1) > Limits.PDF_COLUMNS
                    || parameters.getInt(COSName.COLORS, 1) > MOST_COLOURS)
                throw new Refused(Refused.Reason.UNREADABLE);
    }

    private static List<COSDictionary> parameters(COSDictionary stream) {
        var said = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (said instanceof COSDictionary one) return List.of(one);
        var all = new ArrayList<COSDictionary>();
        if (said instanceof COSArray several)
            for (int i = 0; i < several.size(); i++)
                if (several.getObject(i) instanceof COSDictionary each) all.add(each);
        return all;
    }

    private static long fax(COSDictionary stream) throws Refused {
        long rows = stream.getInt(COSName.HEIGHT, COSName.H, 0);
        long columns = stream.getInt(COSName.WIDTH, COSName.W, 0);
        for (var parameters : parameters(stream)) {
            rows = Math.max(rows, parameters.getInt(COSName.ROWS, 0));
            columns = Math.max(columns, parameters.getInt(COSName.COLUMNS, 0));
        }
        if (rows * columns > Limits.PIXELS) throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
        return rows * columns / 8;
    }

    /// A JPEG is decoded as large as it says itself, whatever the PDF says of it.
    private static long jpeg(COSDictionary stream, InputStream open) throws Refused {
        try {
            var file = open.readNBytes(Limits.FILE_BYTES);
            long said =
                    (long) stream.getInt(COSName.WIDTH, COSName.W, 0)
                            * stream.getInt(COSName.HEIGHT, COSName.H, 0);
            if (Jpeg.requireModest(file) > Math.max(said, Limits.PDF_PICTURE_PIXELS))
                throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
            return file.length;
        } catch (IOException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    static List<COSName> filters(COSStream stream) {
        return names(stream.getFilters());
    }

    private static List<COSName> names(@Nullable COSBase filters) {
        if (filters instanceof COSName one) return List.of(one);
        var all = new ArrayList<COSName>();
        if (filters instanceof COSArray several)
            for (int i = 0; i < several.size(); i++)
                if (several.getObject(i) instanceof COSName name) all.add(name);
        return all;
    }

    /// More than a stream may unpack to. Unchecked, for PDFBox logs what is checked.
    static final class Flood extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// What comes out of one filter: counted, and kept where another filter follows.
    private static final class Bag extends OutputStream {

        private final Deadline deadline;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long bytes;

        Bag(Deadline deadline, boolean keeps) {
            this.deadline = deadline;
            this.keeps = keeps;
        }

        @Override
        public void write(int value) {
            take(1);
            if (keeps) kept.write(value);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            deadline.check();
            take(length);
            if (keeps) kept.write(from, offset, length);
        }

        private void take(int more) {
            bytes += more;
            if (bytes > (keeps ? BETWEEN_BYTES : Limits.PDF_STREAM_BYTES)) throw new Flood();
        }

        InputStream open() {
            return new ByteArrayInputStream(kept.toByteArray());
        }
    }
}
