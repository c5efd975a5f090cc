package kompass.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kompass.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The audit trail as people read it.
@Component
class History {

    static final int A_PAGE = 50;

    private final Revisions revisions;
    private final Map<String, Traced> kinds;

    History(Revisions revisions, List<Traced> kinds) {
        this.revisions = revisions;
        this.kinds = kinds.stream().collect(Collectors.toMap(Traced::kind, Function.identity()));
    }

    Optional<Editable> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind) instanceof Editable editable ? editable : null);
    }

    /// All kinds by their German names, in the order of these.
    SortedMap<String, String> kinds(Words w) {
        var named = new TreeMap<String, String>(Collator.getInstance(Locale.GERMAN));
        kinds.forEach((kind, traced) -> named.put(w.plain(traced.label()), kind));
        return named;
    }

    /// The newest first, fifty a page (counted from 1): of one thing; else of everything for
    /// administrators, and for others what they changed themselves.
    List<Change> search(
            Staff staff,
            Words w,
            @Nullable String kind,
            @Nullable String key,
            String words,
            int page) {
        var by = staff.isAdministrator() || key != null ? null : staff.id();
        return revisions.search(kind, key, by, words, A_PAGE, (page - 1) * A_PAGE).stream()
                .map(revision -> change(staff, w, revision))
                .toList();
    }

    private Change change(Staff staff, Words w, Revision revision) {
        var kind = kinds.get(revision.kind());
        var before = kind instanceof Editable || kind == null ? before(revision) : null;
        var editable =
                kind instanceof Editable it
                                && it.mayChange(staff, revision.key())
                                && it.values(revision.key()).isPresent()
                        ? it
                        : null;
        var isLatest =
                editable != null
                        && revisions.version(editable, revision.key()) == revision.version();
        return new Change(
                revision.kind(),
                revision.key(),
                kind == null ? revision.kind() : w.plain(kind.label()),
                revision.title(),
                revision.byName(),
                revision.at(),
                revision.values() == null,
                kind != null && !(kind instanceof Editable),
                differences(w, kind, before, revision.values()),
                editable == null ? null : editable.address(revision.key()),
                isLatest && before != null ? Long.valueOf(revision.version() - 1) : null);
    }

    private @Nullable Values before(Revision revision) {
        return revisions
                .find(revision.kind(), revision.key(), revision.version() - 1)
                .map(Revision::values)
                .orElse(null);
    }

    private static List<Change.Difference> differences(
            Words w, @Nullable Traced kind, @Nullable Values before, @Nullable Values after) {
        if (after == null) return List.of();
        var differences = new ArrayList<Change.Difference>();
        var old = before == null ? new Values(Map.of()) : before;
        for (var field : old.differences(after))
            differences.add(
                    new Change.Difference(label(w, kind, field), old.of(field), after.of(field)));
        return differences;
    }

    /// A field of an earlier version of Kompass may have no word any more: its name says enough.
    static String label(Words w, @Nullable Traced kind, String field) {
        if (kind == null) return field;
        try {
            return w.plain(kind.label(field));
        } catch (IllegalArgumentException unknown) {
            return field;
        }
    }
}
