package kompass.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What became of a text, word by word: the pieces of both versions in reading order.
public record Difference(List<Piece> pieces) {

    /// A piece with the blanks that follow it.
    public record Piece(Kind kind, String text) {}

    /// Whether a piece stands in both versions.
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /// Longer texts are compared as a whole: the table grows with the product of their words.
    private static final int MOST_WORDS = 1000;

    public Difference {
        pieces = List.copyOf(pieces);
    }

    public static Difference between(String former, String now) {
        var before = words(former);
        var after = words(now);
        var pieces = new ArrayList<Piece>();
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            pieces.add(new Piece(Kind.GONE, former));
            pieces.add(new Piece(Kind.NEW, now));
            return new Difference(pieces);
        }
        var common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
                add(pieces, Kind.SAME, after.get(j++));
                i++;
            } else if (i < before.size()
                    && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.GONE, before.get(i++));
            } else {
                add(pieces, Kind.NEW, after.get(j++));
            }
        }
        return new Difference(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind)
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + text));
        else pieces.add(new Piece(kind, text));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(it -> it.group()).toList();
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /// How many words the rests from i and j have in common (longest common subsequence).
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                common[i][j] =
                        same(before.get(i), after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }
}
