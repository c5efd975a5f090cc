package kompass.people;

import java.util.List;
import kompass.people.GrantChoices.Scope;
import org.jspecify.annotations.Nullable;

/// The form for one person: what can be chosen, how they get in, and what came of inviting them.
///
/// @param state null before they exist
/// @param invited an invitation was just sent
/// @param link to be handed over by hand, because no mail can be sent; shown this once
public record PersonPage(
        Edit edit,
        List<Scope> areas,
        List<Scope> languages,
        List<Scope> institutions,
        Accounts.@Nullable State state,
        boolean invited,
        @Nullable String link) {

    public PersonPage {
        areas = List.copyOf(areas);
        languages = List.copyOf(languages);
        institutions = List.copyOf(institutions);
    }

    /// A row of the list: `state` is the end of an office word, `roles` are office words.
    public record Row(Person person, String state, List<String> roles) {

        public Row {
            roles = List.copyOf(roles);
        }
    }
}
