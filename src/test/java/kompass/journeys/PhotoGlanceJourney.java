package kompass.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kompass.journeys.PapersStep.CAMERA;
import static kompass.journeys.PapersStep.PAPER;
import static kompass.journeys.PapersStep.atThePapers;
import static kompass.journeys.PapersStep.camera;
import static kompass.journeys.PapersStep.isShown;
import static kompass.journeys.PapersStep.kept;
import static kompass.journeys.PapersStep.looksAt;
import static kompass.journeys.PapersStep.pages;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the phone says about a photo before it travels, and what the server does where the phone
/// cannot look at it.
class PhotoGlanceJourney {
    private static final BufferedImage SHEET = Writing.GERMAN.sheet();
    private static final String USE = ".editor [data-do=use]";

    @TempDir private Path folder;

    @Test
    void whatIsWrongIsSaidBeforeThePhotoTravelsAndNothingElse() throws IOException {
        var photos =
                Map.of(
                        "TOO_DARK", Camera.of(1500, 2000).dimmed(0.04).noisy(1),
                        "CUT_OFF", Camera.of(1500, 2000).from(330).aside(100),
                        "TOO_SMALL", Camera.of(600, 800),
                        "", Camera.of(1500, 2000).dimmed(0.12).noisy(1));
        try (var phone = atThePapers("de", "glance")) {
            for (var expected : photos.entrySet()) {
                looksAt(phone, jpeg(expected.getValue()));

                assertThat(faults(phone)).isEqualTo(expected.getKey());
                phone.page().locator(".editor [data-do=drop]").click();
                phone.page().waitForCondition(() -> !phone.isSending());
            }
            assertThat(kept(phone)).isEmpty();
        }
    }

    @Test
    void aShakenPhotoIsSentAnywayAndNobodyComplainsAgain() {
        try (var phone = atThePapers("ar", "anyway")) {
            looksAt(phone, Photos.SHAKEN);
            assertThat(isShown(phone, "[data-fault=BLURRED]")).isTrue();
            assertThat(isShown(phone, USE + " [data-poor]")).isTrue();

            phone.page().locator(USE).click();

            phone.page().waitForCondition(() -> pages(phone) == 1 && !phone.isSending());
            assertThat(phone.page().locator("button[value^='again:']").count()).isZero();
            phone.meetsNoBarrier();
        }
    }

    @Test
    void whereThePhoneCannotLookTheServerDoesAndAPhotoTakenAgainComesInItsPlace() {
        try (var phone = atThePapers("de", "exchange")) {
            phone.page().route("**/photo-editor*", route -> route.abort());
            phone.attach(CAMERA, Photos.SHAKEN);
            var again = "button[value^='again:']";
            assertThat(isShown(phone, again)).isTrue();
            phone.meetsNoBarrier().photograph("exchange-told");
            camera(phone, again);

            phone.endsThePage();

            phone.page().waitForCondition(() -> isShown(phone, "photo-picker .care"));
            phone.attach(CAMERA, Photos.AT_AN_ANGLE);
            assertThat(pages(phone)).isOne();
            assertThat(phone.page().locator(again).count()).isZero();
        }
    }

    @Test
    void aLargePhotoIsMadeSmallBeforeItTravelsAndASlowPhoneLeavesTheWorkToTheServer()
            throws IOException {
        var lengths = new ArrayList<Integer>();
        try (var phone = atThePapers("de", "shrunk")) {
            phone.page()
                    .onRequest(request -> {
                        var length = request.headers().get("upload-length");
                        if (length != null) lengths.add(Integer.parseInt(length));
                    });
            var large = file(Camera.of(3000, 4000).noisy(12), 0.95f);
            assertThat(Files.size(large)).isGreaterThan(4_000_000);

            phone.attach(CAMERA, large);

            assertThat(lengths).hasSize(1).allMatch(length -> length < 1_000_000);
            phone.page().evaluate("sessionStorage.setItem('slow-phone', 'yes')");
            phone.attach(CAMERA, Photos.AT_AN_ANGLE);
            phone.attach("file:" + PAPER, Photos.photo("photo.heic"));
            phone.attach("file:" + PAPER, wronglyNamed(Photos.photo("photo.heic")));
            phone.attach("file:" + PAPER, Photos.STATEMENT);
            assertThat(pages(phone)).isEqualTo(6);
            assertThat(lengths).contains((int) Files.size(Photos.photo("photo.heic")));
            phone.visit("/de/clear");
            phone.goOn();
            assertThat(kept(phone)).isEmpty();
        }
    }

    private static String faults(Phone phone) {
        return String.join(
                " ",
                phone.page().locator("[data-fault]:visible").all().stream()
                        .map(note -> String.valueOf(note.getAttribute("data-fault")))
                        .toList());
    }

    /// With an empty box at its end, so that it is another file.
    private Path wronglyNamed(Path heic) throws IOException {
        var box = ByteBuffer.allocate(8).putInt(8).put("free".getBytes(US_ASCII)).array();
        var file = Files.copy(heic, folder.resolve("wrong.jpg"));
        return Files.write(file, box, StandardOpenOption.APPEND);
    }

    private Path jpeg(Camera camera) throws IOException {
        return file(camera, 0.75f);
    }

    private Path file(Camera camera, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        var file = Files.createTempFile(folder, "photo", ".jpg");
        try (var bytes = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(bytes);
            writer.write(null, new IIOImage(camera.photo(SHEET), null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
