package kompass.people;

import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// A form for something editable as it is shown: what stands in it, which version it shows, and
/// what came of saving.
///
/// @param version goes back with the form (`@template.people.staff.edit`)
/// @param clash what somebody else has put into the same fields meanwhile
/// @param saved the form was just saved
/// @param undo the version that undoing goes back to; null where there is none
/// @param merged and somebody else's changes to other fields stand beside ours
public record Edit(
        Editable kind,
        String key,
        Form form,
        long version,
        Saving.@Nullable Clash clash,
        boolean saved,
        @Nullable Long undo,
        boolean merged) {

    /// Nothing stored yet under this key.
    public static Edit fresh(Editable kind, Form form) {
        return new Edit(kind, "", form, 0, null, false, null, false);
    }

    /// The form again, with what to correct.
    public Edit refused(Form form) {
        return new Edit(kind, key, form, version, null, false, null, false);
    }

    /// The form with other rows, not saved yet, as it was shown with this version.
    public Edit at(long version, Form form) {
        return new Edit(kind, key, form, version, null, false, null, false);
    }
}
