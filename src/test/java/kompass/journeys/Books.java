package kompass.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What newcomers, database and mail server say of the same requests: the receipts that were shown,
/// the letters that were planned, and what was taken.
final class Books {

    private Books() {}

    /// @param planned letters in the database
    /// @param repeated letters that the mail server has more than once
    /// @param lost receipts without an accepted letter to their office, or without their own
    /// @param foreign mails that nobody planned
    record Tally(int receipts, int planned, int accepted, int repeated, int lost, int foreign) {

        @Override
        public String toString() {
            return "%d receipts, %d letters planned, %d accepted, %d of them more than once (same Message-ID), %d lost, %d unknown"
                    .formatted(receipts, planned, accepted, repeated, lost, foreign);
        }
    }

    static Tally compared(Set<String> receipts, JdbcClient jdbc, MailSink sink) {
        var times = new HashMap<String, Integer>();
        for (var taken : sink.taken()) times.merge(taken.messageId(), 1, Integer::sum);
        Map<String, List<String>> letters = new HashMap<>();
        var known = new HashSet<String>();
        jdbc.sql(
                        """
                        SELECT reference, kind, message_id
                        FROM mail.letter
                        LEFT JOIN requests.request ON request.id = subject_of
                        """)
                .query(row -> {
                    known.add(row.getString("message_id"));
                    var reference = row.getString("reference");
                    if (reference != null)
                        letters.computeIfAbsent(
                                        reference + " " + row.getString("kind"),
                                        both -> new ArrayList<>())
                                .add(row.getString("message_id"));
                });
        var lost = 0;
        for (var receipt : receipts)
            for (var kind : List.of("request", "receipt")) {
                var ids = letters.getOrDefault(receipt + " " + kind, List.of());
                if (ids.size() != 1 || !times.containsKey(ids.getFirst())) lost++;
            }
        return new Tally(
                receipts.size(),
                letters.values().stream().mapToInt(Collection::size).sum(),
                (int)
                        letters.values().stream()
                                .flatMap(List::stream)
                                .filter(times::containsKey)
                                .count(),
                (int) times.values().stream().filter(count -> count > 1).count(),
                lost,
                (int) times.keySet().stream().filter(id -> !known.contains(id)).count());
    }
}
