package kompass.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out which sentence took which one's place when a text was saved again: what stayed the
/// same holds the two versions together, and between two such anchors the most similar belong
/// together.
final class Alignment {

    /// Below this two sentences have nothing to do with each other (share of common letter pairs).
    private static final double SIMILAR = 0.4;

    /// A segment at its spot, `part` being the spot's name or empty; `marks` what its placeholders
    /// are there, a line each.
    record Spot(String part, String id, String german, String marks) {}

    private record Pair(Spot now, Spot former, double similarity) {}

    private final Map<String, String> predecessors = new HashMap<>();

    private Alignment() {}

    /// The former segment's id by the id of the one that follows it.
    static Map<String, String> predecessors(List<Spot> former, List<Spot> now) {
        var alignment = new Alignment();
        alignment.alignParts(former, now);
        alignment.alignTexts(
                former.stream().filter(it -> it.part().isEmpty()).toList(),
                now.stream().filter(it -> it.part().isEmpty()).toList());
        alignment.predecessors.keySet().removeAll(ids(former));
        return Map.copyOf(alignment.predecessors);
    }

    private static Set<String> ids(List<Spot> spots) {
        var ids = new HashSet<String>();
        spots.forEach(spot -> ids.add(spot.id()));
        return ids;
    }

    private void alignParts(List<Spot> former, List<Spot> now) {
        var byPart = new HashMap<String, Spot>();
        former.forEach(spot -> byPart.put(spot.part(), spot));
        for (var spot : now) {
            var before = spot.part().isEmpty() ? null : byPart.get(spot.part());
            if (before != null) predecessors.putIfAbsent(spot.id(), before.id());
        }
    }

    private void alignTexts(List<Spot> former, List<Spot> now) {
        var common = common(former, now);
        int i = 0;
        int j = 0;
        while (i < former.size() || j < now.size()) {
            int fromI = i;
            int fromJ = j;
            while (i < former.size()
                    && j < now.size()
                    && common[i][j] > 0
                    && !same(former, i, now, j)) {
                if (common[i + 1][j] >= common[i][j + 1]) i++;
                else j++;
            }
            if (i < former.size() && j < now.size() && same(former, i, now, j)) {
                alignGap(former.subList(fromI, i), now.subList(fromJ, j));
                i++;
                j++;
            } else {
                alignGap(former.subList(fromI, former.size()), now.subList(fromJ, now.size()));
                return;
            }
        }
    }

    private static boolean same(List<Spot> former, int i, List<Spot> now, int j) {
        return former.get(i).id().equals(now.get(j).id());
    }

    /// How many spots the rests from i and j have in common (longest common subsequence).
    private static int[][] common(List<Spot> former, List<Spot> now) {
        var common = new int[former.size() + 1][now.size() + 1];
        for (int i = former.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] =
                        same(former, i, now, j)
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    private void alignGap(List<Spot> former, List<Spot> now) {
        var pairs = new ArrayList<Pair>();
        for (var after : now)
            for (var before : former) {
                double similarity = similarity(after.german(), before.german());
                if (similarity >= SIMILAR) pairs.add(new Pair(after, before, similarity));
            }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        var taken = new HashSet<Spot>();
        for (var pair : pairs)
            if (!taken.contains(pair.now()) && !taken.contains(pair.former())) {
                taken.add(pair.now());
                taken.add(pair.former());
                predecessors.putIfAbsent(pair.now().id(), pair.former().id());
            }
    }

    /// Dice's coefficient over pairs of letters.
    static double similarity(String one, String other) {
        var left = letterPairs(one);
        var right = letterPairs(other);
        if (left.isEmpty() || right.isEmpty()) return one.equals(other) ? 1 : 0;
        int all = left.values().stream().mapToInt(Integer::intValue).sum();
        all += right.values().stream().mapToInt(Integer::intValue).sum();
        int shared = 0;
        for (var pair : left.entrySet())
            shared += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
        return 2.0 * shared / all;
    }

    private static Map<String, Integer> letterPairs(String text) {
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < text.length(); i++)
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        return pairs;
    }
}
