package kompass.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings that do not go together, found by the module that knows them: said while somebody edits
/// and on the health page, never discovered by a newcomer. Implementations are beans; they only
/// look at what is set and ask nobody else.
public interface Contradictions {

    /// Two settings that do not go together.
    ///
    /// @param said in German, for the staff: what does not go together and what to do
    /// @param address the staff page where it is mended; null where it is a setting of the process
    record Contradiction(String said, @Nullable String address) {}

    List<Contradiction> found();
}
