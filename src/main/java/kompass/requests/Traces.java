package kompass.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The requests as the municipality may look at them: never what somebody wrote.
@Repository
public class Traces {

    private final JdbcClient database;

    Traces(JdbcClient database) {
        this.database = database;
    }

    /// By what people name it on the phone, in any case of letters.
    public Optional<Trace> find(String reference) {
        return database.sql("SELECT * FROM requests.request WHERE reference = :reference")
                .param("reference", reference.strip().toUpperCase(Locale.ROOT))
                .query(Traces::read)
                .optional();
    }

    /// Requests whose last day has come since then and that no office ever had.
    public List<Trace> lost(Instant since) {
        return database.sql(
                        """
                        SELECT *
                        FROM requests.request
                        WHERE lost_at > :since
                        ORDER BY lost_at, reference
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Traces::read)
                .list();
    }

    private static Trace read(ResultSet row, int number) throws SQLException {
        return new Trace(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("institution"),
                row.getTimestamp("accepted_at").toInstant(),
                time(row, "papers_erased_at"),
                time(row, "erased_at"),
                time(row, "lost_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
