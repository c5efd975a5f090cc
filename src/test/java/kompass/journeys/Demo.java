package kompass.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The demo municipality that all journeys share which do not need one of their own: one packaged
/// Kompass and one letterbox for the whole test run, stopped when the test's JVM ends.
final class Demo {
    private static final Letterbox LETTERBOX = Letterbox.open();
    private static final PackagedKompass KOMPASS =
            PackagedKompass.livingIn(freshHome("demo")).writingTo(LETTERBOX).start();

    private Demo() {}

    static PackagedKompass kompass() {
        return KOMPASS;
    }

    static Letterbox letterbox() {
        return LETTERBOX;
    }

    /// An empty home for a Kompass under target/, where its log can be read after the run.
    static Path freshHome(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "homes").toAbsolutePath()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
