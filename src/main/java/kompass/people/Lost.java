package kompass.people;

import java.util.List;

/// A sentence that some languages would lose, and what whoever changes it says about that.
///
/// @param field of the form, where it is said
/// @param languages their German names
public record Lost(
        String field, String german, String former, List<String> languages, Meaning chosen) {}
