package kompass.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// A row of `papers.page`, with its file and its picture, as what it means.
final class PageRow {

    private PageRow() {}

    static Page read(ResultSet row, int number) throws SQLException {
        boolean lies = row.getInt("turned") % 2 == 1;
        var device = row.getBytes("device");
        var quality = row.getString("quality");
        var refused = row.getString("refused");
        return new Page(
                new PageId(row.getObject("id", UUID.class)),
                row.getString("slot"),
                quality != null
                        ? Page.State.READY
                        : refused == null ? Page.State.BEING_CHECKED : Page.State.REFUSED,
                quality == null ? Quality.GOOD : Quality.valueOf(quality),
                refused == null ? null : Refused.Reason.valueOf(refused),
                row.getInt(lies ? "height" : "width"),
                row.getInt(lies ? "width" : "height"),
                row.getInt("bytes"),
                device == null ? null : Page.Taker.of(device));
    }
}
