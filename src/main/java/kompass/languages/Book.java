package kompass.languages;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All translations into one language, packed: a town of 400 articles in 40 languages holds 700,000
/// of them, which as strings in a map would fill the heap of a small machine. The texts lie outside
/// the heap as UTF-8, in the order of their keys.
final class Book {

    /// A translation on its way into the book.
    @SuppressWarnings("ArrayRecordComponent")
    record Line(long key, byte[] text, boolean machineMade) {

        static Line of(String segment, String text, boolean machineMade) {
            return new Line(
                    Book.start(segment), text.getBytes(StandardCharsets.UTF_8), machineMade);
        }
    }

    static final Book EMPTY = new Book(List.of());

    private final long[] keys;
    private final int[] ends;
    private final ByteBuffer texts;
    private final BitSet machineMade = new BitSet();

    Book(List<Line> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingLong(Line::key));
        keys = new long[sorted.size()];
        ends = new int[sorted.size()];
        texts = ByteBuffer.allocateDirect(sorted.stream().mapToInt(it -> it.text().length).sum());
        for (int i = 0; i < keys.length; i++) {
            var line = sorted.get(i);
            keys[i] = line.key();
            texts.put(line.text());
            ends[i] = texts.position();
            machineMade.set(i, line.machineMade());
        }
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    TranslationMemory.@Nullable Kept find(String segment) {
        int at = Arrays.binarySearch(keys, start(segment));
        if (at < 0) return null;
        int start = at == 0 ? 0 : ends[at - 1];
        var text = new byte[ends[at] - start];
        texts.get(start, text);
        return new TranslationMemory.Kept(
                new String(text, StandardCharsets.UTF_8), machineMade.get(at));
    }

    /// The first 64 of its 256 bits: among 100,000 segments two are alike once in four billion
    /// towns.
    private static long start(String segment) {
        return Long.parseUnsignedLong(segment, 0, 16, 16);
    }
}
