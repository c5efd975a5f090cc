package kompass.people;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/// What two have made of the same thing: each field as whoever changed it left it.
///
/// @param clashes the fields that both have changed, each in another way
record Merge(Values values, Set<String> clashes) {

    /// @param base what both began with
    static Merge of(Values base, Values theirs, Values mine) {
        var merged = new LinkedHashMap<>(theirs.fields());
        var clashes = new LinkedHashSet<String>();
        for (var field : base.differences(mine)) {
            merged.put(field, mine.of(field));
            if (!theirs.of(field).equals(base.of(field))
                    && !theirs.of(field).equals(mine.of(field))) clashes.add(field);
        }
        return new Merge(new Values(merged), clashes);
    }
}
