package kompass.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kompass.languages.Inline.Link;

/// Whether a translation carries what a page needs from the German: its placeholders, bold and
/// links. What words mean, only people can judge.
public final class Fidelity {

    /// One thing that is wrong; `what` names it, such as `{0}` or a link's target.
    public record Slip(Kind kind, String what) {}

    /// What can go wrong.
    public enum Kind {
        UNREADABLE,
        PLACEHOLDER_MISSING,
        PLACEHOLDER_UNKNOWN,
        BOLD,
        LINK_MISSING,
        LINK_UNKNOWN,
        NUMBERED
    }

    private static final Pattern NUMBERED = Pattern.compile("</?\\d{1,3}(?:=[^>\\s]+)?>");
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]+]\\(");

    private Fidelity() {}

    /// What is wrong; empty where nothing is.
    ///
    /// @param word whether both are ICU message patterns
    public static List<Slip> slips(String german, String translation, boolean word) {
        var slips = new ArrayList<Slip>();
        if (word) patterns(german, translation, slips);
        marks(german, translation, word, slips);
        return List.copyOf(slips);
    }

    private static void patterns(String german, String translation, List<Slip> slips) {
        SortedSet<Integer> said;
        try {
            said = Phrase.arguments(translation);
        } catch (IllegalArgumentException unreadable) {
            slips.add(new Slip(Kind.UNREADABLE, ""));
            return;
        }
        var given = Phrase.arguments(german);
        for (int it : given)
            if (!said.contains(it)) slips.add(new Slip(Kind.PLACEHOLDER_MISSING, "{" + it + "}"));
        for (int it : said)
            if (!given.contains(it)) slips.add(new Slip(Kind.PLACEHOLDER_UNKNOWN, "{" + it + "}"));
    }

    /// A plural may say a mark once a form, so words are compared by what marks there are.
    private static void marks(String german, String translation, boolean word, List<Slip> slips) {
        var here = Markup.parse(german).marks();
        var there = Markup.parse(translation).marks();
        var bold = here.stream().filter(Inline.Strong.class::isInstance).count();
        var saidBold = there.stream().filter(Inline.Strong.class::isInstance).count();
        if (word ? (bold == 0) != (saidBold == 0) : bold != saidBold)
            slips.add(new Slip(Kind.BOLD, String.valueOf(bold)));
        var targets = targets(here);
        var saidTargets = targets(there);
        if (targets.size() > saidTargets.size())
            for (var target : targets)
                if (!saidTargets.contains(target)) slips.add(new Slip(Kind.LINK_MISSING, target));
        if (saidTargets.size() > targets.size()
                || (hasBrokenLink(translation) && !hasBrokenLink(german)))
            slips.add(new Slip(Kind.LINK_UNKNOWN, String.join(" ", saidTargets)));
        if (!numbered(german).equals(numbered(translation)))
            slips.add(new Slip(Kind.NUMBERED, String.join(" ", numbered(german))));
    }

    private static List<String> targets(List<Inline> marks) {
        return marks.stream()
                .filter(Link.class::isInstance)
                .map(it -> ((Link) it).target())
                .distinct()
                .toList();
    }

    /// Looks like a link and is none, because it leads where nothing may lead.
    private static boolean hasBrokenLink(String text) {
        var left = Markup.parse(text).plain(false);
        return LINK.matcher(left).find();
    }

    private static SortedSet<String> numbered(String text) {
        return NUMBERED.matcher(text)
                .results()
                .map(it -> it.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
