package kompass.keeping;

/// A detail in the list.
///
/// @param own whether this town says anything about it in its own words
public record DetailRow(String key, String name, String question, boolean own) {}
