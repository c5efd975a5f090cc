package kompass.delivery;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kompass.mail.Letter;
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

    /// Papers in their order, each in the current part if it still fits.
    static List<List<String>> plan(Map<String, Long> sizes, long limitBytes, Letter.Mode mode) {
        var parts = new ArrayList<List<String>>();
        var current = new ArrayList<String>();
        long filled = words(mode);
        for (var paper : sizes.entrySet()) {
            var size = encoded(paper.getValue(), mode);
            if (filled + size > limitBytes && !current.isEmpty()) {
                parts.add(List.copyOf(current));
                current.clear();
                filled = words(mode);
            }
            current.add(paper.getKey());
            filled += size;
        }
        parts.add(List.copyOf(current));
        return List.copyOf(parts);
    }

    static boolean fitsAlone(long bytes, long limitBytes, Letter.Mode mode) {
        return words(mode) + encoded(bytes, mode) <= limitBytes;
    }

    /// What files take up in a mail. An encrypted one is encoded twice: 5 MB become 9.4 MB.
    static long encoded(long bytes, Letter.Mode mode) {
        var once = bytes * ENCODED;
        return (long) Math.ceil(mode == Letter.Mode.SMIME ? once * ENCODED : once);
    }

    private static long words(Letter.Mode mode) {
        return mode == Letter.Mode.SMIME ? (long) (WORDS * ENCODED) : WORDS;
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

    @Transactional
    void erase(UUID request) {
        jdbc.sql("DELETE FROM delivery.part WHERE request = :request")
                .param("request", request)
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
