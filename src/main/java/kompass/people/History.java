package kompass.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kompass.languages.Difference;
import kompass.languages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The audit trail as people read it.
@Component
class History {

    static final int A_PAGE = 50;

    private final RevisionRows rows;
    private final Map<String, Traced> kinds;

    History(RevisionRows rows, List<Traced> kinds) {
        this.rows = rows;
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
        return rows.search(kind, key, by, words, A_PAGE, (page - 1) * A_PAGE).stream()
                .map(revision -> change(staff, w, revision))
                .toList();
    }

    private Change change(Staff staff, Words w, Revision revision) {
        var kind = kinds.get(revision.kind());
        var before = kind instanceof Editable || kind == null ? before(revision) : null;
        var editable = kind instanceof Editable it && it.mayPut(staff, revision.key()) ? it : null;
        var address =
                editable == null || editable.values(revision.key()).isEmpty()
                        ? null
                        : editable.address(revision.key());
        var isLatest =
                editable != null
                        && rows.latest(revision.kind(), revision.key())
                                .filter(it -> it.version() == revision.version())
                                .isPresent();
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
                address,
                isLatest && before != null ? Long.valueOf(revision.version() - 1) : null);
    }

    private @Nullable Values before(Revision revision) {
        return rows.find(revision.kind(), revision.key(), revision.version() - 1)
                .map(Revision::values)
                .orElse(null);
    }

    /// What was said about a change holds for this change alone: it does not go with the next.
    private static List<Change.Field> differences(
            Words w, @Nullable Traced kind, @Nullable Values before, @Nullable Values after) {
        if (after == null) return List.of();
        var fields = new ArrayList<Change.Field>();
        var old = before == null ? new Values(Map.of()) : before;
        for (var field : old.differences(after)) {
            if (Meanings.isAbout(field) && !after.has(field)) continue;
            fields.add(
                    new Change.Field(
                            name(w, kind, field, after.has(field) ? after : old),
                            Difference.between(
                                    said(w, kind, field, old), said(w, kind, field, after))));
        }
        return fields;
    }

    /// A field of an earlier version of Kompass may have no word any more: its name says enough.
    static String name(Words w, @Nullable Traced kind, String field, Values values) {
        if (Meanings.isAbout(field))
            return w.plain("people.office.meaning.of", Meanings.sentence(field, values));
        if (kind == null) return field;
        try {
            return kind.name(w, field, values);
        } catch (IllegalArgumentException unknown) {
            return field;
        }
    }

    private static String said(Words w, @Nullable Traced kind, String field, Values values) {
        if (!values.has(field) || kind == null) return values.of(field);
        if (Meanings.isAbout(field))
            return Arrays.stream(Meaning.values())
                    .filter(it -> it.name().equals(values.of(field)))
                    .map(it -> w.plain("people.office.meaning." + it))
                    .findFirst()
                    .orElse("");
        return kind.said(w, field, values);
    }
}
