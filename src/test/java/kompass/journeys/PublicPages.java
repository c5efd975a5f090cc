package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a reader can reach: every page that links lead to from a language's home page, without the
/// requests and what belongs to one person.
final class PublicPages {
    private static final Pattern LINK = Pattern.compile("<a ([^>]*)href=\"(/[^\"#?]*)\"([^>]*)");
    private static final Pattern PERSONAL = Pattern.compile("/(request|status|clear)\\b");

    private PublicPages() {}

    static Set<String> of(PackagedKompass kompass, String language) {
        var home = "/" + language;
        Set<String> found = new LinkedHashSet<>(List.of(home));
        var next = new ArrayDeque<>(List.of(home));
        while (!next.isEmpty()) {
            var links = LINK.matcher(new String(kompass.get(next.poll()).body(), UTF_8));
            while (links.find()) {
                var path = links.group(2);
                if (path.startsWith(home + "/")
                        && !isFile(links.group(1) + links.group(3))
                        && !PERSONAL.matcher(path).find()
                        && found.add(path)) {
                    next.add(path);
                }
            }
        }
        return found;
    }

    private static boolean isFile(String attributes) {
        return attributes.contains("download=");
    }
}
