package kompass.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody can ask an institution for (Anliegen): which details of a person it needs, which
/// papers, what can be wished.
public record Concern(
        String slug,
        String title,
        String explanation,
        Institution institution,
        Map<Detail, Need> details,
        List<Asked> papers,
        boolean appointment,
        boolean handIn,
        boolean interpreter,
        @Nullable String onlineService,
        @Nullable String note,
        int position) {

    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// A paper on this concern's list. `original`: the original must be shown at the appointment, a
    /// photo alone is not enough.
    public record Asked(Paper paper, boolean required, boolean original, @Nullable String note) {}

    public boolean asks(Detail detail) {
        return details.containsKey(detail);
    }

    public boolean requires(Detail detail) {
        return details.get(detail) == Need.REQUIRED;
    }
}
