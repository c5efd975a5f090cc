package kompass.papers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a photo costs, beside ImageMagick on the same photo in the same run.
@Tag("bench")
class PhotoBenchTests {

    private static final Path FILE = Path.of("target", "bench.txt");
    private static final int RUNS = 7;

    private final Darkroom darkroom = new Darkroom(new Heif());
    private final List<String> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void aPhotoCostsWhatIsPromised() throws Exception {
        var sheet = Writing.GERMAN.sheet();
        var onTable = Sheets.as("jpeg", Camera.of(3000, 4000).tilted(25).photo(sheet));
        var close = Sheets.as("jpeg", Camera.of(3000, 4000).close().photo(sheet));
        promise("12 MP photo to finished page, straightened", cpu(onTable), "s CPU", 1.0);
        double plain = cpu(close);
        promise("12 MP photo to finished page, filling the photo", plain, "s CPU", 1.0);
        promise("  extra memory meanwhile", extraMegabytes(onTable), "MB", 200);
        var convert = imageMagick(close);
        if (convert > 0)
            promise("  times ImageMagick's turning and shrinking", plain / convert, "x", 2.5);
        promise("a page, median of nine photos", medianKilobytes(), "KB", 300);
        crowd(onTable);
        Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(missed).as("figures that were missed").isEmpty();
    }

    private double cpu(byte[] photo) throws Refused {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long before = threads.getCurrentThreadCpuTime();
            darkroom.develop(photo);
            times.add(threads.getCurrentThreadCpuTime() - before);
        }
        times.sort(null);
        return times.get(RUNS / 2) / 1e9;
    }

    private double extraMegabytes(byte[] photo) throws Refused {
        System.gc();
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
        darkroom.develop(photo);
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        return (peak - before) / 1048576.0;
    }

    /// Seconds of processor time, 0 where there is none.
    private double imageMagick(byte[] photo) throws IOException, InterruptedException {
        var program = Path.of("/usr/bin/convert");
        if (!Files.isExecutable(program)) {
            lines.add("  ImageMagick is not installed: not compared");
            return 0;
        }
        var file = Files.write(folder.resolve("photo.jpg"), photo);
        var timed =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "TIMEFORMAT='%U %S'; time "
                                        + program
                                        + " "
                                        + file
                                        + " -rotate 90 -resize 2340x2340 -quality 80 "
                                        + folder.resolve("out.jpg"))
                        .redirectErrorStream(true);
        timed.environment().put("MAGICK_THREAD_LIMIT", "1");
        var times = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            var process = timed.start();
            var said =
                    new String(process.getInputStream().readAllBytes(), US_ASCII)
                            .strip()
                            .split("\\s+", -1);
            assertThat(process.waitFor()).isZero();
            times.add(Double.parseDouble(said[0]) + Double.parseDouble(said[1]));
        }
        times.sort(null);
        tell("  ImageMagick", times.get(1), "s CPU");
        return times.get(1);
    }

    private double medianKilobytes() throws Refused {
        var sizes = new ArrayList<Integer>();
        for (var writing : Writing.values())
            for (var camera :
                    List.of(
                            Camera.of(3000, 4000),
                            Camera.of(3000, 4000).tilted(25).unevenly(0.6),
                            Camera.of(3000, 4000).close().noisy(5)))
                sizes.add(
                        darkroom.develop(Sheets.as("jpeg", camera.photo(writing.sheet())))
                                .getFirst()
                                .bytes());
        sizes.sort(null);
        return sizes.get(sizes.size() / 2) / 1024.0;
    }

    private void crowd(byte[] photo) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("crowd.jpg"), photo);
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@java.options",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Crowd.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said =
                new String(process.getInputStream().readAllBytes(), US_ASCII)
                        .strip()
                        .split(" ", -1);
        assertThat(process.waitFor()).as("200 pages in the heap of Kompass").isZero();
        tell("heap after 20 of 200 pages, -Xmx256m", Double.parseDouble(said[0]), "MB");
        promise(
                "heap after 200 pages of ten phones at once",
                Double.parseDouble(said[1]),
                "MB",
                Double.parseDouble(said[0]) + 10);
    }

    private void tell(String what, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%-62s %,10.2f %-6s", what, value, unit));
    }

    private void promise(String what, double value, String unit, double most) {
        tell(what, value, unit);
        boolean kept = value <= most;
        lines.add(
                lines.removeLast()
                        + String.format(Locale.ROOT, "   at most %,.1f", most)
                        + (kept ? "" : "   MISSED"));
        if (!kept) missed.add(what);
    }
}
