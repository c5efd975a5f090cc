package kompass.people;

import java.util.List;
import java.util.Optional;
import kompass.site.Problem;

/// A kind of thing that staff edit. With it come saving without overwriting somebody else, the
/// audit trail and undo.
public interface Editable {

    /// `institution`; its fields are labelled by the office words `labels() + field`.
    String kind();

    /// The beginning of the office words that name the fields: `directory.office.institution.`.
    String labels();

    boolean mayChange(Staff staff, String key);

    /// What stands there now; empty where there is nothing of this key.
    Optional<Values> values(String key);

    /// What people call it, from its values.
    String title(String key, Values values);

    /// Where it is edited.
    String address(String key);

    /// Checks and stores, in the caller's transaction. Stores nothing where it finds problems.
    List<Problem> store(String key, Values values);
}
