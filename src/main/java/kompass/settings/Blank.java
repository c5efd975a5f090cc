package kompass.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kompass.languages.Words;

/// One blank of a form to fill in.
///
/// @param word the office word that names it; what helps to fill it in is under the word + `.hint`
/// @param options what there is to choose from, in its order
public record Blank(String name, String word, Kind kind, boolean hint, List<Option> options) {

    /// What is submitted when it is chosen, and what it is called.
    public record Option(String value, String label) {}

    /// Options named by office words: the blank's own + `.` + option.
    static Blank ofChoice(String name, String word, List<String> options, Words words) {
        return new Blank(
                name,
                word,
                Kind.CHOICE,
                false,
                options.stream().map(it -> new Option(it, words.plain(word + "." + it))).toList());
    }

    Blank(String name, String word, Kind kind, boolean hint) {
        this(name, word, kind, hint, List.of());
    }

    /// How it is filled in.
    public enum Kind {
        LINE,
        LINES,
        PARAGRAPHS,
        NUMBER,
        ADDRESS,
        ADDRESSES,
        WEB,
        COLOUR,
        TICK,
        CHOICE
    }

    private static final Pattern NUMBERED = Pattern.compile("\\w+\\.(\\d+)\\.\\w+");

    /// 0 where it does not belong to a numbered group.
    public int group() {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }

    /// What stands together: each numbered group, and what lies between groups.
    public static List<List<Blank>> groups(List<Blank> blanks) {
        var groups = new ArrayList<List<Blank>>();
        for (var blank : blanks) {
            if (groups.isEmpty() || groups.getLast().getLast().group() != blank.group())
                groups.add(new ArrayList<>());
            groups.getLast().add(blank);
        }
        return groups;
    }

    public String inputMode() {
        return kind == Kind.NUMBER ? "numeric" : kind == Kind.WEB ? "url" : "text";
    }

    public int rows() {
        return switch (kind) {
            case LINES -> 4;
            case PARAGRAPHS -> 8;
            case ADDRESSES -> 3;
            case LINE, NUMBER, ADDRESS, WEB, COLOUR, TICK, CHOICE -> 1;
        };
    }

    public String type() {
        return kind == Kind.COLOUR ? "color" : "text";
    }
}
