package kompass.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stories on a test's database, without Spring around them.
public final class TestStory {

    private TestStory() {}

    public static Story on(JdbcClient jdbc, Clock clock) {
        return new Story(jdbc, clock);
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
