package kompass.papers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `papers.upload` as what it means.
final class UploadRow {

    private UploadRow() {}

    static Upload read(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("slot"),
                former(row),
                row.getBoolean("anyway"),
                row.getLong("length"),
                row.getLong("received"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                outcome(row));
    }

    private static Upload.Outcome outcome(ResultSet row) throws SQLException {
        var refused = row.getString("refused");
        if (refused != null) return new Upload.Declined(Refused.Reason.valueOf(refused));
        var kept = row.getArray("pages");
        if (kept != null) return new Upload.Kept(pageIds(kept));
        return row.getTimestamp("claimed_at") == null ? new Upload.Open() : new Upload.UnderWay();
    }

    private static @Nullable PageId former(ResultSet row) throws SQLException {
        var page = row.getObject("replaces", UUID.class);
        return page == null ? null : new PageId(page);
    }

    private static List<PageId> pageIds(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(PageId::new).toList();
    }
}
