package kompass.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A folder for one run of a foreign program, readable by us alone and gone afterwards. In memory
/// (`/dev/shm`) where there is such a place, for no paper lies on a disk unsealed.
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "kompass-paper-";
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Path folder;

    Scratch() throws IOException {
        folder =
                Files.createTempDirectory(
                        root(),
                        PREFIX,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
    }

    Path folder() {
        return folder;
    }

    /// What a killed application left behind.
    static void sweep() throws IOException {
        try (var forgotten = Files.list(root())) {
            for (var folder : forgotten.toList())
                if (folder.getFileName().toString().startsWith(PREFIX)
                        && Files.isWritable(folder)
                        && Files.getLastModifiedTime(folder)
                                .toInstant()
                                .isBefore(Instant.now().minus(FORGOTTEN))) remove(folder);
        }
    }

    private static Path root() {
        var memory = Path.of("/dev/shm");
        return Files.isDirectory(memory) && Files.isWritable(memory)
                ? memory
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("A paper may lie in " + folder, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (var files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all) Files.deleteIfExists(file);
    }
}
