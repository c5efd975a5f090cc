package kompass.papers;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Opens a PDF without letting it fill memory: PDFBox unpacks the list of its objects and streams
/// of objects while it loads, before anybody can measure them, and makes a hundred bytes of two
/// (`[]`). Here they are measured and counted first.
final class BoundedParser extends PDFParser {

    private static final byte[] OBJECT = {'o', 'b', 'j'};

    private final Deadline deadline;
    private final boolean mends;
    private final Set<Long> opened = new HashSet<>();
    private int values;

    private BoundedParser(byte[] file, Deadline deadline, boolean mends) throws IOException {
        super(deadline.open(file));
        this.deadline = deadline;
        this.mends = mends;
        setLenient(mends);
    }

    /// As `Loader` does.
    ///
    /// @throws Unpacking.Flood when it holds more than we take
    static PDDocument open(byte[] file, Deadline deadline) throws IOException {
        if (objects(file) > 2 * Limits.PDF_OBJECTS) throw new Unpacking.Flood();
        try {
            return new BoundedParser(file, deadline, true).parse();
        } catch (Encrypted e) {
            return new BoundedParser(file, deadline, false).parse();
        }
    }

    /// Who mends a torn list looks for this word everywhere and keeps each place.
    private static int objects(byte[] file) {
        int count = 0;
        for (int i = 0; i + 2 < file.length; i++)
            if (file[i] == OBJECT[0] && file[i + 1] == OBJECT[1] && file[i + 2] == OBJECT[2])
                count++;
        return count;
    }

    private static final class Encrypted extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// Mending opens streams of objects past us, so what is encrypted, and cannot be measured as it
    /// lies there, is not mended.
    @Override
    protected void prepareDecryption() throws IOException {
        super.prepareDecryption();
        if (mends && securityHandler != null) throw new Encrypted();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (initialParseDone) return stream;
        long here = source.getPosition();
        long most =
                COSName.XREF.equals(dictionary.getItem(COSName.TYPE))
                        ? list(dictionary)
                        : Limits.PDF_STREAM_BYTES;
        if (size(stream) > most) throw new Unpacking.Flood();
        source.seek(here);
        return stream;
    }

    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        if (opened.add(number)
                && document.getObjectFromPool(new COSObjectKey(number, 0)).getObject()
                        instanceof COSStream stream) count(stream);
        return super.parseObjectStreamObject(number, key);
    }

    /// Each entry of the list takes as many bytes as it says.
    private static long list(COSDictionary dictionary) {
        int width = 0;
        if (dictionary.getItem(COSName.W) instanceof COSArray widths)
            for (int i = 0; i < widths.size(); i++) width += Math.clamp(widths.getInt(i), 0, 8);
        return (long) Math.max(1, width) * Limits.PDF_OBJECTS;
    }

    private long size(COSStream stream) throws IOException {
        try {
            return Unpacking.size(stream, deadline);
        } catch (Refused e) {
            throw new Unpacking.Flood();
        }
    }

    private void count(COSStream stream) throws IOException {
        if (size(stream) > Limits.PDF_OBJECT_STREAM_BYTES) throw new Unpacking.Flood();
        try (var open = stream.createInputStream()) {
            for (int value = open.read(); value >= 0; value = open.read())
                if (value <= ' ' || value == '[' || value == '<' || value == '/' || value == '(')
                    count();
        }
    }

    private void count() {
        if (++values > Limits.PDF_VALUES) throw new Unpacking.Flood();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count();
        return super.parseDirObject();
    }

    @Override
    protected COSObjectKey getObjectKey(long number, int generation) {
        count();
        return super.getObjectKey(number, generation);
    }
}
