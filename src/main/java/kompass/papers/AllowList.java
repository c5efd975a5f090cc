package kompass.papers;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/// What a rebuilt page may hold, kind by kind: the keys of a dictionary and what each may be. Every
/// other key stays behind, and with it actions, scripts, attachments, forms, metadata and links to
/// the outside (ISO 32000-1).
enum AllowList {
    /// 7.8.3
    RESOURCES(
            Map.of(
                    "Font", "each FONT",
                    "XObject", "each XOBJECT",
                    "ExtGState", "each STATE",
                    "ColorSpace", "each COLOUR",
                    "Pattern", "each PATTERN",
                    "Shading", "each SHADING")),
    /// 9.6 to 9.7; a Type 3 font draws its letters with content of its own, so it is not here.
    FONT(
            Map.ofEntries(
                    entry("Type", "value"),
                    entry("Subtype", "value"),
                    entry("BaseFont", "value"),
                    entry("FirstChar", "value"),
                    entry("LastChar", "value"),
                    entry("Widths", "value"),
                    entry("Encoding", "ENCODING"),
                    entry("ToUnicode", "bytes"),
                    entry("DescendantFonts", "each FONT"),
                    entry("CIDSystemInfo", "SYSTEM"),
                    entry("FontDescriptor", "DESCRIPTOR"),
                    entry("DW", "value"),
                    entry("W", "value"),
                    entry("DW2", "value"),
                    entry("W2", "value"),
                    entry("CIDToGIDMap", "bytes"))),
    /// 9.6.6; `Encoding` may be a name as well.
    ENCODING(Map.of("Type", "value", "BaseEncoding", "value", "Differences", "value")),
    SYSTEM(Map.of("Registry", "value", "Ordering", "value", "Supplement", "value")),
    /// 9.8
    DESCRIPTOR(
            Map.ofEntries(
                    entry("Type", "value"),
                    entry("FontName", "value"),
                    entry("Flags", "value"),
                    entry("FontBBox", "value"),
                    entry("ItalicAngle", "value"),
                    entry("Ascent", "value"),
                    entry("Descent", "value"),
                    entry("Leading", "value"),
                    entry("CapHeight", "value"),
                    entry("XHeight", "value"),
                    entry("StemV", "value"),
                    entry("StemH", "value"),
                    entry("AvgWidth", "value"),
                    entry("MaxWidth", "value"),
                    entry("MissingWidth", "value"),
                    entry("FontFile", "FILE"),
                    entry("FontFile2", "FILE"),
                    entry("FontFile3", "FILE"))),
    FILE(Map.of("Subtype", "value", "Length1", "value", "Length2", "value", "Length3", "value")),
    /// 8.9.5
    IMAGE(
            Map.ofEntries(
                    entry("Type", "value"),
                    entry("Subtype", "value"),
                    entry("Width", "value"),
                    entry("Height", "value"),
                    entry("ColorSpace", "COLOUR"),
                    entry("BitsPerComponent", "value"),
                    entry("Intent", "value"),
                    entry("ImageMask", "value"),
                    entry("Mask", "IMAGE"),
                    entry("SMask", "IMAGE"),
                    entry("Matte", "value"),
                    entry("Decode", "value"))),
    /// 8.10
    FORM(
            Map.of(
                    "Type", "value",
                    "Subtype", "value",
                    "BBox", "value",
                    "Matrix", "value",
                    "Group", "GROUP",
                    "Resources", "RESOURCES")),
    GROUP(Map.of("Type", "value", "S", "value", "CS", "COLOUR", "I", "value", "K", "value")),
    /// 8.4.5
    STATE(
            Map.ofEntries(
                    entry("Type", "value"),
                    entry("LW", "value"),
                    entry("LC", "value"),
                    entry("LJ", "value"),
                    entry("ML", "value"),
                    entry("D", "value"),
                    entry("RI", "value"),
                    entry("FL", "value"),
                    entry("SM", "value"),
                    entry("SA", "value"),
                    entry("BM", "value"),
                    entry("CA", "value"),
                    entry("ca", "value"),
                    entry("AIS", "value"),
                    entry("TK", "value"),
                    entry("OP", "value"),
                    entry("op", "value"),
                    entry("OPM", "value"),
                    entry("SMask", "SOFT"))),
    /// 11.6.5.2; `SMask` may be a name as well.
    SOFT(Map.of("Type", "value", "S", "value", "G", "FORM", "BC", "value")),
    /// 8.6: the items of its arrays may be names, numbers, strings, more of them, functions, and
    /// these.
    COLOUR(
            Map.ofEntries(
                    entry("WhitePoint", "value"),
                    entry("BlackPoint", "value"),
                    entry("Gamma", "value"),
                    entry("Matrix", "value"),
                    entry("Range", "value"),
                    entry("N", "value"),
                    entry("Alternate", "COLOUR"),
                    entry("FunctionType", "value"),
                    entry("Domain", "value"),
                    entry("Size", "value"),
                    entry("BitsPerSample", "value"),
                    entry("Order", "value"),
                    entry("Encode", "value"),
                    entry("Decode", "value"),
                    entry("C0", "value"),
                    entry("C1", "value"),
                    entry("Functions", "each COLOUR"),
                    entry("Bounds", "value"))),
    /// 8.7
    PATTERN(
            Map.ofEntries(
                    entry("Type", "value"),
                    entry("PatternType", "value"),
                    entry("PaintType", "value"),
                    entry("TilingType", "value"),
                    entry("BBox", "value"),
                    entry("XStep", "value"),
                    entry("YStep", "value"),
                    entry("Resources", "RESOURCES"),
                    entry("Matrix", "value"),
                    entry("Shading", "SHADING"),
                    entry("ExtGState", "STATE"))),
    /// 8.7.4.5; those made of meshes are streams, and not here.
    SHADING(
            Map.ofEntries(
                    entry("ShadingType", "value"),
                    entry("ColorSpace", "COLOUR"),
                    entry("Background", "value"),
                    entry("BBox", "value"),
                    entry("AntiAlias", "value"),
                    entry("Coords", "value"),
                    entry("Domain", "value"),
                    entry("Matrix", "value"),
                    entry("Function", "COLOUR"),
                    entry("Extend", "value")));

    static final Set<String> FONTS =
            Set.of("Type0", "Type1", "TrueType", "CIDFontType0", "CIDFontType2");

    /// Made by `Map.of`, which the checker does not see.
    @SuppressWarnings("ImmutableEnumChecker")
    final Map<String, String> keys;

    AllowList(Map<String, String> keys) {
        this.keys = keys;
    }
}
