package kompass.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kompass.content.Article;
import kompass.people.Values;
import org.jspecify.annotations.Nullable;

/// A row of `editing.manuscript` as what it says, and fields as JSON.
final class ManuscriptRows {

    private ManuscriptRows() {}

    /// @param byPath the articles that readers see
    static Manuscript manuscript(ResultSet row, Map<String, Article> byPath) throws SQLException {
        var area = row.getString("area");
        var slug = row.getString("slug");
        var article = byPath.get("/" + area + "/" + slug);
        var kept = values(row.getString("fields"));
        var published = article == null ? null : values(row.getString("published"));
        if (article != null && published == null) published = ArticleFields.of(article);
        return new Manuscript(
                row.getObject("id", UUID.class),
                area,
                slug,
                Objects.requireNonNullElseGet(
                        kept == null ? published : kept, () -> new Values(Map.of())),
                published,
                instant(row.getTimestamp("published_at")),
                row.getString("published_by"),
                instant(row.getTimestamp("publish_at")),
                row.getObject("scheduled_by", UUID.class),
                instant(row.getTimestamp("expires_at")),
                row.getObject("review_on", LocalDate.class),
                row.getObject("responsible", UUID.class),
                instant(row.getTimestamp("missed_at")),
                instant(row.getTimestamp("trashed_at")),
                row.getString("trashed_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static @Nullable Values values(@Nullable String json) {
        return json == null ? null : Values.ofJson(json);
    }

    static @Nullable String written(@Nullable Values values) {
        return values == null ? null : values.json();
    }
}
