package kompass.papers;

import java.io.ByteArrayOutputStream;

/// Zeros packed as LZW of PDF packs them best: 162 KB hold 220 MB. PDFBox's own packer takes half
/// an hour for them.
final class LzwFlood {
    private static final int CLEAR = 256;
    private static final int END = 257;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private long open;
    private int bits;

    private LzwFlood() {}

    static byte[] of220Megabytes() {
        var flood = new LzwFlood();
        for (int table = 0; table < 30; table++) flood.table(table == 0 ? 9 : 12);
        flood.put(END, 12);
        flood.put(0, 7);
        return flood.packed.toByteArray();
    }

    /// One table of patterns until it is full, each pattern one zero longer than the one before.
    private void table(int widthBefore) {
        put(CLEAR, widthBefore);
        put(0, 9);
        for (int code = 258; code <= 4093; code++) put(code, width(code));
    }

    private static int width(int code) {
        if (code >= 2047) return 12;
        if (code >= 1023) return 11;
        return code >= 511 ? 10 : 9;
    }

    private void put(int code, int width) {
        open = (open << width) | code;
        bits += width;
        while (bits >= 8) {
            bits -= 8;
            packed.write((int) (open >> bits) & 0xff);
        }
        open &= (1L << bits) - 1;
    }
}
