package kompass.questions;

import org.jspecify.annotations.Nullable;

/// Whose request this is. Whoever helps is named, so that the office knows whom it hears from.
public sealed interface ForWhom {

    record Myself() implements ForWhom {}

    /// The parent or guardian asks; the name, birth date and so on are the child's.
    record MyChild(String parent) implements ForWhom {}

    /// A volunteer, neighbour, counsellor or relative asks for somebody else.
    record SomebodyIHelp(String helper, @Nullable String relation) implements ForWhom {}
}
