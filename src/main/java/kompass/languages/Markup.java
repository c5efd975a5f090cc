package kompass.languages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kompass.languages.Inline.Link;
import kompass.languages.Inline.Quote;
import kompass.languages.Inline.Strong;
import kompass.languages.Inline.Text;
import kompass.languages.Inline.Value;
import org.jspecify.annotations.Nullable;

/// A text with its inline markup: `**bold**` and `[label](/target)`, nothing else. For comparing
/// and keeping, the marks become numbered placeholders (`<1>label</1>`), so that a new address
/// loses no translation.
record Markup(List<Inline> parts) {

    private static final String BOLD = "**";

    private static final Pattern MARK =
            Pattern.compile(
                    "\\*\\*(?<bold>.+?)\\*\\*|\\[(?<label>[^\\[\\]]+)]\\((?<target>[^()\\s]+)\\)",
                    Pattern.DOTALL);

    private static final Pattern NUMBERED =
            Pattern.compile("<(?<open>\\d{1,3})(=(?<target>[^>\\s]+))?>|</(?<close>\\d{1,3})>");

    private static final Pattern WHITE = Pattern.compile("[ \\t\\r\\n\\f]+");

    static Markup parse(String source) {
        return new Markup(parseInside(WHITE.matcher(source).replaceAll(" ").strip()));
    }

    /// Text that is shown letter by letter, whatever it looks like.
    static Markup literal(String text) {
        return new Markup(List.of(new Text(text)));
    }

    private static List<Inline> parseInside(String source) {
        var parts = new ArrayList<Inline>();
        var mark = MARK.matcher(source);
        int done = 0;
        int from = 0;
        while (mark.find(from)) {
            var found = mark(mark.group("bold"), mark.group("label"), mark.group("target"));
            if (found == null) {
                from = mark.start() + 1;
            } else {
                if (mark.start() > done) parts.add(new Text(source.substring(done, mark.start())));
                parts.add(found);
                done = mark.end();
                from = done;
            }
        }
        if (done < source.length()) parts.add(new Text(source.substring(done)));
        return List.copyOf(parts);
    }

    private static @Nullable Inline mark(
            @Nullable String bold, @Nullable String label, @Nullable String target) {
        if (bold != null) return new Strong(parseInside(bold));
        return label != null && target != null && Target.isPermitted(target)
                ? new Link(target, parseInside(label))
                : null;
    }

    /// The German as it is kept: with numbers in the place of marks.
    String numbered() {
        var text = new StringBuilder();
        number(parts, new Numbers(), text);
        return text.toString();
    }

    /// A translation of this text as it is kept: each mark under the number of the mark it stands
    /// for, with its own target only where that differs.
    String numbered(String translation) {
        var text = new StringBuilder();
        number(parse(translation).parts, new Numbers(marks()), text);
        return text.toString();
    }

    private static void number(List<Inline> parts, Numbers numbers, StringBuilder text) {
        for (var part : parts)
            switch (part) {
                case Text plain -> text.append(plain.text());
                case Value value -> text.append(value.text());
                case Quote quote -> text.append(quote.wording().text());
                case Strong strong -> number(strong.inside(), numbers, text, numbers.next(strong));
                case Link link -> number(link.inside(), numbers, text, numbers.next(link));
            }
    }

    private static void number(
            List<Inline> inside, Numbers numbers, StringBuilder text, @Nullable String number) {
        if (number == null) {
            number(inside, numbers, text);
        } else {
            text.append('<').append(number).append('>');
            number(inside, numbers, text);
            text.append("</").append(number.split("=", 2)[0]).append('>');
        }
    }

    /// What is kept without any marks.
    static String unnumbered(String kept) {
        return NUMBERED.matcher(kept).replaceAll("");
    }

    /// The marks in the order in which they open; mark 1 is the first.
    List<Inline> marks() {
        var marks = new ArrayList<Inline>();
        collect(parts, marks);
        return marks;
    }

    /// What each mark is, a line each: `**`, or a link's target.
    String kinds() {
        return marks().stream()
                .map(mark -> mark instanceof Link(var target, _) ? target : BOLD)
                .collect(Collectors.joining("\n"));
    }

    /// A kept German text with what its marks are where it stands, as an author would write it.
    static String written(String kept, List<String> kinds) {
        var marks =
                kinds.stream()
                        .<Inline>map(it ->
                                it.equals(BOLD) ? new Strong(List.of()) : new Link(it, List.of()))
                        .toList();
        return restore(kept, marks);
    }

    private static void collect(List<Inline> parts, List<Inline> marks) {
        for (var part : parts) {
            if (part instanceof Strong(var inside)) {
                marks.add(part);
                collect(inside, marks);
            } else if (part instanceof Link(_, var inside)) {
                marks.add(part);
                collect(inside, marks);
            }
        }
    }

    /// A kept translation with the marks of this text again, as an author would write it. What
    /// names no mark of this text stays as it is written.
    String restore(String kept) {
        return kept.indexOf('<') < 0 ? kept : restore(kept, marks());
    }

    private static String restore(String kept, List<Inline> marks) {
        var text = new StringBuilder();
        var open = new ArrayDeque<String>();
        var tag = NUMBERED.matcher(kept);
        while (tag.find()) {
            var number = Objects.requireNonNullElse(tag.group("open"), tag.group("close"));
            int index = Integer.parseInt(number) - 1;
            if (index < 0 || index >= marks.size()) continue;
            var mark = marks.get(index);
            tag.appendReplacement(text, "");
            if (tag.group("open") != null) {
                open.push(ending(mark, tag.group("target")));
                text.append(mark instanceof Strong ? "**" : "[");
            } else if (!open.isEmpty()) {
                text.append(open.pop());
            }
        }
        tag.appendTail(text);
        return text.toString();
    }

    private static String ending(Inline mark, @Nullable String translatedTarget) {
        if (!(mark instanceof Link link)) return "**";
        boolean own = translatedTarget != null && Target.isPermitted(translatedTarget);
        return "](" + (own ? translatedTarget : link.target()) + ")";
    }

    /// Without marks; what was put in is isolated where it runs against the sentence.
    String plain(boolean rightToLeft) {
        if (parts.size() == 1 && parts.getFirst() instanceof Text(var text)) return text;
        var text = new StringBuilder();
        plain(parts, rightToLeft, text);
        return text.toString();
    }

    private static void plain(List<Inline> parts, boolean rightToLeft, StringBuilder text) {
        for (var part : parts)
            switch (part) {
                case Text plain -> text.append(plain.text());
                case Value value -> text.append(Isolation.plain(value.text(), rightToLeft));
                case Quote quote ->
                        text.append(Isolation.plain(quote.wording().text(), rightToLeft));
                case Strong strong -> plain(strong.inside(), rightToLeft, text);
                case Link link -> plain(link.inside(), rightToLeft, text);
            }
    }
}
