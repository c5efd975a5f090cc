package kompass.papers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/// Develops photos in a process of its own, as Kompass is started, and prints what the whole
/// process paid: the megabytes that the first photo took beside what was there, then for each photo
/// the seconds of processor time, garbage collection and compiler included, as the median of many.
final class Meter {

    private static final int WARM = 5;
    private static final int RUNS = 9;
    private static final Path SELF = Path.of("/proc/self");

    private Meter() {}

    /// Prints a figure a line.
    ///
    /// @param photos a small one, which only fetches what is needed, then those to measure
    public static void main(String[] photos) throws Exception {
        var darkroom = new Darkroom(new Heif());
        darkroom.develop(Files.readAllBytes(Path.of(photos[0])));
        System.gc();
        var first = Files.readAllBytes(Path.of(photos[1]));
        long before = kilobytes("VmRSS");
        Files.writeString(SELF.resolve("clear_refs"), "5");
        darkroom.develop(first);
        print((kilobytes("VmHWM") - before) / 1024.0);
        for (int i = 1; i < photos.length; i++)
            print(seconds(darkroom, Files.readAllBytes(Path.of(photos[i]))));
    }

    private static double seconds(Darkroom darkroom, byte[] photo) throws Refused {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int i = 0; i < WARM; i++) darkroom.develop(photo);
        var times = new ArrayList<Long>();
        for (int i = 0; i < RUNS; i++) {
            long began = process.getProcessCpuTime();
            darkroom.develop(photo);
            times.add(process.getProcessCpuTime() - began);
        }
        times.sort(null);
        return times.get(RUNS / 2) / 1e9;
    }

    private static long kilobytes(String what) throws IOException {
        var status = Files.readString(SELF.resolve("status"));
        var found = Pattern.compile(what + ":\\s+(\\d+) kB").matcher(status);
        if (!found.find()) throw new IOException("No " + what + " in " + status);
        return Long.parseLong(found.group(1));
    }

    private static void print(double figure) {
        System.out.printf(Locale.ROOT, "%.3f%n", figure);
    }
}
