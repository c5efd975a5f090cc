package kompass.languages;

import java.util.Set;

/// Translations, interface words or languages changed: what was rendered in these languages is old.
/// An empty set means that any language may be concerned. Published inside the writer's
/// transaction.
public record TranslationChanged(Set<String> tags) {

    public TranslationChanged {
        tags = Set.copyOf(tags);
    }
}
