package kompass.people;

import java.util.List;
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
/// @param unsaved what stands in it was typed and is stored nowhere: whoever leaves loses it
/// @param lost sentences that languages would lose, to say first what their change means
/// @param later what is kept for later of the same thing
public record Edit(
        Editable kind,
        String key,
        Form form,
        long version,
        Saving.@Nullable Clash clash,
        boolean saved,
        @Nullable Long undo,
        boolean merged,
        boolean unsaved,
        List<Lost> lost,
        Later later) {

    public Edit {
        lost = List.copyOf(lost);
    }

    /// Nothing stored yet under this key.
    public static Edit fresh(Editable kind, Form form) {
        return new Edit(
                kind,
                "",
                form,
                0,
                null,
                false,
                null,
                false,
                false,
                List.of(),
                Later.none(kind.mayWait(true)));
    }

    /// Nothing stored yet under this key, and something typed already.
    public static Edit begun(Editable kind, Form form) {
        return fresh(kind, form).at(0, form);
    }

    /// Whether something stands there: what people save changes it.
    public boolean isStored() {
        return kind.values(key).isPresent();
    }

    /// The form again, with what to correct.
    public Edit refused(Form form) {
        return at(version, form);
    }

    /// The form as it was typed, not saved yet, as it was shown with this version.
    private Edit at(long version, Form form) {
        return new Edit(kind, key, form, version, null, false, null, false, true, List.of(), later);
    }
}
