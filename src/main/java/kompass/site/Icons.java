package kompass.site;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The drawn signs and papers: symbols of one file that every page shares.
public final class Icons {

    private static final String FILE = "icons/icons.svg";
    private static final Set<String> NAMES =
            Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(Assets.text(FILE))
                    .results()
                    .map(symbol -> symbol.group(1))
                    .collect(Collectors.toUnmodifiableSet());

    /// A way turns round in a script that runs from right to left, a thing does not.
    private static final Set<String> TURNING =
            Set.of("arrive", "residence", "back", "next", "speak", "exit", "edit");

    private Icons() {}

    /// The address for `<use>`. A misspelt name is a mistake of the template and found by its test.
    public static String address(String name) {
        if (!NAMES.contains(name))
            throw new IllegalArgumentException("There is no icon named " + name);
        return Assets.url(FILE) + "#" + name;
    }

    /// The address of a drawn paper; a paper without a drawing of its own looks like a signed
    /// sheet.
    public static String paper(String drawing) {
        var name = "paper-" + drawing;
        return Assets.url(FILE) + "#" + (NAMES.contains(name) ? name : "paper-signed");
    }

    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    public static String classes(String name) {
        return TURNING.contains(name) ? "icon turns" : "icon";
    }
}
