package kompass.database;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/// This one installation: whether it is a demo, where its data and its keys lie (absolute, the keys
/// never inside the data), the address people open (without a slash at the end) and the time zone
/// of the town.
public record Installation(
        boolean demo, Path dataFolder, Path keysFolder, URI publicUrl, ZoneId timeZone) {}
