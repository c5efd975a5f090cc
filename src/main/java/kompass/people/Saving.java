package kompass.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kompass.site.Problem;

/// What came of saving.
public sealed interface Saving {

    /// Stored. `merged`: somebody else had changed other fields meanwhile; both stand now.
    record Saved(long version, boolean merged) implements Saving {}

    /// Not stored: these values have problems.
    record Refused(Values values, List<Problem> problems) implements Saving {}

    /// Not stored: meanwhile somebody else has changed the same fields differently. `mine` holds
    /// what was submitted, with the other's changes to all other fields.
    record Clash(
            long version, Values mine, Values theirs, Set<String> fields, String by, Instant at)
            implements Saving {

        public Clash {
            fields = Set.copyOf(fields);
        }
    }
}
