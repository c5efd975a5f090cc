package kompass.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes HEIC files as phones do (ISO/IEC 23008-12): tiles in a grid, and a box that turns the
/// whole.
final class Tiles {

    private static final int ITEM_INFO_VERSION = 2;

    private Tiles() {}

    /// Tiles of equal size, each a HEIC of its own, row by row; turned counter-clockwise by
    /// quarters when shown.
    static byte[] grid(
            String brand, List<byte[]> tiles, int columns, int width, int height, int quarters)
            throws IOException {
        return grid(
                brand, tiles, columns, width, height, box("irot", new byte[] {(byte) quarters}));
    }

    /// One tile, its left and right exchanged when shown.
    static byte[] mirrored(String brand, List<byte[]> tiles, int width, int height)
            throws IOException {
        return grid(brand, tiles, 1, width, height, box("imir", new byte[] {1}));
    }

    private static byte[] grid(
            String brand, List<byte[]> tiles, int columns, int width, int height, byte[] turning)
            throws IOException {
        int rows = tiles.size() / columns;
        var data = new ByteArrayOutputStream();
        var sizes = new ArrayList<Integer>();
        for (var tile : tiles) {
            var coded = body(found(tile, "mdat"));
            sizes.add(coded.length);
            data.write(coded);
        }
        var plan = ByteBuffer.allocate(8);
        plan.put((byte) 0).put((byte) 0).put((byte) (rows - 1)).put((byte) (columns - 1));
        plan.putShort((short) (columns * width)).putShort((short) (rows * height));
        sizes.add(8);
        data.write(plan.array());
        var type = box("ftyp", chars(brand), ints(0), chars("mif1heic"));
        var meta = meta(tiles.getFirst(), sizes, rows, columns, width, height, turning, 0);
        meta =
                meta(
                        tiles.getFirst(),
                        sizes,
                        rows,
                        columns,
                        width,
                        height,
                        turning,
                        type.length + meta.length + 8);
        return joined(type, meta, box("mdat", data.toByteArray()));
    }

    private static byte[] meta(
            byte[] tile,
            List<Integer> sizes,
            int rows,
            int columns,
            int width,
            int height,
            byte[] turning,
            int start)
            throws IOException {
        int grid = sizes.size();
        var infos = new ByteArrayOutputStream();
        var places = new ByteArrayOutputStream();
        var links = new ByteArrayOutputStream();
        var uses = new ByteArrayOutputStream();
        int at = start;
        for (int id = 1; id <= grid; id++) {
            infos.write(
                    box(
                            "infe",
                            ints(ITEM_INFO_VERSION << 24 | (id == grid ? 0 : 1)),
                            shorts(id, 0),
                            chars(id == grid ? "grid" : "hvc1"),
                            new byte[1]));
            places.write(joined(shorts(id, 0, 1), ints(at, sizes.get(id - 1))));
            at += sizes.get(id - 1);
            if (id < grid) links.write(shorts(id));
            uses.write(shorts(id));
            uses.write(
                    id == grid ? new byte[] {2, 3, (byte) 0x84} : new byte[] {2, (byte) 0x81, 2});
        }
        var configuration = found(tile, "meta", "iprp", "ipco", "hvcC");
        var properties =
                box(
                        "iprp",
                        box(
                                "ipco",
                                configuration,
                                box("ispe", ints(0, width, height)),
                                box("ispe", ints(0, columns * width, rows * height)),
                                turning),
                        box("ipma", ints(0, grid), uses.toByteArray()));
        return box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), chars("pict"), new byte[13]),
                box("pitm", ints(0), shorts(grid)),
                box("iinf", ints(0), shorts(grid), infos.toByteArray()),
                box("iref", ints(0), box("dimg", shorts(grid, grid - 1), links.toByteArray())),
                properties,
                box("iloc", ints(0), new byte[] {0x44, 0}, shorts(grid), places.toByteArray()));
    }

    /// A whole box, found by its path.
    private static byte[] found(byte[] bytes, String... path) {
        var file = ByteBuffer.wrap(bytes);
        int from = 0;
        int to = bytes.length;
        for (var name : path) {
            while (!name(bytes, from).equals(name)) from += file.getInt(from);
            to = from + file.getInt(from);
            if (!name.equals(path[path.length - 1])) from += name.equals("meta") ? 12 : 8;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static String name(byte[] file, int at) {
        return new String(file, at + 4, 4, StandardCharsets.US_ASCII);
    }

    private static byte[] body(byte[] box) {
        return Arrays.copyOfRange(box, 8, box.length);
    }

    private static byte[] box(String name, byte[]... parts) throws IOException {
        var content = joined(parts);
        return joined(ints(8 + content.length), chars(name), content);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.write(part);
        return all.toByteArray();
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) bytes.putInt(value);
        return bytes.array();
    }

    private static byte[] shorts(int... values) {
        var bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) bytes.putShort((short) value);
        return bytes.array();
    }

    private static byte[] chars(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
