package kompass.languages;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kompass.database.Announcements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells everybody who remembers languages or translations that they changed: this node at once and
/// again when the transaction has ended, every node once it is committed.
@Component
class Changes {

    private static final String EVERYTHING = "";

    private static final String CHANNEL = "languages";

    private final Announcements announcements;
    private final ApplicationEventPublisher events;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    Changes(Announcements announcements, ApplicationEventPublisher events) {
        this.announcements = announcements;
        this.events = events;
        announcements.listen(CHANNEL, this::spread);
    }

    /// The listener gets the tag of the language that changed, or `""` for any; German where a text
    /// stands somewhere else, has another before it or is gone.
    void hear(Consumer<String> listener) {
        listeners.add(listener);
    }

    void tell() {
        tell(Set.of());
    }

    /// An empty set means that any language may be concerned.
    void tell(Set<String> tags) {
        var payloads = tags.isEmpty() ? Set.of(EVERYTHING) : tags;
        payloads.forEach(this::spread);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new Ending(payloads));
        payloads.forEach(payload -> announcements.announce(CHANNEL, payload));
        events.publishEvent(new TranslationChanged(tags));
    }

    private void spread(String tag) {
        listeners.forEach(listener -> listener.accept(tag));
    }

    /// Before anybody who hears of [TranslationChanged] acts on the commit, and after a roll-back.
    private final class Ending implements TransactionSynchronization {

        private final Set<String> payloads;

        Ending(Set<String> payloads) {
            this.payloads = payloads;
        }

        @Override
        public void afterCommit() {
            payloads.forEach(Changes.this::spread);
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) payloads.forEach(Changes.this::spread);
        }
    }
}
