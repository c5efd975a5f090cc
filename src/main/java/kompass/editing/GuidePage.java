package kompass.editing;

import java.time.LocalDate;
import java.util.List;
import kompass.content.Area;
import kompass.people.Revision;
import org.jspecify.annotations.Nullable;

/// The tree of areas and articles.
///
/// @param due how many articles must be looked at again
/// @param feedback how many readers say that something is wrong
/// @param trashed whether it is the trash that is shown
/// @param gone areas and words in the trash
public record GuidePage(
        List<Branch> branches, int due, int feedback, boolean trashed, List<Revision> gone) {

    public record Branch(Area area, List<Row> rows) {}

    /// One article of the tree.
    ///
    /// @param checked null where readers see nothing of it
    /// @param wrong how many readers say that something is wrong
    public record Row(
            Manuscript manuscript,
            @Nullable LocalDate checked,
            boolean due,
            int wrong,
            String responsible) {}
}
