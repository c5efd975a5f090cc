package kompass.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kompass.content.MediumRefused.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF for readers, written anew with what it says and without what it does (ISO 32000-1, 12.6):
/// scripts, actions, attachments and films stay behind wherever they stand, and of the links only
/// those within it, to `https:`, `mailto:` and `tel:` remain. Unlike a newcomer's papers it is not
/// taken apart page by page: a town must offer accessible PDFs (EN 301 549, 10), so the structure
/// that is read aloud, the bookmarks and the fields to fill in stay.
final class Leaflet {

    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_PAGES = 200;

    /// Keys that mean nothing but something to do, fetch or unpack, in whatever dictionary.
    private static final List<COSName> NEVER =
            List.of(
                    COSName.AA,
                    COSName.JS,
                    COSName.JAVA_SCRIPT,
                    COSName.EMBEDDED_FILES,
                    COSName.EF,
                    COSName.AF,
                    COSName.XFA,
                    COSName.COLLECTION,
                    COSName.getPDFName("Launch"),
                    COSName.getPDFName("RichMediaContent"),
                    COSName.getPDFName("Rendition"),
                    COSName.getPDFName("OPI"),
                    COSName.getPDFName("Requirements"));

    /// Where an action may stand.
    private static final List<COSName> ACTIONS =
            List.of(COSName.A, COSName.getPDFName("PA"), COSName.OPEN_ACTION, COSName.NEXT);

    private static final Set<String> LIVELY =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");

    /// 12.6.4, and those that came later.
    private static final Set<String> KINDS =
            Set.of(
                    "GoTo",
                    "URI",
                    "JavaScript",
                    "Launch",
                    "GoToR",
                    "GoToE",
                    "Thread",
                    "Sound",
                    "Movie",
                    "Hide",
                    "Named",
                    "SubmitForm",
                    "ResetForm",
                    "ImportData",
                    "SetOCGState",
                    "Rendition",
                    "Trans",
                    "GoTo3DView",
                    "RichMediaExecute");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private Leaflet() {}

    /// @throws MediumRefused where it is broken, encrypted or endless
    static byte[] of(byte[] given) throws MediumRefused {
        try (PDDocument document = Loader.loadPDF(given)) {
            if (document.isEncrypted()) throw new MediumRefused(Reason.ACTIVE);
            if (document.getNumberOfPages() == 0) throw new MediumRefused(Reason.NOT_THAT_KIND);
            if (document.getNumberOfPages() > MOST_PAGES) throw new MediumRefused(Reason.TOO_LARGE);
            new Leaflet().quieten(document.getDocument());
            var written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        } catch (InvalidPasswordException encrypted) {
            throw new MediumRefused(Reason.ACTIVE);
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            throw new MediumRefused(Reason.NOT_THAT_KIND);
        }
    }

    /// Everything that can be reached; what cannot is not written again.
    private void quieten(COSDocument document) throws MediumRefused {
        add(document.getTrailer());
        while (!open.isEmpty()) {
            if (seen.size() > MOST_OBJECTS) throw new MediumRefused(Reason.TOO_LARGE);
            switch (open.pop()) {
                case COSDictionary dictionary -> {
                    quieten(dictionary);
                    dictionary.getValues().forEach(this::add);
                }
                case COSArray array -> array.forEach(this::add);
                default -> {}
            }
        }
    }

    private void add(COSBase item) {
        var base = item instanceof COSObject reference ? reference.getObject() : item;
        if ((base instanceof COSDictionary || base instanceof COSArray) && seen.add(base))
            open.push(base);
    }

    private static void quieten(COSDictionary dictionary) {
        NEVER.forEach(dictionary::removeItem);
        for (var key : ACTIONS)
            if (dictionary.getDictionaryObject(key) instanceof COSDictionary action
                    && isForbidden(action)) dictionary.removeItem(key);
        // a chain of actions, but also the next bookmark
        if (isAction(dictionary)) dictionary.removeItem(COSName.NEXT);
        // an external file instead of the stream's own bytes; an external page
        if (dictionary instanceof COSStream stream) {
            stream.removeItem(COSName.F);
            stream.removeItem(COSName.getPDFName("Ref"));
        }
        if (isAction(dictionary) && isForbidden(dictionary)) dictionary.clear();
        if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)
            for (int i = annotations.size() - 1; i >= 0; i--)
                if (isLively(annotations.getObject(i))) annotations.remove(i);
        if (isLively(dictionary)) dictionary.clear();
    }

    private static boolean isLively(@Nullable COSBase item) {
        return item instanceof COSDictionary annotation
                && annotation.containsKey(COSName.RECT)
                && LIVELY.contains(String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)));
    }

    private static boolean isAction(COSDictionary dictionary) {
        return "Action".equals(dictionary.getNameAsString(COSName.TYPE))
                || KINDS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)));
    }

    /// `A` holds attributes too, in the structure that is read aloud; those have an owner (`O`) and
    /// no kind of action. A bookmark's `Next` has neither.
    private static boolean isForbidden(COSDictionary action) {
        var kind = action.getNameAsString(COSName.S);
        if (kind == null)
            return !action.containsKey(COSName.O) && !action.containsKey(COSName.TITLE);
        return switch (kind) {
            case "GoTo" -> false;
            case "URI" -> !isOpen(action.getDictionaryObject(COSName.URI));
            default -> true;
        };
    }

    private static boolean isOpen(@Nullable COSBase target) {
        return target instanceof COSString text
                && text.getString().matches("(?i)(https?://|mailto:|tel:)\\S*");
    }
}
