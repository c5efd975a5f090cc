package kompass.requests;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What offices say about the requests that reached them: by the share that needs no call back the
/// town judges whether it asks the right things. It stays with the record without content.
@Repository
public class Confirmations {

    private final JdbcClient database;
    private final Clock clock;

    Confirmations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Of the requests whose record is kept, a year after erasing.
    ///
    /// @param confirmed by their office
    /// @param complete of these: nobody needs to call back
    public record Share(int confirmed, int complete) {

        /// In percent, rounded down: only all is 100.
        public int percent() {
            return confirmed == 0 ? 0 : 100 * complete / confirmed;
        }
    }

    /// The first time counts, but the tick may come later.
    @Transactional
    public void confirmed(UUID request, boolean complete) {
        database.sql(
                        """
                        UPDATE requests.request
                        SET confirmed_at = coalesce(confirmed_at, :now),
                            complete = coalesce(complete, FALSE) OR :complete
                        WHERE id = :id
                        """)
                .param("id", request)
                .param("complete", complete)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Share share() {
        return database.sql(
                        """
                        SELECT count(confirmed_at) AS confirmed,
                               count(*) FILTER (WHERE complete) AS complete
                        FROM requests.request
                        """)
                .query((row, n) -> new Share(row.getInt("confirmed"), row.getInt("complete")))
                .single();
    }
}
