package kompass.database;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A whole that is read far more often than written, kept in memory until it is announced as
/// changed, on this node or another. Inside the transaction that changes it, it is read afresh, so
/// that nothing uncommitted is ever remembered. While the database does not answer, what is there
/// goes on being served.
public final class Remembered<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private record State<T>(long version, boolean fresh, @Nullable T value) {}

    private final AtomicReference<State<T>> state =
            new AtomicReference<>(new State<>(0, false, null));
    private final Announcements announcements;
    private final String channel;
    private final Supplier<T> load;

    /// `channel` is the announcement that says "changed"; others may listen to it as well.
    public Remembered(Announcements announcements, String channel, Supplier<T> load) {
        this.announcements = announcements;
        this.channel = channel;
        this.load = load;
        announcements.listen(channel, payload -> forget());
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) return load.get();
        var before = state.get();
        if (before.fresh() && before.value() != null) return before.value();
        try {
            var loaded = load.get();
            state.compareAndSet(before, new State<>(before.version(), true, loaded));
            return loaded;
        } catch (DataAccessException | TransactionException down) {
            if (before.value() == null) throw down;
            LOG.warn("{}: going on with what is in memory", channel, down);
            return before.value();
        }
    }

    /// Call this in the transaction that changed what is remembered.
    public void changed() {
        announcements.announce(channel, "changed");
        if (TransactionSynchronizationManager.hasResource(this)) return;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forget();
                    }

                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResource(Remembered.this);
                    }
                });
    }

    /// What is being loaded right now may be older than the change: a new version refuses it.
    private void forget() {
        state.updateAndGet(old -> new State<>(old.version() + 1, false, old.value()));
    }
}
