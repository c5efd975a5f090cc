package kompass.people;

import java.util.Set;

/// What somebody may do. A person may hold several.
public sealed interface Grant {

    /// Everything that is set: people, town, languages, institutions, concerns.
    record Administrator() implements Grant {}

    /// Writes the content; of these areas only, of all where none is named.
    record Editor(Set<String> areas) implements Grant {

        public Editor {
            areas = Set.copyOf(areas);
        }
    }

    /// Translates into these languages (tags), at least one.
    record Translator(Set<String> languages) implements Grant {

        public Translator {
            languages = Set.copyOf(languages);
            if (languages.isEmpty()) throw new IllegalArgumentException("Into which language?");
        }
    }

    /// Keeps these institutions (slugs) and their concerns, at least one.
    record Keeper(Set<String> institutions) implements Grant {

        public Keeper {
            institutions = Set.copyOf(institutions);
            if (institutions.isEmpty()) throw new IllegalArgumentException("Of which institution?");
        }
    }
}
