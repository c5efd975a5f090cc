package kompass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import kompass.requests.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ten phones hand in twenty pages each at the same time, over HTTP, as photos of 12 megapixels
/// that nobody made smaller: the packaged application with the heap that it has.
@Tag("bench")
class PapersBench {
    private static final int PHONES = 10;
    private static final int PAGES = 20;
    private static final int PIECE = 256 * 1024;
    private static final String PAPER = "briefe";
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Figures figures = new Figures();

    @Test
    void tenPhonesHandInTwentyPagesEachInAFlatHeap() throws Exception {
        var photos = photos();
        try (var kompass =
                PackagedKompass.livingIn(PackagedKompass.freshHome("crowd"))
                        .unpackedIfPossible()
                        .with("KOMPASS_TRUSTED_PROXY", "127.0.0.1,::1")
                        .start()) {
            var lines =
                    IntStream.range(0, PHONES).mapToObj(number -> line(kompass, number)).toList();
            double before = DeliveryBench.heapInUse(kompass);
            send(lines, photos.subList(0, PAGES / 5));
            double early = DeliveryBench.heapInUse(kompass);
            send(lines, photos.subList(PAGES / 5, PAGES));
            double late = DeliveryBench.heapInUse(kompass);

            assertThat(kompass.isAlive()).isTrue();
            figures.note(
                    "ten phones with twenty photos of 12 MP each at the same time, over HTTP:");
            figures.tell("  heap in use before", before, "MB");
            figures.tell("  heap in use after a fifth of the pages, -Xmx256m", early, "MB");
            figures.promise("  heap in use after 200 pages", late, "MB", early + 10);
            figures.tell("  most memory (RSS) meanwhile", peak(kompass), "MB");
        }
        figures.publish();
    }

    private static Line line(PackagedKompass kompass, int number) {
        var petitioner = new Petitioner(List.of(kompass.url("")), "erstberatung", number).begins();
        return new Line(kompass.port(), petitioner.device(), "erstberatung");
    }

    /// Each phone one page after the other, all phones at once; none may fail.
    private static void send(List<Line> phones, List<byte[]> photos) throws Exception {
        try (var hands = Executors.newFixedThreadPool(PHONES)) {
            var sending = new ArrayList<Callable<Integer>>();
            for (var phone : phones)
                sending.add(() -> {
                    for (var photo : photos) send(phone, photo);
                    return photos.size();
                });
            for (var sent : hands.invokeAll(sending)) assertThat(sent.get()).isPositive();
        }
    }

    private static void send(Line phone, byte[] photo) {
        var begun = phone.begin(PAPER, UUID.randomUUID().toString(), photo.length);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var upload = Line.address(begun);
        for (int at = 0; at < photo.length; at += PIECE) {
            var piece = Arrays.copyOfRange(photo, at, Math.min(photo.length, at + PIECE));
            assertThat(phone.append(upload, at, piece).statusCode()).isEqualTo(204);
        }
        var finished = phone.finish(upload);
        assertThat(finished.statusCode()).as(finished.body()).isEqualTo(201);
    }

    /// All different: another angle, another light, another text.
    private static List<byte[]> photos() throws Exception {
        var sheets = new ArrayList<BufferedImage>();
        for (var writing : Writing.values()) sheets.add(writing.sheet());
        try (var hands = Executors.newFixedThreadPool(2)) {
            var photographing = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < PAGES; i++) {
                var camera = Camera.of(3000, 4000).tilted(i).turned(i - 10.0).unevenly(i / 40.0);
                var sheet = sheets.get(i % sheets.size());
                photographing.add(() -> jpeg(camera.photo(sheet)));
            }
            var photos = new ArrayList<byte[]>();
            for (var photo : hands.invokeAll(photographing)) photos.add(photo.get());
            return photos;
        }
    }

    private static byte[] jpeg(BufferedImage photo) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(photo, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double peak(PackagedKompass kompass) throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(kompass.pid()), "status"));
        var peak = PEAK.matcher(status);
        assertThat(peak.find()).as(status).isTrue();
        return Long.parseLong(peak.group(1)) / 1024.0;
    }
}
