package kompass.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes our styles readable for browsers that are never updated (the WebView of an Android 8:
/// Chrome 61 and later). Our pages run from top to bottom in every language, so what is said of
/// blocks is said of top and bottom. The side on which a line begins these browsers know under
/// another name (`-webkit-margin-start`), but not for the place of a positioned box: that stands
/// where it is written, with a margin.
final class OldBrowsers {

    private static final Pattern DECLARATION =
            Pattern.compile("(?<=[{;])(\\s*)([a-z-]+)\\s*:\\s*([^;{}]+?)(?=\\s*[;}])");
    private static final Pattern FLOWING =
            Pattern.compile("(margin|padding|border|inset)-(block|inline)(-start|-end)?(-[a-z]+)?");

    private OldBrowsers() {}

    static String readable(String styles) {
        return DECLARATION
                .matcher(styles)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1) + readable(found.group(2), found.group(3))));
    }

    private static String readable(String property, String value) {
        if (property.equals("gap")) return all(value, "grid-gap", "gap");
        if (property.equals("inset")) return all(one(value), "top", "right", "bottom", "left");
        var flowing = FLOWING.matcher(property);
        if (!flowing.matches()) return property + ": " + value;
        var of = flowing.group(1);
        var end = flowing.group(3);
        var what = flowing.group(4) == null ? "" : flowing.group(4);
        var values = of.equals("border") ? List.of(value) : values(value);
        var isBlock = flowing.group(2).equals("block");
        var before = isBlock ? "-top" : "-left";
        var after = isBlock ? "-bottom" : "-right";
        if (of.equals("inset")) {
            of = "";
            before = before.substring(1);
            after = after.substring(1);
        }
        if (isBlock || (end == null && values.getFirst().equals(values.getLast()))) {
            if (end != null) return all(value, of + (end.equals("-start") ? before : after) + what);
            return all(values.getFirst(), of + before + what)
                    + "; "
                    + all(values.getLast(), of + after + what);
        }
        if (of.isEmpty())
            throw new IllegalStateException(
                    property + ": older browsers know no such place; use a margin");
        if (end != null) return side(of, end, what, value);
        return side(of, "-start", what, values.getFirst())
                + "; "
                + side(of, "-end", what, values.getLast());
    }

    private static String side(String of, String end, String what, String value) {
        return all(value, "-webkit-" + of + end + what, of + "-inline" + end + what);
    }

    private static String all(String value, String... properties) {
        return String.join(
                "; ", List.of(properties).stream().map(it -> it + ": " + value).toList());
    }

    private static String one(String value) {
        if (values(value).size() != 1)
            throw new IllegalStateException("inset: " + value + " must be one measure");
        return value;
    }

    /// Parts between blanks, but not within brackets.
    private static List<String> values(String value) {
        var values = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            var letter = value.charAt(at);
            if (letter == '(') depth++;
            else if (letter == ')') depth--;
            else if (letter == ' ' && depth == 0) {
                values.add(value.substring(from, at));
                from = at + 1;
            }
        }
        values.add(value.substring(from));
        return values;
    }
}
