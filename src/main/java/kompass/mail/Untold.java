package kompass.mail;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// News of letters that somebody who listens could not take when it was noted. They are told again
/// every minute until all have heard them, unless the letter has gone on meanwhile.
@Component
class Untold {

    private static final Logger log = LoggerFactory.getLogger(Untold.class);

    private final JdbcClient jdbc;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Untold(
            JdbcClient jdbc,
            Letters letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// As the database names them. A letter that comes back is told with its report.
    private enum Kind {
        ACCEPTED,
        DELAYED,
        FAILED,
        HELD,
        REDIRECTED
    }

    private record Waiting(UUID letter, Kind kind) {}

    /// Joins the transaction that notes the letter's times.
    void keep(LetterNews news) {
        jdbc.sql(
                        """
                        INSERT INTO mail.untold (letter, news, since)
                        VALUES (:letter, :news, :now)
                            ON CONFLICT DO NOTHING
                        """)
                .param("letter", news.letter().id())
                .param("news", kind(news).name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Each in a transaction of its own, so that one that fails again holds up none.
    void tellAgain() {
        for (var each : waiting())
            try {
                transaction.executeWithoutResult(_ -> tell(each));
            } catch (RuntimeException e) {
                log.error(
                        "Letter {}: {} could still not be told: {}",
                        each.letter(),
                        each.kind(),
                        Courier.where(e));
            }
    }

    private List<Waiting> waiting() {
        return jdbc.sql("SELECT letter, news FROM mail.untold ORDER BY since, letter")
                .query((row, n) ->
                        new Waiting(
                                requireNonNull(row.getObject("letter", UUID.class)),
                                Kind.valueOf(row.getString("news"))))
                .list();
    }

    /// Another node may be telling it at this moment.
    private void tell(Waiting it) {
        var mine =
                jdbc.sql("DELETE FROM mail.untold WHERE letter = :letter AND news = :news")
                                .param("letter", it.letter())
                                .param("news", it.kind().name())
                                .update()
                        == 1;
        if (mine)
            letters.find(it.letter())
                    .flatMap(l -> news(it.kind(), l))
                    .ifPresent(events::publishEvent);
    }

    private static Kind kind(LetterNews news) {
        return switch (news) {
            case LetterAccepted _ -> Kind.ACCEPTED;
            case LetterDelayed _ -> Kind.DELAYED;
            case LetterFailed _ -> Kind.FAILED;
            case LetterHeld _ -> Kind.HELD;
            case LetterRedirected _ -> Kind.REDIRECTED;
            case LetterBounced _ -> throw new IllegalArgumentException("Its report stays unread");
        };
    }

    /// Nothing where it is no longer so.
    private static Optional<LetterNews> news(Kind kind, Letter letter) {
        return Optional.ofNullable(
                switch (kind) {
                    case ACCEPTED -> letter.isDelivered() ? new LetterAccepted(letter) : null;
                    case DELAYED -> letter.isSettled() ? null : new LetterDelayed(letter);
                    case FAILED -> letter.failedAt() == null ? null : new LetterFailed(letter);
                    case HELD ->
                            letter.isSettled() || letter.heldAt() == null
                                    ? null
                                    : new LetterHeld(letter);
                    case REDIRECTED ->
                            letter.redirectedAt() == null ? null : new LetterRedirected(letter);
                });
    }
}
