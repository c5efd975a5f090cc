package kompass.exchange;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kompass.content.Medium;

/// A recording or film that an article of an archive shows: `de/media/<name>`. It has the same
/// address wherever the archive arrives.
record ArchivedMedium(UUID id, Medium.Kind kind, String path) {

    private static final String FOLDER = "de/media/";

    static ArchivedMedium of(Medium.Kind kind, Node file) {
        var path = FOLDER + file.text();
        return new ArchivedMedium(
                UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)), kind, path);
    }
}
