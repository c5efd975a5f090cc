package kompass.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kompass.database.Installation;
import org.springframework.stereotype.Component;

/// The keys lie where they should, readable for nobody else, and a new one can be written.
@Component("keysHealthIndicator")
class KeysCheck extends Check {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Installation installation;

    KeysCheck(Installation installation) {
        super("keys");
        this.installation = installation;
    }

    @Override
    Finding look() throws IOException {
        var folder = installation.keysFolder();
        if (!Files.isDirectory(folder))
            return Finding.broken("health.office.keys.gone", folder.toString());
        if (folder.toRealPath().startsWith(real(installation.dataFolder())))
            return Finding.broken("health.office.keys.inside", folder.toString());
        var rights = Files.getPosixFilePermissions(folder);
        if (!rights.contains(PosixFilePermission.OWNER_WRITE) || !Files.isWritable(folder))
            return Finding.broken("health.office.keys.readOnly", folder.toString());
        if (!OWNERS.containsAll(rights))
            return Finding.broken("health.office.keys.open", folder.toString());
        return counted(folder);
    }

    private static Finding counted(Path folder) throws IOException {
        var count = 0;
        var oldest = Instant.now();
        try (var files = Files.newDirectoryStream(folder, "*.key")) {
            for (var file : files) {
                if (!OWNERS.containsAll(Files.getPosixFilePermissions(file)))
                    return Finding.broken("health.office.keys.open", file.toString());
                var written = Files.getLastModifiedTime(file).toInstant();
                if (written.isBefore(oldest)) oldest = written;
                count++;
            }
        }
        return Finding.good(
                "health.office.keys.good",
                count,
                ChronoUnit.DAYS.between(oldest, Instant.now()),
                folder.toString());
    }

    private static Path real(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder;
    }
}
