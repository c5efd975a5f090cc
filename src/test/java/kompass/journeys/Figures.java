package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of one run of the bench, each beside what was promised, for `./kompass bench` to
/// show.
public final class Figures {
    private static final Path FILE = Path.of("target", "bench.txt");

    private final List<String> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    public void tell(String what, double value, String unit) {
        lines.add(line(what, value, unit));
    }

    public void promise(String what, double value, String unit, double most) {
        var line = line(what, value, unit);
        boolean kept = value <= most;
        lines.add(
                line
                        + String.format(Locale.ROOT, "   at most %,.1f", most)
                        + (kept ? "" : "   MISSED"));
        if (!kept) {
            missed.add(line);
        }
    }

    public void atLeast(String what, double value, String unit, double least) {
        var line = line(what, value, unit);
        boolean kept = value >= least;
        lines.add(
                line
                        + String.format(Locale.ROOT, "   at least %,.1f", least)
                        + (kept ? "" : "   MISSED"));
        if (!kept) {
            missed.add(line);
        }
    }

    public void note(String words) {
        lines.add(words);
    }

    public void publish() {
        try {
            Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(missed).as("figures that were missed").isEmpty();
    }

    private static String line(String what, double value, String unit) {
        return String.format(Locale.ROOT, "%-62s %,10.1f %-6s", what, value, unit);
    }
}
