package kompass.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kompass.database.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// There is room for what people hand in.
@Component("diskHealthIndicator")
class DiskCheck extends Check {

    private static final long MEGABYTE = 1L << 20;

    /// Of free space: a day of a busy town, and what PostgreSQL needs to go on at all.
    private static final long SCARCE = 2_000;

    private static final long NONE = 300;

    private final Path folder;
    private final long scarce;
    private final long none;

    @Autowired
    DiskCheck(Installation installation) {
        this(installation.dataFolder(), SCARCE, NONE);
    }

    /// @param scarce megabytes below which somebody should care, `none` below which all stops
    DiskCheck(Path folder, long scarce, long none) {
        super("disk");
        this.folder = folder;
        this.scarce = scarce;
        this.none = none;
    }

    @Override
    Finding look() throws IOException {
        var existing = folder;
        while (!Files.exists(existing)) {
            var parent = existing.getParent();
            if (parent == null) break;
            existing = parent;
        }
        var free = Files.getFileStore(existing).getUsableSpace() / MEGABYTE;
        if (free < none) return Finding.broken("health.office.disk.full", free, folder.toString());
        if (free < scarce)
            return Finding.care("health.office.disk.scarce", free, folder.toString());
        return Finding.good("health.office.disk.good", free, folder.toString());
    }
}
