package kompass.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A page of the audit trail: of everything, of one kind, or of one thing (`kind` and `key`).
///
/// @param kinds what there is, by its German name
public record HistoryPage(
        @Nullable String kind,
        @Nullable String key,
        String words,
        int page,
        List<Change> changes,
        SortedMap<String, String> kinds) {

    public boolean hasMore() {
        return changes.size() == History.A_PAGE;
    }

    /// The same search, older changes.
    public String older() {
        var address = new StringBuilder(HistoryController.PATH + "?page=" + (page + 1));
        if (kind != null) address.append("&kind=").append(encoded(kind));
        if (key != null) address.append("&key=").append(encoded(key));
        return address.append("&words=").append(encoded(words)).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
