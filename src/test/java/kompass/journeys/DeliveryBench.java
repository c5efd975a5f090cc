package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What we promise of delivery: how soon a letter is with the mail server, how fast a queue drains,
/// and that a crash loses nothing.
@Tag("bench")
class DeliveryBench {
    private static final int QUEUED = 1_000;
    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern REACHABLE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final Figures figures = new Figures();

    @AfterEach
    void publish() {
        figures.publish();
    }

    @Test
    void aLetterIsWithTheServerSecondsAfterTheReceipt() throws Exception {
        try (var sink = new MailSink();
                var nodes = new TwoNodes(sink).founded()) {
            nodes.first.start();
            for (int n = 0; n < 60; n++) {
                var petitioner = new Petitioner(List.of(nodes.first.url("")), "erstberatung", n);
                petitioner.begins();
                petitioner.answersEverything();
                petitioner.sends();
            }
            awaitEmptyQueue(nodes);

            figures.promise(
                    "receipt to accepted by a local mail server, median of 60",
                    median(nodes, sink),
                    "s",
                    2);
        }
    }

    private static double median(TwoNodes nodes, MailSink sink) {
        var taken =
                sink.taken().stream()
                        .collect(
                                Collectors.toMap(
                                        MailSink.Taken::messageId,
                                        MailSink.Taken::at,
                                        (a, b) -> a));
        var waits =
                nodes.jdbc
                        .sql(
                                """
                                SELECT request.accepted_at, letter.message_id
                                FROM mail.letter AS letter
                                JOIN requests.request AS request ON request.id = letter.subject_of
                                WHERE letter.kind = 'request'
                                """)
                        .query((row, n) ->
                                Duration.between(
                                                row.getTimestamp("accepted_at").toInstant(),
                                                taken.get(row.getString("message_id")))
                                        .toMillis())
                        .list();
        return waits.stream().sorted().toList().get(waits.size() / 2) / 1000.0;
    }

    @Test
    void aQueueWithPapersDrainsAtTwentyLettersASecondInAFlatHeap() throws Exception {
        try (var sink = new MailSink();
                var nodes = new TwoNodes(sink).founded()) {
            queue(nodes, sink);
            var letters = nodes.waiting();
            assertThat(sink.count()).isZero();
            assertThat(letters).isEqualTo(QUEUED);
            sink.shut(false);
            awaitTaken(sink, 1);
            var began = sink.taken().getFirst().at();
            awaitTaken(sink, letters / 4);
            var early = heapInUse(nodes.first);
            awaitTaken(sink, letters * 19 / 20);
            var late = heapInUse(nodes.first);
            awaitEmptyQueue(nodes);
            var end = sink.taken().getLast().at();

            var seconds = Duration.between(began, end).toMillis() / 1000.0;
            var megabytes =
                    sink.taken().stream().mapToLong(MailSink.Taken::bytes).sum() / 1_000_000.0;
            // Three papers of 300 KB each, encoded: a link would weigh nothing.
            assertThat(megabytes / letters).isGreaterThan(1.1);
            figures.note(
                    "an outage is over: %d letters, %.0f MB, for %d requests with three papers of 300 KB"
                            .formatted(letters, megabytes, QUEUED));
            figures.tell("  until the queue was empty", seconds, "s");
            figures.atLeast("  drained by one node at -Xmx256m", letters / seconds, "/s", 20);
            figures.tell("  heap in use after a quarter of them", early, "MB");
            figures.promise("  heap in use near the end", late, "MB", early + 25);
            assertThat(sink.count()).isEqualTo(letters);
        }
    }

    private static void queue(TwoNodes nodes, MailSink sink) throws Exception {
        sink.shut(true);
        nodes.first.start();
        nodes.second.start();
        var papers = new SealedPapers(nodes.jdbc, nodes.vault());
        List<Future<?>> sendings = new ArrayList<>();
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < QUEUED; n++) {
                var petitioner = new Petitioner(nodes.addresses(), "anmeldung", n).reachedByPhone();
                sendings.add(
                        crowd.submit(() -> {
                            petitioner.begins();
                            papers.lieIn(petitioner.device());
                            petitioner.answersEverything();
                            petitioner.sends();
                        }));
            }
        }
        for (var sending : sendings) sending.get();
        nodes.second.close();
    }

    private static void awaitTaken(MailSink sink, int count) {
        var end = Instant.now().plus(PATIENCE);
        while (sink.count() < count) {
            assertThat(Instant.now()).as("%d of %d", sink.count(), count).isBefore(end);
            PackagedKompass.pause(50);
        }
    }

    static void awaitEmptyQueue(TwoNodes nodes) {
        var end = Instant.now().plus(PATIENCE);
        while (nodes.waiting() > 0) {
            assertThat(Instant.now()).as("%d letters wait", nodes.waiting()).isBefore(end);
            PackagedKompass.pause(200);
        }
    }

    /// What is reachable in megabytes: the median of three, since letters are on their way, each
    /// with its papers. Collected and counted while everything stands still.
    static double heapInUse(PackagedKompass kompass) throws IOException {
        var counted = new double[3];
        for (int n = 0; n < counted.length; n++) {
            var reachable = REACHABLE.matcher(command(kompass, "GC.class_histogram"));
            if (!reachable.find()) throw new IllegalStateException("No histogram");
            counted[n] = Long.parseLong(reachable.group(1)) / 1024.0 / 1024.0;
        }
        Arrays.sort(counted);
        return counted[1];
    }

    private static String command(PackagedKompass kompass, String what) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, String.valueOf(kompass.pid()), what)
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aThousandRequestsSurviveCrashAfterCrash() throws Exception {
        var run = new CrashRun(1_000, 12);
        var tally = run.run();

        figures.note("crash run with two nodes, %d kills: %s".formatted(run.kills(), tally));
        figures.promise("  lost of 1,000", tally.lost() + tally.foreign(), "", 0);
        assertThat(tally.receipts()).isEqualTo(1_000);
        assertThat(tally.accepted()).isEqualTo(tally.planned());
        assertThat(tally.repeated()).isLessThanOrEqualTo(run.mostRepeated());
    }
}
