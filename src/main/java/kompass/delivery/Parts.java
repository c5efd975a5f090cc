package kompass.delivery;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How requests were divided into letters that the office's mailbox takes. Planned once, when the
/// request is sent, so that each part says the same on every attempt.
@Component
class Parts {

    /// What base64, line ends and headers add to a file.
    private static final double ENCODED = 1.37;

    /// The words of the letter and its summary.
    private static final long WORDS = 400_000;

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One part: the papers that travel in it; `all` says what travels in each, in order.
    record Part(int number, List<List<String>> all) {

        int total() {
            return all.size();
        }

        List<String> papers() {
            return all.get(number - 1);
        }

        boolean isFirst() {
            return number == 1;
        }

        /// The number of the part that a paper travels in, 0 if in none.
        int whereIs(String paper) {
            for (int n = 0; n < all.size(); n++) if (all.get(n).contains(paper)) return n + 1;
            return 0;
        }
    }

    /// Papers in their order, each in the current part if it still fits. A paper that is too large
    /// by itself gets a part of its own, which will honestly fail.
    static List<List<String>> plan(Map<String, Long> sizes, long limitBytes) {
        var parts = new ArrayList<List<String>>();
        var current = new ArrayList<String>();
        long filled = WORDS;
        for (var paper : sizes.entrySet()) {
            var size = encoded(paper.getValue());
            if (filled + size > limitBytes && !current.isEmpty()) {
                parts.add(List.copyOf(current));
                current.clear();
                filled = WORDS;
            }
            current.add(paper.getKey());
            filled += size;
        }
        parts.add(List.copyOf(current));
        return List.copyOf(parts);
    }

    static long encoded(long bytes) {
        return (long) Math.ceil(bytes * ENCODED);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID letter, UUID request, int number, List<String> papers) {
        jdbc.sql(
                        """
                        INSERT INTO delivery.part (letter, request, number, papers)
                        VALUES (:letter, :request, :number, :papers)
                        """)
                .param("letter", letter)
                .param("request", request)
                .param("number", number)
                .param("papers", papers.toArray(String[]::new))
                .update();
    }

    Optional<Part> of(UUID letter, UUID request) {
        var number =
                jdbc.sql("SELECT number FROM delivery.part WHERE letter = :letter")
                        .param("letter", letter)
                        .query(Integer.class)
                        .optional();
        var all =
                jdbc.sql(
                                "SELECT papers FROM delivery.part WHERE request = :request ORDER BY number")
                        .param("request", request)
                        .query((row, n) ->
                                List.of(
                                        (String[])
                                                requireNonNull(row.getArray("papers")).getArray()))
                        .list();
        return number.map(n -> new Part(n, all));
    }
}
