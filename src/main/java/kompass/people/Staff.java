package kompass.people;

import java.util.Set;
import java.util.UUID;

/// Somebody who has signed in. Controllers of staff rooms take it as a parameter.
public record Staff(UUID id, String name, String email, Set<Grant> grants) {

    public Staff {
        grants = Set.copyOf(grants);
    }

    public boolean isAdministrator() {
        return grants.stream().anyMatch(Grant.Administrator.class::isInstance);
    }

    public boolean isEditor() {
        return grants.stream().anyMatch(Grant.Editor.class::isInstance);
    }

    public boolean isTranslator() {
        return grants.stream().anyMatch(Grant.Translator.class::isInstance);
    }

    public boolean isKeeper() {
        return grants.stream().anyMatch(Grant.Keeper.class::isInstance);
    }

    /// Whether the content of this area (its slug) may be written.
    public boolean mayEdit(String area) {
        return isAdministrator()
                || grants.stream()
                        .anyMatch(grant ->
                                grant instanceof Grant.Editor(var areas)
                                        && (areas.isEmpty() || areas.contains(area)));
    }

    /// Whether translations into this language (its tag) may be written.
    public boolean mayTranslate(String language) {
        return isAdministrator()
                || grants.stream()
                        .anyMatch(grant ->
                                grant instanceof Grant.Translator(var languages)
                                        && languages.contains(language));
    }

    /// Whether this institution (its slug) and its concerns may be kept.
    public boolean keeps(String institution) {
        return isAdministrator()
                || grants.stream()
                        .anyMatch(grant ->
                                grant instanceof Grant.Keeper(var institutions)
                                        && institutions.contains(institution));
    }
}
