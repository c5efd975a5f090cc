package kompass.settings;

import org.jspecify.annotations.Nullable;

/// A part of the town in a list of all: where it is edited, what it is called, what is still open.
public record TownEntry(String address, String label, @Nullable String open) {}
