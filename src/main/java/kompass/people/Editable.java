package kompass.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kompass.languages.Place;
import kompass.site.Form;
import kompass.site.Problem;
import org.jspecify.annotations.Nullable;

/// A kind of thing that staff edit in a form. With it come saving without overwriting somebody
/// else, the audit trail and undo.
public interface Editable extends Traced {

    boolean mayChange(Staff staff, String key);

    /// Whether this person may make something new under this key.
    default boolean mayCreate(Staff staff, String key) {
        return mayChange(staff, key);
    }

    /// Whether this person may give it an earlier version back: also where it has been removed,
    /// which makes it anew.
    default boolean mayPut(Staff staff, String key) {
        return mayChange(staff, key) && (values(key).isPresent() || mayCreate(staff, key));
    }

    /// What this person may set of these values; the rest stays as it is. Asked before anything is
    /// stored, wherever the values come from: a form, or an earlier version.
    default Values within(Staff staff, String key, Values values) {
        return values;
    }

    /// What stands there now; empty where there is nothing of this key.
    Optional<Values> values(String key);

    /// What was submitted, with the fields of this kind and no others.
    Values read(Form form);

    /// The fields that hold several answers, one a line.
    default Set<String> several() {
        return Set.of();
    }

    /// What readers would see of these values, in translation and as soon as they are saved; null
    /// where they would see nothing yet, or what is not translated, or while something is wrong.
    default @Nullable Texts texts(String key, Values values) {
        return null;
    }

    /// One of these texts as people read it.
    default String shown(String german) {
        return german;
    }

    /// The key of what has its German at this place; null for the places of other kinds.
    default @Nullable String keyAt(Place place) {
        return null;
    }

    /// Whether what stands in the form may be kept for later, and readers see it from a moment on.
    ///
    /// @param isNew nothing of this key stands there yet
    default boolean mayWait(boolean isNew) {
        return false;
    }

    /// What people call it.
    String title(String key, Values values);

    /// Where it is edited.
    String address(String key);

    /// Checks and stores, in the caller's transaction. Stores nothing where it finds problems.
    List<Problem> store(String key, Values values);
}
