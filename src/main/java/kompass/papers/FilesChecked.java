package kompass.papers;

import java.util.UUID;

/// Nothing of this owner waits for the virus scanner any more; said after the last of its files
/// that were held was settled, either way.
///
/// @param owner the draft, or the request that was sent meanwhile
public record FilesChecked(UUID owner) {}
