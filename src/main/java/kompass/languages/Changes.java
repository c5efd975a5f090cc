package kompass.languages;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells everybody who remembers languages or translations that they changed: this node at once and
/// again when the transaction has ended.
@Component
class Changes {

    private static final String EVERYTHING = "";

    private final ApplicationEventPublisher events;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    Changes(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// The listener gets the tag of the language that changed, or `""` for any.
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
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            payloads.forEach(Changes.this::spread);
                        }
                    });
        events.publishEvent(new TranslationChanged(tags));
    }

    private void spread(String tag) {
        listeners.forEach(listener -> listener.accept(tag));
    }
}
