package kompass.papers;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Where foreign programs run that read what strangers sent: a process of its own with limits of
/// time, memory and what it writes, without network where the system allows it, and with nothing of
/// our environment.
final class Enclosure {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/bin"));

    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Duration time;
    private final long memoryBytes;
    private final List<String> withoutNetwork;

    Enclosure(Duration time, long memoryBytes) {
        this.time = time;
        this.memoryBytes = memoryBytes;
        this.withoutNetwork =
                Stream.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"))
                        .filter(Enclosure::works)
                        .findFirst()
                        .orElse(List.of());
    }

    /// Where a program is installed.
    static Optional<Path> find(String program) {
        return PROGRAMS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    boolean hasNetwork() {
        return withoutNetwork.isEmpty();
    }

    /// Whether the program ended well within its limits; whatever it says is thrown away.
    boolean run(Path folder, List<String> command) throws IOException {
        var limited = new ArrayList<String>();
        limited.add("prlimit");
        limited.add("--cpu=" + time.toSeconds());
        limited.add("--as=" + memoryBytes);
        limited.add("--fsize=" + Limits.CONVERTED_BYTES);
        limited.add("--nofile=64");
        limited.add("--core=0");
        limited.add("--");
        limited.addAll(withoutNetwork);
        limited.addAll(command);
        return run(folder, limited, time);
    }

    private static boolean works(List<String> wrapper) {
        var probe = new ArrayList<>(wrapper);
        probe.add("true");
        try (var scratch = new Scratch()) {
            return run(scratch.folder(), probe, PROBE);
        } catch (IOException e) {
            // The program is not installed here.
            return false;
        }
    }

    private static boolean run(Path folder, List<String> command, Duration time)
            throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        try {
            process.getOutputStream().close();
            long end = System.nanoTime() + time.toNanos();
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                if (System.nanoTime() - end > 0 || isOverfull(folder)) return false;
            return process.exitValue() == 0 && !isOverfull(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Many files, each within its limit, would fill the memory of the machine all the same.
    private static boolean isOverfull(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) bytes += size(file);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return bytes > Limits.SCRATCH_BYTES;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            // The program took it away again meanwhile.
            return 0;
        }
    }
}
