package kompass.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Where foreign programs run that read what strangers sent: a process of its own with limits of
/// time, memory and file size, without network where the system allows it, and with nothing of our
/// environment.
final class Enclosure {

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/bin"));

    private static final Duration PROBE = Duration.ofSeconds(5);

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
        try {
            return run(Path.of("/"), probe, PROBE);
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
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)
                    && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
