package kompass.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/// Builds a page anew from what the allow-list admits, value by value, so that nothing else can
/// come along. Where something that is seen would be missing, or is not admitted, there is no such
/// page, and it becomes pixels.
final class Rebuilding {

    private static final int DEEPEST = 24;
    private static final int MOST_OBJECTS = 20_000;

    private final IdentityHashMap<COSBase, COSBase> done = new IdentityHashMap<>();
    private final Deadline deadline;
    private int depth;
    private int objects;

    private Rebuilding(Deadline deadline) {
        this.deadline = deadline;
    }

    /// A PDF of this one page; empty where it must become pixels.
    static Optional<byte[]> of(PDPage page, Deadline deadline) throws IOException {
        try (var rebuilt = new PDDocument()) {
            rebuilt.addPage(new Rebuilding(deadline).page(page));
            rebuilt.setVersion(1.7f);
            var bytes = new ByteArrayOutputStream();
            rebuilt.save(bytes);
            return bytes.size() > Limits.REBUILT_BYTES
                    ? Optional.empty()
                    : Optional.of(bytes.toByteArray());
        } catch (Forbidden e) {
            return Optional.empty();
        }
    }

    private PDPage page(PDPage page) throws IOException, Forbidden {
        for (var annotation : page.getAnnotations())
            if (!(annotation instanceof PDAnnotationLink))
                throw new Forbidden("something laid over the page");
        var rebuilt = new PDPage(page.getCropBox());
        rebuilt.setRotation(page.getRotation());
        rebuilt.getCOSObject()
                .setItem(COSName.RESOURCES, dictionary(resources(page), AllowList.RESOURCES));
        var contents = new COSStream();
        write(contents, Content.rebuilt(page, deadline));
        rebuilt.getCOSObject().setItem(COSName.CONTENTS, contents);
        return rebuilt;
    }

    private static COSDictionary resources(PDPage page) {
        var resources = page.getResources();
        return resources == null ? new COSDictionary() : resources.getCOSObject();
    }

    private @Nullable COSBase of(@Nullable COSBase given, String what)
            throws IOException, Forbidden {
        var source = given instanceof COSObject reference ? reference.getObject() : given;
        if (source == null || source instanceof COSNull) return null;
        deadline.check();
        if (++objects > MOST_OBJECTS || ++depth > DEEPEST) throw new Forbidden("too much");
        try {
            return switch (what) {
                case "value" -> value(source);
                case "bytes" -> bytes(source);
                case "XOBJECT" -> of(source, xobject(source));
                default -> structure(source, what);
            };
        } finally {
            depth--;
        }
    }

    private static String xobject(COSBase source) throws Forbidden {
        if (source instanceof COSStream stream) {
            var kind = stream.getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(kind)) return "IMAGE";
            if (COSName.FORM.equals(kind)) return "FORM";
        }
        throw new Forbidden("an object that is drawn but neither picture nor form");
    }

    private COSBase structure(COSBase source, String what) throws IOException, Forbidden {
        if (what.startsWith("each ")) return each(source, what.substring("each ".length()));
        var list = AllowList.valueOf(what);
        return switch (source) {
            case COSStream stream -> stream(stream, list);
            case COSDictionary dictionary -> dictionary(dictionary, list);
            case COSArray array when list == AllowList.COLOUR -> each(array, what);
            case COSArray array when list == AllowList.IMAGE -> value(array);
            case COSName name -> value(name);
            case COSNumber number when list == AllowList.COLOUR -> number;
            case COSString string when list == AllowList.COLOUR -> string;
            default -> throw new Forbidden("no " + what);
        };
    }

    private COSBase each(COSBase source, String what) throws IOException, Forbidden {
        if (source instanceof COSArray array) {
            var copy = new COSArray();
            for (var item : array) {
                var kept = of(item, what);
                if (kept != null) copy.add(kept);
            }
            return copy;
        }
        if (!(source instanceof COSDictionary named)) throw new Forbidden("no list of " + what);
        var copy = new COSDictionary();
        for (var name : named.keySet()) {
            var kept = of(named.getItem(name), what);
            if (kept != null) copy.setItem(name, kept);
        }
        return copy;
    }

    private COSDictionary dictionary(COSDictionary source, AllowList list)
            throws IOException, Forbidden {
        if (done.get(source) instanceof COSDictionary known) return known;
        var copy = source instanceof COSStream ? new COSStream() : new COSDictionary();
        done.put(source, copy);
        if (source.containsKey("OC")) throw new Forbidden("a layer that can be hidden");
        if (list == AllowList.FONT
                && !AllowList.FONTS.contains(String.valueOf(source.getNameAsString("Subtype"))))
            throw new Forbidden("a font that draws");
        if (list == AllowList.FONT && !Lettering.isNamedForArchives(source))
            throw new Forbidden("a font whose letters an archive cannot tell");
        for (var key : list.keys.entrySet()) {
            var kept = of(source.getItem(key.getKey()), key.getValue());
            if (kept != null) copy.setItem(COSName.getPDFName(key.getKey()), kept);
        }
        return copy;
    }

    private COSStream stream(COSStream source, AllowList list) throws IOException, Forbidden {
        if (done.get(source) instanceof COSStream known) return known;
        var copy = (COSStream) dictionary(source, list);
        switch (list) {
            case FILE, COLOUR -> write(copy, decoded(source));
            case IMAGE -> picture(source, copy);
            case FORM -> write(copy, Content.rebuilt(new PDFormXObject(source), deadline));
            case PATTERN -> write(copy, Content.rebuilt(tiling(source), deadline));
            case RESOURCES, FONT, ENCODING, SYSTEM, DESCRIPTOR, GROUP, STATE, SOFT, SHADING ->
                    throw new Forbidden("a stream for a " + list);
        }
        return copy;
    }

    private static PDContentStream tiling(COSStream source) {
        return new PDTilingPattern(source, null);
    }

    private static void picture(COSStream source, COSStream copy) throws IOException, Forbidden {
        long pixels = (long) source.getInt(COSName.WIDTH) * source.getInt(COSName.HEIGHT);
        if (pixels <= 0 || pixels > Limits.PDF_PICTURE_PIXELS) throw new Forbidden("a flood");
        var filters = Unpacking.filters(source);
        if (filters.contains(COSName.JPX_DECODE) || filters.contains(COSName.JBIG2_DECODE))
            throw new Forbidden("a picture that we cannot read");
        if (!filters.contains(COSName.DCT_DECODE)
                && !filters.contains(COSName.DCT_DECODE_ABBREVIATION)) {
            write(copy, decoded(source));
            return;
        }
        if (filters.size() > 1 || source.containsKey(COSName.DECODE_PARMS))
            throw new Forbidden("a picture packed twice");
        try (var raw = source.createRawInputStream();
                var out = copy.createRawOutputStream()) {
            out.write(Jpeg.bare(raw.readAllBytes()));
        }
        copy.setItem(COSName.FILTER, COSName.DCT_DECODE);
    }

    private COSBase bytes(COSBase source) throws IOException, Forbidden {
        if (source instanceof COSName) return source;
        if (!(source instanceof COSStream stream)) throw new Forbidden("no bytes");
        if (done.get(source) instanceof COSStream known) return known;
        var copy = new COSStream();
        done.put(source, copy);
        write(copy, decoded(stream));
        return copy;
    }

    private static COSBase value(COSBase source) throws Forbidden {
        return switch (source) {
            case COSName name when name.equals(COSName.DEVICECMYK) ->
                    throw new Forbidden("inks of a printer, which an archive cannot show alike");
            case COSNumber _, COSName _, COSBoolean _ -> source;
            case COSString string -> new COSString(string.getBytes());
            case COSArray array -> values(array, 0);
            default -> throw new Forbidden("more than a value");
        };
    }

    private static COSArray values(COSArray array, int depth) throws Forbidden {
        if (depth > 4) throw new Forbidden("arrays in arrays");
        var copy = new COSArray();
        for (int i = 0; i < array.size(); i++) {
            var item = array.getObject(i);
            copy.add(
                    item instanceof COSArray inner
                            ? values(inner, depth + 1)
                            : item == null ? COSNull.NULL : value(item));
        }
        return copy;
    }

    private static byte[] decoded(COSStream source) throws IOException {
        try (var open = source.createInputStream()) {
            return open.readNBytes((int) Limits.PDF_STREAM_BYTES);
        }
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
