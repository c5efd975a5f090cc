package kompass.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kompass.directory.WorkingDays;
import kompass.papers.Pages;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How long what belongs to a request stays, and its erasing. Papers go soon after the office has
/// them, but not before; what somebody answered goes after the request; a record without content
/// stays for a year, so that it can be shown what became of a request.
@Repository
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /// How long the record without content stays.
    static final Period RECORD = Period.ofYears(1);

    private final JdbcClient database;
    private final Pages pages;
    private final Story story;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retention(
            JdbcClient database,
            Pages pages,
            Story story,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.pages = pages;
        this.story = story;
        this.workingDays = workingDays;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The times that the periods count from.
    private record Times(
            UUID id,
            Instant acceptedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant collectedAt,
            @Nullable Instant closedAt,
            @Nullable Instant extendedAt,
            @Nullable Instant papersErasedAt) {}

    /// Until the caller's transaction ends, nobody else judges how this request stands: of two
    /// letters that arrive at one moment, the later sees the earlier.
    @Transactional(propagation = Propagation.MANDATORY)
    public void judging(UUID request) {
        database.sql("SELECT id FROM requests.request WHERE id = :id FOR NO KEY UPDATE")
                .param("id", request)
                .query(UUID.class)
                .optional();
    }

    /// All letters to the office are with it.
    @Transactional
    public void delivered(UUID request) {
        note(request, "delivered_at = :now");
    }

    /// Something is not with the office after all: its papers stay until it is.
    @Transactional
    public void undelivered(UUID request) {
        note(request, "delivered_at = NULL");
    }

    /// The office opened or confirmed it. The first time counts.
    @Transactional
    public void collected(UUID request) {
        note(request, "collected_at = coalesce(collected_at, :now)");
    }

    @Transactional
    public void closed(UUID request) {
        note(request, "closed_at = coalesce(closed_at, :now)");
    }

    /// Gives the papers a second period. Once: false for the second time, and when they are gone.
    @Transactional
    public boolean extend(UUID request) {
        return note(
                        request,
                        "extended_at = :now",
                        "extended_at IS NULL AND papers_erased_at IS NULL")
                == 1;
    }

    /// Whether the office can still open it.
    public boolean isOpen(UUID request) {
        return database.sql(
                        """
                        SELECT EXISTS (
                            SELECT FROM requests.request
                            WHERE id = :id
                              AND papers_erased_at IS NULL)
                        """)
                .param("id", request)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// Erases whatever is due on this day, each request for itself: one that fails stops no other.
    void eraseDue(Town.Periods periods) {
        var today = LocalDate.now(clock);
        for (var request : kept())
            try {
                transaction.executeWithoutResult(_ -> eraseDue(request, periods, today));
            } catch (RuntimeException e) {
                log.error("Request {} is not erased: {}", request.id(), e.getClass().getName());
            }
        eraseRecords();
    }

    private void eraseDue(Times request, Town.Periods periods, LocalDate today) {
        if (!erasedOn(request, periods).isAfter(today)) eraseOnItsLastDay(request);
        else if (request.papersErasedAt() == null && arePapersDue(request, periods, today))
            erasePapers(request.id());
    }

    /// What no office has by then is lost: its record says so, and somebody is told.
    private void eraseOnItsLastDay(Times request) {
        erase(request.id());
        if (request.deliveredAt() != null || request.collectedAt() != null) return;
        note(request.id(), "lost_at = :now");
        log.error("Request {} was never delivered, and its last day has come", request.id());
        events.publishEvent(new RequestLost(request.id()));
    }

    private void eraseRecords() {
        database.sql("DELETE FROM requests.request WHERE erased_at <= :moment")
                .param(
                        "moment",
                        clock.instant().atZone(clock.getZone()).minus(RECORD).toOffsetDateTime())
                .update();
    }

    /// Everything about a request, at once: the newcomer wishes it, or its time has come. The
    /// letters go by `RequestErased`, sent or not.
    @Transactional
    public void erase(UUID request) {
        pages.erase(request);
        database.sql("DELETE FROM requests.receipt WHERE request_id = :id")
                .param("id", request)
                .update();
        note(
                request,
                """
                sealed = NULL, access = NULL, language = NULL, erased_at = :now,
                papers_erased_at = coalesce(papers_erased_at, :now)
                """,
                "erased_at IS NULL");
        events.publishEvent(new RequestErased(request));
    }

    private void erasePapers(UUID request) {
        var had = pages.count(request) > 0;
        pages.erase(request);
        note(request, "papers_erased_at = :now");
        if (had) story.append(request, Event.Kind.PAPERS_ERASED);
    }

    /// Undelivered papers stay. Else: some working days after the office has them, and some days
    /// after the mail server took them at the latest; twice as many where it was extended.
    private boolean arePapersDue(Times times, Town.Periods periods, LocalDate today) {
        if (times.deliveredAt() == null) return false;
        var days = periods.papersAfterAcceptanceDays() * (times.extendedAt() == null ? 1 : 2);
        if (!day(times.deliveredAt()).plusDays(days).isAfter(today)) return true;
        return times.collectedAt() != null
                && times.extendedAt() == null
                && workingDays
                        .after(day(times.collectedAt()), periods.papersAfterPickUpWorkingDays())
                        .isBefore(today);
    }

    private LocalDate erasedOn(Times times, Town.Periods periods) {
        var latest = day(times.acceptedAt()).plusMonths(periods.requestAtMostMonths());
        if (times.closedAt() == null) return latest;
        var closed = day(times.closedAt()).plusDays(periods.requestAfterClosingDays());
        return closed.isBefore(latest) ? closed : latest;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private List<Times> kept() {
        return database.sql(
                        """
                        SELECT id, accepted_at, delivered_at, collected_at, closed_at, extended_at,
                               papers_erased_at
                        FROM requests.request
                        WHERE erased_at IS NULL
                        ORDER BY accepted_at
                        """)
                .query((row, n) ->
                        new Times(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("accepted_at").toInstant(),
                                time(row, "delivered_at"),
                                time(row, "collected_at"),
                                time(row, "closed_at"),
                                time(row, "extended_at"),
                                time(row, "papers_erased_at")))
                .list();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private int note(UUID request, String times) {
        return note(request, times, "TRUE");
    }

    private int note(UUID request, String times, String condition) {
        return database.sql(
                        "UPDATE requests.request SET " + times + " WHERE id = :id AND " + condition)
                .param("id", request)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
