package kompass.database;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of the PostgreSQL that comes with the application, unpacked into `folder`.
///
/// PostgreSQL refuses to run as root. There `unshare -U` gives it a user namespace of its own, in
/// which it is nobody.
record Programs(Path folder) {
    /// The same as `postgres-binaries.version` in the pom; a test compares it with what the program
    /// says of itself.
    static final String VERSION = "18.6.0";

    static final int MAJOR = 18;

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final boolean SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    /// Unpacked once into a folder named by the version. It appears under that name only when it is
    /// whole, so that a start that was interrupted leaves nothing half behind. The caller holds the
    /// lock of `parent`.
    static Programs in(Path parent) throws IOException {
        var folder = parent.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(folder)) {
            var partial = parent.resolve("postgresql-unpacking");
            FileSystemUtils.deleteRecursively(partial);
            Files.createDirectory(partial);
            unpack(partial);
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        var programs = new Programs(folder);
        if (ROOT) checkNamespaces();
        return programs;
    }

    private static void unpack(Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZInputStream(new BufferedInputStream(archive(), 1 << 16)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new IOException("Entry " + entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) makeExecutable(target);
                }
            }
        }
        // A power failure after the renaming must not leave files without their contents.
        finish(new ProcessBuilder("sync", "-f", folder.toString()));
    }

    private static InputStream archive() {
        var architecture =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    case String other -> other;
                };
        var archive =
                Programs.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz");
        if (archive == null)
            throw new CannotStart(
                    "The PostgreSQL that comes with the application does not run on "
                            + System.getProperty("os.name")
                            + " "
                            + architecture
                            + ".",
                    "Set KOMPASS_DATABASE_URL to a PostgreSQL of your own.");
        return archive;
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false))
            throw new FileSystemException(file.toString(), null, "cannot be made executable");
    }

    private static void checkNamespaces() throws IOException {
        try {
            finish(new ProcessBuilder("unshare", "-U", "true"));
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this system lets root make no user"
                            + " namespace for it (unshare -U).",
                    "Start the application as an ordinary user, or set KOMPASS_DATABASE_URL to a"
                            + " PostgreSQL of your own.",
                    e);
        }
    }

    /// Runs a program to its end. Returns what it said.
    String run(String program, String... arguments) throws IOException {
        return finish(command(List.of(), program, arguments));
    }

    /// Feeds a program its input and waits for its end.
    String feed(Path input, String program, String... arguments) throws IOException {
        return finish(command(List.of(), program, arguments).redirectInput(input.toFile()));
    }

    /// A program that goes on running. It gets a session of its own: Ctrl-C in the terminal must
    /// reach the application only, which stops its database last.
    Process start(File log, String program, String... arguments) throws IOException {
        return command(SETSID ? List.of("setsid") : List.of(), program, arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private ProcessBuilder command(List<String> before, String program, String... arguments) {
        var words = new ArrayList<>(before);
        if (ROOT) words.addAll(List.of("unshare", "-U"));
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static String finish(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() == 0) return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
        throw new IOException(builder.command().getFirst() + " failed: " + said.strip());
    }
}
