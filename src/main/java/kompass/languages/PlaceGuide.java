package kompass.languages;

import org.jspecify.annotations.Nullable;

/// Knows what stands at some places and where readers see it. The modules that keep texts say so,
/// each by a bean.
public interface PlaceGuide {

    /// What people call it, in German; null for the places of others, and where the first text of
    /// the place is its name.
    default @Nullable String name(Place place) {
        return null;
    }

    /// Its page without the language (`/wohnen/anmeldung`); null where it has none of its own.
    @Nullable String path(Place place);
}
