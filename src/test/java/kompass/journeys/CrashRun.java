package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Many newcomers send requests at the same time while both nodes are killed at random moments.
/// Afterwards the books are compared.
final class CrashRun {
    private static final int AT_ONCE = 6;

    /// Threads of one node that send letters (`db-scheduler.threads`).
    private static final int COURIERS = 5;

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

    Books.Tally run() throws Exception {
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
            return Books.compared(receipts, nodes.jdbc, sink);
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

    int kills() {
        return kills;
    }

    /// A killed node can have had a letter in each courier's hands, between the server's 250 and
    /// its own note; none else may be repeated.
    int mostRepeated() {
        return kills * COURIERS;
    }
}
