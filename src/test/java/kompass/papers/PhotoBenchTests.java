package kompass.papers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import kompass.journeys.Figures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a photo costs on one core, beside ImageMagick on the same photo in the same run on the same
/// core, and how well it is read afterwards.
@Tag("bench")
class PhotoBenchTests {

    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    private final Figures figures = new Figures();
    private final Darkroom darkroom = new Darkroom(new Heif());

    @TempDir private Path folder;

    @Test
    void aPhotoCostsWhatIsPromised() throws Exception {
        var sheet = Writing.GERMAN.sheet();
        var onTable = file("table.jpg", Camera.of(3000, 4000).tilted(25).photo(sheet));
        var close = file("close.jpg", Camera.of(3000, 4000).close().photo(sheet));
        var small = file("small.jpg", Camera.of(300, 400).photo(sheet));

        var spent = java(Meter.class, small, onTable, close);

        figures.note("a 12 MP photo, the whole process on one core, as Kompass is started:");
        figures.promise(
                "  to the finished page, straightened, CPU", 1000 * spent.get(1), "ms", 1000);
        figures.promise(
                "  to the finished page, filling the photo, CPU", 1000 * spent.get(2), "ms", 1000);
        figures.promise("  extra memory (RSS) meanwhile", spent.get(0), "MB", 200);
        double convert = imageMagick(close);
        figures.tell(
                "  ImageMagick decoding, turning, shrinking, encoding, CPU", 1000 * convert, "ms");
        figures.promise("  times ImageMagick", spent.get(2) / convert, "x", 2.5);
        figures.promise("a page, median of nine photos", medianKilobytes(), "KB", 300);
        figures.publish();
    }

    @Test
    void aPageIsReadAsWellAsThePrint() throws Exception {
        figures.note(
                "words that tesseract reads, as a share of those it reads in the print itself:");
        for (var writing : Writing.values()) {
            var straight = Camera.of(3000, 4000);
            var angled = Camera.of(3000, 4000).tilted(25).from(430).turned(4).unevenly(0.6);
            read(writing, "straight", straight, 98);
            read(writing, "at 25° in uneven light", angled, 95);
        }
        figures.publish();
    }

    private void read(Writing writing, String how, Camera camera, double least) throws Exception {
        var reading = Reading.of(writing, camera, darkroom, folder);
        var what = "  %s, %s: ".formatted(writing.tesseract(), how);
        figures.tell(what + "the photo", 100 * reading.before(), "%");
        figures.atLeast(what + "the PDF", 100 * reading.after(), "%", least);
    }

    private Path file(String name, BufferedImage photo) throws IOException {
        return Files.write(folder.resolve(name), Sheets.as("jpeg", photo));
    }

    /// With the settings that Kompass is started with; no taskset is a failure.
    private static List<Double> java(Class<?> program, Path... files)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(ONE_CORE);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("@java.options", "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        for (var file : files) command.add(file.toString());
        return said(new ProcessBuilder(command)).stream().map(Double::valueOf).toList();
    }

    private static List<String> said(ProcessBuilder command)
            throws IOException, InterruptedException {
        var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
        assertThat(process.waitFor()).as(command.command() + "\n" + said).isZero();
        return List.of(said.split("\\s+", -1));
    }

    /// Seconds of processor time; without ImageMagick there is nothing to compare with, and that is
    /// a failure.
    private double imageMagick(Path photo) throws IOException, InterruptedException {
        var program =
                Stream.of("magick", "convert")
                        .flatMap(name -> Enclosure.find(name).stream())
                        .findFirst();
        assertThat(program).as("ImageMagick").isPresent();
        var work =
                program.get()
                        + " "
                        + photo
                        + " -rotate 90 -resize 2340x2340 -quality 80 "
                        + folder.resolve("out.jpg");
        var timed =
                new ProcessBuilder(
                        "taskset",
                        "-c",
                        "0",
                        "bash",
                        "-c",
                        "TIMEFORMAT='%U %S'; { time " + work + " >/dev/null 2>&1; } 2>&1");
        timed.environment().put("MAGICK_THREAD_LIMIT", "1");
        var times = new ArrayList<Double>();
        for (int i = 0; i < 5; i++) {
            var said = said(timed);
            times.add(Double.parseDouble(said.get(0)) + Double.parseDouble(said.get(1)));
        }
        times.sort(null);
        return times.get(2);
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
}
