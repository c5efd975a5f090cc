package kompass.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kompass.delivery.Arrivals;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.mail.Letter;
import kompass.mail.Letters;
import kompass.mail.Queue;
import kompass.requests.Requests;
import kompass.requests.Traces;
import kompass.site.Contradictions;
import kompass.site.Contradictions.Contradiction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything about delivery that somebody must look after at this moment.
@Component
class Troubles {

    /// A letter that has waited so long is worth a look; most outages are shorter.
    static final Duration PATIENCE = Duration.ofHours(4);

    /// So long a letter that went to the second address is named: once at once, once in the
    /// morning.
    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration WEEK = Duration.ofDays(7);

    private final Queue queue;
    private final Letters letters;
    private final Requests requests;
    private final Traces traces;
    private final Institutions institutions;
    private final Reminders reminders;
    private final ObjectProvider<Contradictions> contradictions;
    private final Clock clock;

    Troubles(
            Queue queue,
            Letters letters,
            Requests requests,
            Traces traces,
            Institutions institutions,
            Reminders reminders,
            ObjectProvider<Contradictions> contradictions,
            Clock clock) {
        this.queue = queue;
        this.letters = letters;
        this.requests = requests;
        this.traces = traces;
        this.institutions = institutions;
        this.reminders = reminders;
        this.contradictions = contradictions;
        this.clock = clock;
    }

    List<Trouble> undelivered() {
        var troubles = new ArrayList<Trouble>();
        for (var letter : queue.undelivered(Arrivals.LETTER, PATIENCE))
            trouble(letter, word(letter)).ifPresent(troubles::add);
        return troubles;
    }

    /// The first address took nothing, and the second had to stand in: somebody must mend it.
    List<Trouble> redirected() {
        var stuck = undelivered().stream().map(Trouble::letter).toList();
        var troubles = new ArrayList<Trouble>();
        for (var letter : queue.redirected(Arrivals.LETTER, clock.instant().minus(DAY)))
            if (!stuck.contains(letter.id()))
                trouble(letter, "redirected", letter.redirectedAt()).ifPresent(troubles::add);
        return troubles;
    }

    /// Erased on their last day without having reached an office: named for a week.
    List<Loss> lost() {
        var losses = new ArrayList<Loss>();
        for (var trace : traces.lost(clock.instant().minus(WEEK)))
            if (trace.lostAt() != null)
                losses.add(
                        new Loss(
                                trace.reference(),
                                institutions
                                        .find(trace.institution())
                                        .map(Institution::name)
                                        .orElse(trace.institution()),
                                trace.lostAt()));
        return losses;
    }

    /// Reminded, and still silent.
    List<Trouble> unconfirmed() {
        var troubles = new ArrayList<Trouble>();
        for (var request : reminders.silent())
            letters.about(request).stream()
                    .filter(letter -> letter.kind().equals(Arrivals.LETTER))
                    .findFirst()
                    .flatMap(letter -> trouble(letter, "unconfirmed"))
                    .ifPresent(troubles::add);
        return troubles;
    }

    List<Contradiction> settings() {
        return contradictions.stream().flatMap(each -> each.found().stream()).toList();
    }

    boolean isEmpty() {
        return undelivered().isEmpty()
                && redirected().isEmpty()
                && lost().isEmpty()
                && unconfirmed().isEmpty()
                && settings().isEmpty();
    }

    private Optional<Trouble> trouble(Letter letter, String word) {
        return trouble(letter, word, letter.createdAt());
    }

    private Optional<Trouble> trouble(Letter letter, String word, @Nullable Instant since) {
        return requests.find(letter.about())
                .map(request ->
                        new Trouble(
                                letter.id(),
                                request.id(),
                                request.reference(),
                                request.concern().institution().name(),
                                word,
                                since == null ? letter.createdAt() : since));
    }

    private static String word(Letter letter) {
        if (letter.isBounced()) return "bounced";
        if (letter.failedAt() != null) return "failed";
        return letter.heldAt() != null ? "held" : "waiting";
    }
}
