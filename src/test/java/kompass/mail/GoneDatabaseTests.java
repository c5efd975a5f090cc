package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kompass.database.StoppableDatabase;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Safety 42: PostgreSQL itself stops while letters are being sent, and comes back.
class GoneDatabaseTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StoppableDatabase database = new StoppableDatabase();
    private final FaultyServer server = new FaultyServer();
    private final Cutter cutter = new Cutter();
    private final PostRoom room =
            new PostRoom(database.database(), PostRoom.server(server.port()), cutter);

    /// The database stops while its third letter is written: what the server says of that one, and
    /// of the one that another courier has in hands, cannot be noted.
    private final class Cutter implements Writer {

        private final AtomicInteger written = new AtomicInteger();

        @Override
        public String kind() {
            return "note";
        }

        /// One at a time: while the database stops, nobody else goes on as long as it lasts.
        @Override
        public synchronized Mail write(Letter letter) {
            if (written.incrementAndGet() == 3) database.stop();
            return new Mail("Kompass", null, "Guten Tag", "de", "Gruß", "<p>Gruß</p>", List.of());
        }
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        database.close();
    }

    @Test
    void everyLetterLeavesExactlyOnceThoughTheServersAnswerCouldNotBeNoted() {
        var letters =
                Stream.generate(() -> room.post("note", UUID.randomUUID(), "a@b.example", null))
                        .limit(6)
                        .toList();
        room.scheduler.start();
        try {
            patiently().until(() -> server.accepted().size() >= 3);
            goesBy(Duration.ofSeconds(3));
            var whileItWasGone = server.accepted().size();

            database.start();
            patiently()
                    .ignoreExceptions()
                    .until(() -> {
                        goesBy(Duration.ofMillis(100));
                        return letters.stream()
                                .allMatch(id ->
                                        room.letters.find(id).orElseThrow().acceptedAt() != null);
                    });

            assertThat(whileItWasGone).isLessThan(letters.size());
            assertThat(server.accepted())
                    .extracting(FaultyServer.Mail::messageId)
                    .doesNotHaveDuplicates()
                    .hasSize(letters.size());
            for (var letter : letters)
                assertThat(room.letters.attempts(letter))
                        .extracting(Attempt::outcome)
                        .containsExactly(Attempt.Outcome.ACCEPTED);
        } finally {
            room.scheduler.stop();
        }
    }

    /// A worker of the scheduler that cannot take its letter ends with the exception, and another
    /// takes its place: that is no failure of the one who waits here.
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    /// The scheduler takes over, by its clock, whatever was not heard of for a while.
    private void goesBy(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusMillis(50)) {
            room.clock.advance(Duration.ofMillis(500));
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
