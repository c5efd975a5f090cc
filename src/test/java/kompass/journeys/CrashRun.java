package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Many newcomers send requests at the same time while both nodes are killed at random moments.
/// Afterwards the books are compared: the receipts that were shown, the letters that were planned,
/// and what the mail server has.
final class CrashRun {
    private static final int AT_ONCE = 6;

    /// Threads of one node that send letters (`db-scheduler.threads`).
    private static final int COURIERS = 3;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean over = new AtomicBoolean();
    private final int submissions;
    private final int plannedKills;
    private volatile int nextKillAt = AT_ONCE;
    private volatile boolean bothRun = true;
    private int kills;

    CrashRun(int submissions, int plannedKills) {
        this.submissions = submissions;
        this.plannedKills = plannedKills;
    }

    /// @param planned letters in the database
    /// @param repeated letters that the mail server has more than once
    /// @param lost receipts without an accepted letter to their office
    record Tally(
            int receipts,
            int kills,
            int planned,
            int accepted,
            int repeated,
            int lost,
            int foreign) {

        /// A killed node can have had a letter in each courier's hands, between the server's 250
        /// and its own note; none else may be repeated.
        int mostRepeated() {
            return kills * COURIERS;
        }

        @Override
        public String toString() {
            return "%d receipts, %d kills, %d letters planned, %d accepted, %d of them more than once (same Message-ID), %d lost, %d unknown"
                    .formatted(receipts, kills, planned, accepted, repeated, lost, foreign);
        }
    }

    Tally run() throws Exception {
        try (var sink = new MailSink().thinkingFor(150);
                var nodes = new TwoNodes(sink).founded()) {
            nodes.first.start();
            nodes.second.start();
            var killer = Thread.ofPlatform().start(() -> killAndRevive(nodes));
            everybodySends(nodes);
            over.set(true);
            killer.join();
            assertThat(nodes.first.isAlive() && nodes.second.isAlive()).isTrue();
            DeliveryBench.awaitEmptyQueue(nodes);
            return tally(nodes, sink);
        }
    }

    private void everybodySends(TwoNodes nodes) throws Exception {
        List<Future<?>> sendings = new ArrayList<>();
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < submissions; n++) {
                var concern = n % 2 == 0 ? "erstberatung" : "sportverein";
                var petitioner = new Petitioner(nodes.addresses(), concern, n);
                sendings.add(
                        crowd.submit(() -> {
                            petitioner.begins().answersEverything();
                            waitsForTheKiller();
                            receipts.add(petitioner.sends());
                        }));
            }
        }
        for (var sending : sendings) sending.get();
    }

    /// Otherwise one node does all the work while the other still starts on a busy machine.
    private void waitsForTheKiller() {
        while (!over.get() && receipts.size() >= nextKillAt && !bothRun) PackagedKompass.pause(20);
    }

    /// Now the one, now the other, now both, in the midst of the load; spread over the whole run.
    private void killAndRevive(TwoNodes nodes) {
        var both = List.of(nodes.first, nodes.second);
        for (int n = 1; n <= plannedKills; n++) {
            while (receipts.size() < nextKillAt) PackagedKompass.pause(20);
            PackagedKompass.pause(random.nextInt(800));
            var victims = n % 4 == 0 ? both : List.of(both.get(random.nextInt(both.size())));
            bothRun = false;
            victims.forEach(PackagedKompass::kill);
            kills += victims.size();
            nextKillAt = submissions * n / (plannedKills + 1) + AT_ONCE;
            PackagedKompass.pause(random.nextInt(500));
            try {
                victims.parallelStream().forEach(PackagedKompass::start);
            } finally {
                bothRun = true;
            }
        }
    }

    private Tally tally(TwoNodes nodes, MailSink sink) {
        var times = new HashMap<String, Integer>();
        for (var taken : sink.taken()) times.merge(taken.messageId(), 1, Integer::sum);
        Map<String, List<String>> letters = new HashMap<>();
        var known = new HashSet<String>();
        nodes.jdbc
                .sql(
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
                kills,
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
