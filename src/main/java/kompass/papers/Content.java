package kompass.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/// The drawing of a page, written anew with the operators that draw and no others (ISO 32000-1,
/// table A.1); those that name inks of a printer (`k`, `K`) are none of them, for PDF/A-2 wants to
/// know what they look like.
final class Content {

    private static final Set<String> DRAW =
            Set.of(
                    "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "m", "l", "c", "v",
                    "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*",
                    "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*",
                    "Tj", "TJ", "'", "\"", "d0", "d1", "CS", "cs", "SC", "SCN", "sc", "scn", "G",
                    "g", "RG", "rg", "sh", "Do");

    /// Marks for readers and machines; dropped. What can be switched off by a mark is another
    /// matter.
    private static final Set<String> MARK = Set.of("BMC", "BDC", "EMC", "MP", "DP", "BX", "EX");

    private static final COSName OPTIONAL = COSName.getPDFName("OC");
    private static final int MOST_TOKENS = 400_000;

    private Content() {}

    static byte[] rebuilt(PDContentStream stream, Deadline deadline) throws IOException, Forbidden {
        var parser = new PDFStreamParser(stream);
        var kept = new ArrayList<Object>();
        var operands = new ArrayList<COSBase>();
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            deadline.check();
            if (kept.size() > MOST_TOKENS) throw new Forbidden("a page of endless drawing");
            if (token instanceof Operator operator) {
                take(operator, operands, kept);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            } else {
                throw new Forbidden("a token of no kind");
            }
        }
        var bytes = new ByteArrayOutputStream();
        new ContentStreamWriter(bytes).writeTokens(kept);
        return bytes.toByteArray();
    }

    private static void take(Operator operator, List<COSBase> operands, List<Object> kept)
            throws Forbidden {
        var name = operator.getName();
        if (MARK.contains(name)) {
            if (operands.contains(OPTIONAL)) throw new Forbidden("a layer that can be hidden");
            return;
        }
        if (!DRAW.contains(name)) throw new Forbidden("operator " + name);
        for (var operand : operands) requirePlain(operand);
        kept.addAll(operands);
        kept.add(operator);
    }

    private static void requirePlain(COSBase operand) throws Forbidden {
        switch (operand) {
            case COSName name when name.equals(COSName.DEVICECMYK) ->
                    throw new Forbidden("inks of a printer, which an archive cannot show alike");
            case COSNumber _, COSName _, COSString _, COSBoolean _, COSNull _ -> {}
            case COSArray array -> {
                for (var item : array) requirePlain(item);
            }
            default -> throw new Forbidden("an operand that is no value");
        }
    }
}
