package kompass.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every state that staff have given to anything, with who and when: the audit trail, what undo
/// goes back to, and what two who edit at once are compared with.
@Component
public class Revisions {

    private static final int MOST_LOOKED_AT = 50;

    private final RevisionRows rows;
    private final Drafts drafts;

    Revisions(RevisionRows rows, Drafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    /// The version that a form shows and sends back; 0 before the first change by staff.
    public long version(Editable kind, String key) {
        return latest(kind.kind(), key).map(Revision::version).orElse(0L);
    }

    /// Saves what was submitted by a form that showed the version `seen`. What somebody else
    /// changed since stays, as long as it was not the same field.
    @Transactional
    public Saving save(Staff by, Editable kind, String key, long seen, Values submitted) {
        rows.lock(kind.kind(), key);
        var now = kind.values(key);
        long version = version(kind, key);
        if (now.isEmpty() || seen >= version)
            return store(by, kind, key, version, now, submitted, false);
        var merge = merge(kind, key, seen, now.get(), submitted);
        return merge.clashes().isEmpty()
                ? store(by, kind, key, version, now, merge.values(), true)
                : clash(kind, key, now.get(), merge);
    }

    /// What saving would ask to choose; empty where it would ask nothing.
    @Transactional(readOnly = true)
    public Optional<Saving.Clash> clash(Editable kind, String key, long seen, Values submitted) {
        if (seen >= version(kind, key)) return Optional.empty();
        return kind.values(key)
                .map(now -> clash(kind, key, now, merge(kind, key, seen, now, submitted)))
                .filter(clash -> !clash.fields().isEmpty());
    }

    private Merge merge(Editable kind, String key, long seen, Values now, Values submitted) {
        var base =
                find(kind.kind(), key, seen)
                        .map(Revision::values)
                        .orElseGet(() -> new Values(Map.of()));
        return Merge.of(base, now, submitted);
    }

    private Saving.Clash clash(Editable kind, String key, Values now, Merge merge) {
        var last = latest(kind.kind(), key).orElseThrow();
        return new Saving.Clash(
                last.version(), merge.values(), now, merge.clashes(), last.byName(), last.at());
    }

    private Saving store(
            Staff by,
            Editable kind,
            String key,
            long version,
            Optional<Values> before,
            Values values,
            boolean merged) {
        if (before.isPresent() && before.get().equals(values))
            return new Saving.Saved(version, merged);
        var problems = kind.store(key, values);
        if (!problems.isEmpty()) return new Saving.Refused(values, problems);
        if (version == 0 && before.isPresent())
            rows.insert(null, kind.kind(), key, 0, kind.title(key, before.get()), before.get());
        rows.insert(by, kind.kind(), key, version + 1, kind.title(key, values), values);
        return new Saving.Saved(version + 1, merged);
    }

    /// Notes that something was removed; the room removes it itself, in the same transaction. No
    /// draft brings it back.
    @Transactional
    public void removed(Staff by, Editable kind, String key, Values last) {
        rows.lock(kind.kind(), key);
        long version = version(kind, key);
        if (version == 0) rows.insert(null, kind.kind(), key, 0, kind.title(key, last), last);
        rows.insert(by, kind.kind(), key, version + 1, kind.title(key, last), null);
        drafts.drop(kind, key);
    }

    /// Notes that something happened, which is not a change of what stood there before.
    @Transactional
    public void note(Staff by, Traced kind, String key, String title, Values what) {
        rows.lock(kind.kind(), key);
        var version = latest(kind.kind(), key).map(Revision::version).orElse(0L);
        rows.insert(by, kind.kind(), key, version + 1, title, what);
    }

    public Optional<Revision> latest(String kind, String key) {
        return rows.latest(kind, key);
    }

    public Optional<Revision> find(String kind, String key, long version) {
        return rows.find(kind, key, version);
    }

    /// The change by which something came to hold what it holds now: the oldest version of which
    /// this is true without a gap. Empty where it was so before anybody here changed it, or long
    /// ago.
    public Optional<Revision> since(String kind, String key, Predicate<Values> holds) {
        Revision first = null;
        for (var revision : rows.search(kind, key, null, "", MOST_LOOKED_AT, 0)) {
            var values = revision.values();
            if (values == null || !holds.test(values))
                return Optional.ofNullable(first).filter(it -> !it.byName().isEmpty());
            first = revision;
        }
        return Optional.empty();
    }

    /// What was removed of this kind and did not come back, the newest first: what stood there last
    /// is the version before.
    public List<Revision> removed(Traced kind) {
        return rows.removed(kind.kind());
    }

    /// Whether any version of any thing of this kind holds these words.
    public boolean hold(String kind, String words) {
        return !rows.search(kind, null, null, words, 1, 0).isEmpty();
    }
}
