package kompass.alarms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kompass.delivery.Arrivals;
import kompass.directory.WorkingDays;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Queue;
import kompass.requests.RequestErased;
import kompass.requests.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// An office that has neither opened nor confirmed a request in its working days is reminded once;
/// after as many again the municipality is told.
@Repository
class Reminders {

    private final JdbcClient database;
    private final Queue queue;
    private final Letters letters;
    private final Requests requests;
    private final WorkingDays workingDays;
    private final Clock clock;

    Reminders(
            JdbcClient database,
            Queue queue,
            Letters letters,
            Requests requests,
            WorkingDays workingDays,
            Clock clock) {
        this.database = database;
        this.queue = queue;
        this.letters = letters;
        this.requests = requests;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// Reminds every office whose time is over.
    @Transactional
    void remind() {
        for (var request : queue.unconfirmed(Arrivals.LETTER, clock.instant()))
            lastLetter(request)
                    .filter(letter -> isOver(request, letter.acceptedAt()))
                    .ifPresent(letter -> remind(request, letter));
    }

    /// Reminded requests about which still nothing was heard after as many days again.
    List<UUID> silent() {
        var waiting = queue.unconfirmed(Arrivals.LETTER, clock.instant());
        record Reminded(UUID request, Instant at) {}
        return database
                .sql("SELECT request, reminded_at FROM alarms.reminder ORDER BY reminded_at")
                .query((row, n) ->
                        new Reminded(
                                row.getObject("request", UUID.class),
                                row.getTimestamp("reminded_at").toInstant()))
                .list()
                .stream()
                .filter(reminded -> waiting.contains(reminded.request()))
                .filter(reminded -> isOver(reminded.request(), reminded.at()))
                .map(Reminded::request)
                .toList();
    }

    @EventListener
    @Transactional
    public void on(RequestErased erased) {
        database.sql("DELETE FROM alarms.reminder WHERE request = :request")
                .param("request", erased.request())
                .update();
    }

    private void remind(UUID request, Letter letter) {
        var first =
                database.sql(
                                        """
                                        INSERT INTO alarms.reminder (request, reminded_at)
                                        VALUES (:request, :now)
                                            ON CONFLICT (request) DO NOTHING
                                        """)
                                .param("request", request)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (first)
            letters.post(
                    ReminderWriter.KIND,
                    request,
                    letter.addressee(),
                    Letter.Mode.LINK,
                    letter.currentRecipient(),
                    null);
    }

    private Optional<Letter> lastLetter(UUID request) {
        return letters.about(request).stream()
                .filter(letter -> letter.kind().equals(Arrivals.LETTER))
                .findFirst();
    }

    /// Whether the office's working days have passed since then.
    private boolean isOver(UUID request, @Nullable Instant since) {
        if (since == null) return false;
        return requests.find(request)
                .map(found -> {
                    var days = found.concern().institution().answerWorkingDays();
                    var from = LocalDate.ofInstant(since, clock.getZone());
                    return workingDays.after(from, days).isBefore(LocalDate.now(clock));
                })
                .orElse(false);
    }
}
