package kompass.languages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kompass.languages.Inline.Link;
import kompass.languages.Inline.Quote;
import kompass.languages.Inline.Strong;
import kompass.languages.Inline.Text;
import kompass.languages.Inline.Value;
import org.jspecify.annotations.Nullable;

/// An ICU message pattern made ready. Simple arguments (`{0}`) are put in after the markup was
/// read, so that no value can become markup; what ICU has to decide (plural, select) is left to
/// ICU. A pattern without arguments is read once.
final class Phrase {

    /// Noncharacters stand for the arguments 0 to 31 while ICU and the markup are at work.
    private static final char FIRST_MARKER = '\uFDD0';

    private static final int MOST_ARGUMENTS = 32;

    /// A pattern with markers in the place of its simple arguments, and all its arguments.
    private record Marked(String pattern, SortedSet<Integer> arguments) {}

    private final String pattern;
    private final SortedSet<Integer> arguments;
    private final Formats formats;
    private final @Nullable MessageFormat decisions;
    private final Markup fixed;

    /// @throws IllegalArgumentException when ICU cannot read the pattern
    Phrase(String pattern, Formats formats) {
        this.pattern = pattern;
        this.formats = formats;
        var marked = mark(pattern);
        this.arguments = marked.arguments();
        var format = new MessageFormat(marked.pattern(), formats.locale());
        if (decides(marked.pattern())) {
            this.decisions = format;
            this.fixed = Markup.literal("");
        } else {
            this.decisions = null;
            this.fixed = Markup.parse(format.format(new Object[0]));
        }
    }

    /// The numbers of the arguments that a pattern asks for.
    ///
    /// @throws IllegalArgumentException when ICU cannot read the pattern
    static SortedSet<Integer> arguments(String pattern) {
        return mark(pattern).arguments();
    }

    private static Marked mark(String pattern) {
        var parsed = new MessagePattern(pattern);
        var arguments = new TreeSet<Integer>();
        var marked = new StringBuilder();
        int done = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER) arguments.add(number(pattern, part));
            if (part.getType() == Part.Type.ARG_NAME)
                throw new IllegalArgumentException("Arguments have numbers, not names: " + pattern);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.NONE) {
                marked.append(pattern, done, part.getIndex())
                        .append((char) (FIRST_MARKER + number(pattern, parsed.getPart(i + 1))));
                done = parsed.getPart(parsed.getLimitPartIndex(i)).getLimit();
            }
        }
        marked.append(pattern, done, pattern.length());
        return new Marked(marked.toString(), arguments);
    }

    private static int number(String pattern, Part part) {
        if (part.getType() != Part.Type.ARG_NUMBER || part.getValue() >= MOST_ARGUMENTS)
            throw new IllegalArgumentException("Arguments are {0} to {31}: " + pattern);
        return part.getValue();
    }

    private static boolean decides(String pattern) {
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++)
            if (parsed.getPartType(i) == Part.Type.ARG_START) return true;
        return false;
    }

    SortedSet<Integer> arguments() {
        return arguments;
    }

    Markup say(Object... given) {
        if (!arguments.isEmpty() && arguments.last() >= given.length)
            throw new IllegalArgumentException(
                    "%d arguments are not enough for: %s".formatted(given.length, pattern));
        if (arguments.isEmpty()) return fixed;
        return new Markup(fill(decided(given).parts(), given));
    }

    private Markup decided(Object[] given) {
        if (decisions == null) return fixed;
        synchronized (decisions) {
            return Markup.parse(decisions.format(given));
        }
    }

    private List<Inline> fill(List<Inline> parts, Object[] given) {
        var filled = new ArrayList<Inline>();
        for (var part : parts)
            switch (part) {
                case Text text -> fill(text.text(), given, filled);
                case Strong strong -> filled.add(new Strong(fill(strong.inside(), given)));
                case Link link ->
                        filled.add(
                                new Link(target(link.target(), given), fill(link.inside(), given)));
                case Value value -> filled.add(value);
                case Quote quote -> filled.add(quote);
            }
        return List.copyOf(filled);
    }

    private void fill(String text, Object[] given, List<Inline> filled) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isMarker(text.charAt(i))) continue;
            if (i > done) filled.add(new Text(text.substring(done, i)));
            filled.add(value(given[text.charAt(i) - FIRST_MARKER]));
            done = i + 1;
        }
        if (done < text.length()) filled.add(new Text(text.substring(done)));
    }

    private Inline value(Object given) {
        return switch (given) {
            case Wording wording -> new Quote(wording);
            case Number number -> new Text(formats.number(number));
            default -> new Value(Isolation.clean(given.toString()));
        };
    }

    private static String target(String target, Object[] given) {
        var filled = new StringBuilder();
        for (char letter : target.toCharArray())
            filled.append(
                    isMarker(letter)
                            ? URLEncoder.encode(
                                            given[letter - FIRST_MARKER].toString(),
                                            StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                                    .replace("%2B", "+")
                            : String.valueOf(letter));
        return filled.toString();
    }

    private static boolean isMarker(char letter) {
        return letter >= FIRST_MARKER && letter < FIRST_MARKER + MOST_ARGUMENTS;
    }
}
