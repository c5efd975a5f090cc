package kompass.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// No letter waits too long, and none was given up.
@Component("lettersHealthIndicator")
class LettersCheck extends Check {

    /// The third try fails after twenty minutes: until then a wait is nothing to speak of.
    private static final Duration LONG = Duration.ofHours(1);

    private static final Duration TOO_LONG = Duration.ofHours(24);

    private final Queue queue;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;

    LettersCheck(Queue queue, Dictionary dictionary, Languages languages, Clock clock) {
        super("letters");
        this.queue = queue;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    Finding look() {
        var figures = queue.figures();
        var lost = figures.failed() + figures.bounced();
        if (lost > 0) return Finding.broken("health.office.letters.failed", lost);
        if (figures.held() > 0) return Finding.broken("health.office.letters.held", figures.held());
        var oldest = figures.oldestWaiting();
        if (oldest == null)
            return Finding.good(
                    "health.office.letters.good", said(queue.lastAccepted().orElse(null)));
        var waits = Duration.between(oldest, clock.instant());
        if (waits.compareTo(TOO_LONG) > 0)
            return Finding.broken("health.office.letters.wait", figures.waiting(), said(oldest));
        if (waits.compareTo(LONG) > 0)
            return Finding.care("health.office.letters.wait", figures.waiting(), said(oldest));
        return Finding.good("health.office.letters.under-way", figures.waiting(), said(oldest));
    }

    private String said(@Nullable Instant moment) {
        var w = dictionary.words(languages.german());
        return moment == null ? w.plain("health.office.letters.never") : w.dateAndTime(moment);
    }
}
