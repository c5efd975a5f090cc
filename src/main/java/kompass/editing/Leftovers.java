package kompass.editing;

import java.time.Clock;
import java.time.Duration;
import kompass.content.Media;
import kompass.people.Revisions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Pictures, files, sounds and films that were handed in with a form and never saved, or that no
/// article and no earlier version of one names any more.
@Component
class Leftovers {

    /// A form with a file in it may lie open this long before it is saved.
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final Media media;
    private final Manuscripts manuscripts;
    private final Revisions revisions;
    private final Clock clock;

    Leftovers(Media media, Manuscripts manuscripts, Revisions revisions, Clock clock) {
        this.media = media;
        this.manuscripts = manuscripts;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
    void clear() {
        for (var id : media.unshown(clock.instant().minus(PATIENCE)))
            if (!manuscripts.name(id) && !revisions.hold(ArticleForm.KIND, id.toString()))
                media.remove(id);
    }
}
