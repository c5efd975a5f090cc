package kompass.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a list of a staff room is searched and sorted: by the address alone, so that it works
/// without script, can be kept as a bookmark, and "back" leads back to it.
///
/// @param words what is searched for, empty for everything
/// @param by the column that sorts
public record Listing(String path, String words, String by, boolean descending) {

    public static Listing of(HttpServletRequest request, String by) {
        var words = request.getParameter("words");
        var sort = request.getParameter("sort");
        return new Listing(
                request.getRequestURI(),
                words == null ? "" : words.strip(),
                sort == null || !sort.matches("[a-z-]{1,40}") ? by : sort,
                "down".equals(request.getParameter("order")));
    }

    /// What fits, in order. Every word must occur in the text of a row, in whatever case.
    public <T> List<T> of(
            Collection<T> rows,
            Function<T, String> text,
            Map<String, Function<T, String>> columns) {
        var wanted = words.toLowerCase(Locale.GERMAN).split("\\s+", -1);
        var column = columns.get(by);
        Comparator<T> order =
                column == null
                        ? (_, _) -> 0
                        : Comparator.comparing(column, Collator.getInstance(Locale.GERMAN));
        return rows.stream()
                .filter(row -> {
                    var lower = text.apply(row).toLowerCase(Locale.GERMAN);
                    for (var word : wanted) if (!lower.contains(word)) return false;
                    return true;
                })
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    /// The list sorted by this column, the other way round where it is already.
    public String sortedBy(String column) {
        var down = column.equals(by) && !descending;
        return path
                + "?sort="
                + column
                + (down ? "&order=down" : "")
                + (words.isEmpty()
                        ? ""
                        : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    /// For `aria-sort`; null for the other columns.
    public @Nullable String order(String column) {
        if (!column.equals(by)) return null;
        return descending ? "descending" : "ascending";
    }
}
