package kompass.site;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Renders in the background what nobody has asked for yet, after the start and a moment after each
/// change: should the database go down, it is there.
@Component
final class Warmth {

    private static final Logger LOG = LoggerFactory.getLogger(Warmth.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final PublishedPages pages;
    private final ErrorPages errors;
    private final Thread thread = Thread.ofVirtual().name("warm-pages").unstarted(this::run);

    Warmth(PublishedPages pages, ErrorPages errors) {
        this.pages = pages;
        this.errors = errors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (thread.getState() == Thread.State.NEW) thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        var warmed = -1L;
        try {
            while (true) {
                var edition = pages.edition();
                if (edition != warmed && warmed(edition)) warmed = edition;
                Thread.sleep(MOMENT);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No more pages are prepared");
        }
    }

    private boolean warmed(long edition) {
        try {
            errors.warm();
            pages.warm();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Not all pages of edition {} could be prepared: {}", edition, e.toString());
            return false;
        }
    }
}
