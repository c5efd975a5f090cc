package kompass.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import kompass.directory.WorkingDays;
import kompass.papers.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The stories on a test's database, without Spring around them.
public final class TestStory {

    private TestStory() {}

    public static Story on(JdbcClient jdbc, Clock clock) {
        return new Story(jdbc, clock);
    }

    public static Confirmations confirmations(JdbcClient jdbc, Clock clock) {
        return new Confirmations(jdbc, clock);
    }

    public static Retention retention(
            JdbcClient jdbc, TransactionTemplate transaction, Pages pages, Clock clock) {
        return new Retention(
                jdbc,
                pages,
                new Story(jdbc, clock),
                new WorkingDays(),
                event -> {},
                transaction,
                clock);
    }

    /// The row that a story hangs on; what is sealed in it does not matter here.
    public static void keep(JdbcClient jdbc, Request request) {
        jdbc.sql(
                        """
                        INSERT INTO requests.request (id, reference, language, concern, institution,
                                                      sealed, access, accepted_at)
                        VALUES (:id, :reference, 'ar', 'anmeldung', 'einwohnermeldeamt',
                                '', :access, now())
                        """)
                .param("id", request.id())
                .param("reference", request.reference())
                .param("access", request.id().toString().getBytes(StandardCharsets.UTF_8))
                .update();
    }
}
