package kompass.translation;

import org.jspecify.annotations.Nullable;

/// A sentence that was saved a moment ago.
///
/// @param address where its form goes
/// @param undo the version that undoing goes back to; null where there is none
public record Saved(String kind, String key, String address, String german, @Nullable Long undo) {}
