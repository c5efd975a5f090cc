package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kompass.database.StoppableDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Safety 42: PostgreSQL itself stops, twice, while newcomers send and letters leave. Both nodes
/// live on.
@Tag("long")
class GoneDatabaseJourney {
    private static final int SUBMISSIONS = 60;
    private static final int AT_ONCE = 6;

    /// Shorter than the time after which another node takes over a letter.
    private static final int GONE_MILLIS = 12_000;

    private final Set<String> receipts = ConcurrentHashMap.newKeySet();

    @Test
    void newcomersAreToldSoAndEveryReceiptEndsInExactlyOneLetter() throws Exception {
        try (var postgres = new StoppableDatabase();
                var sink = new MailSink().thinkingFor(400);
                var nodes = new TwoNodes(sink, postgres.database()).founded()) {
            nodes.first.start();
            nodes.second.start();
            List<Future<?>> sendings = new ArrayList<>();
            try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int n = 0; n < SUBMISSIONS; n++) {
                    var petitioner = new Petitioner(nodes.addresses(), "erstberatung", n);
                    sendings.add(
                            crowd.submit(() ->
                                    receipts.add(petitioner.begins().answersEverything().sends())));
                }
                for (var stop : List.of(SUBMISSIONS / 6, SUBMISSIONS / 2)) {
                    while (receipts.size() < stop) PackagedKompass.pause(20);
                    postgres.stop();
                    try {
                        isHonest(nodes.first);
                        PackagedKompass.pause(GONE_MILLIS);
                    } finally {
                        postgres.start();
                    }
                }
            }
            for (var sending : sendings) sending.get();
            DeliveryBench.awaitEmptyQueue(nodes);

            var tally = Books.compared(receipts, nodes.jdbc, sink);
            System.out.println("Database gone twice: " + tally);
            assertThat(tally)
                    .isEqualTo(
                            new Books.Tally(
                                    SUBMISSIONS, 2 * SUBMISSIONS, 2 * SUBMISSIONS, 0, 0, 0));
        }
    }

    private static void isHonest(PackagedKompass kompass) {
        assertThat(kompass.get("/de").statusCode()).isEqualTo(200);

        var draft =
                kompass.get("/de/request/erstberatung/name", "Cookie", "device=" + "n".repeat(22));

        assertThat(draft.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(new String(draft.body(), UTF_8)).contains("Es liegt nicht an Ihnen");
    }
}
