package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kompass.imaging.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {

    private final Darkroom darkroom = new Darkroom(new Heif());

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void upload8APhotoStandsUprightHoweverThePhoneWasHeld(int orientation) throws Exception {
        var upright = Sheets.drawn(600, 800);
        var held =
                Sheets.withExif(
                        jpeg(
                                Orientation.upright(
                                        Scaling.within(upright, 800), inverse(orientation))),
                        orientation);

        var page = develop(held);

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
        assertThat(page.width()).isEqualTo(600);
        assertThat(page.height()).isEqualTo(800);
    }

    @Test
    void upload8NeitherPlaceNorPhoneLeavesWithThePhoto() throws Exception {
        var photo = Sheets.withExif(jpeg(Sheets.drawn(600, 800)), 6);
        assertThat(Sheets.contains(photo, "GPS 52.1287N")).isTrue();

        var page = develop(photo).jpeg();

        assertThat(Sheets.contains(page, "GPS")).isFalse();
        assertThat(Sheets.contains(page, "Exif")).isFalse();
        assertThat(Sheets.contains(page, "Phone 3000")).isFalse();
    }

    @Test
    void thePhotoOfTheJourneysIsUprightAndSaysNothingOfThePhone() throws Exception {
        var page = develop(Sheets.fixture("/photos/passport.jpg"));

        assertThat(page.height()).isEqualTo(Limits.LONG_EDGE).isGreaterThan(page.width());
        assertThat(Sheets.isRed(Sheets.open(page.jpeg()), 10, 5)).isTrue();
        assertThat(Sheets.contains(page.jpeg(), "Exif")).isFalse();
        assertThat(page.jpeg().length).isLessThan(330_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmyk.jpg",
                "progressive.jpg",
                "deep.png",
                "alpha.png",
                "lossy.webp",
                "lossless.webp",
                "animated.webp"
            })
    void whateverPhonesAndScannersWriteLooksAsItShould(String file) throws Exception {
        var page = develop(Sheets.fixture("/papers/" + file));

        var image = Sheets.open(page.jpeg());
        assertThat(Sheets.isUpright(image)).isTrue();
        assertThat(new Color(image.getRGB(500, 100)).getGreen()).isGreaterThan(245);
        assertThat(image.getWidth()).isEqualTo(600);
    }

    @Test
    void aPhotoWithColoursOfItsOwnIsConverted() throws Exception {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 64 * 64; i++) grey.setRGB(i % 64, i / 64, 0x808080);

        var photo = withProfile(jpeg(grey), ColorSpace.CS_LINEAR_RGB);

        var page = Photo.taken(photo, Kind.JPEG, 1, new Deadline(Limits.FILE_TIME)).page();

        assertThat(new Color(page.getRGB(32, 32)).getRed()).isBetween(183, 193);
        assertThat(Sheets.contains(develop(photo).jpeg(), "ICC_PROFILE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "MZ\u0090 This program cannot be run in DOS mode",
                "#!/bin/sh\nrm -rf /",
                "GIF89a",
                "some words"
            })
    void upload1WhatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
        assertRefused(content.getBytes(UTF_8), Refused.Reason.UNKNOWN_KIND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/papers/tiny.gif",
                "/papers/rings.tiff",
                "/photos/page.jpg",
                "/photos/program.jpg"
            })
    void upload1OtherKindsAreRefused(String file) {
        assertRefused(Sheets.fixture(file), Refused.Reason.UNKNOWN_KIND);
    }

    @Test
    void upload2NothingIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Received.from(new ByteArrayInputStream(new byte[0])))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.EMPTY);
        assertRefused(new byte[1000], Refused.Reason.UNKNOWN_KIND);
    }

    @Test
    void upload2ATornPhotoIsRefusedAndNotFilledWithGrey() {
        var photo = jpeg(Sheets.drawn(1600, 1200));

        assertRefused(Arrays.copyOf(photo, photo.length / 2), Refused.Reason.UNREADABLE);
        assertRefused(Arrays.copyOf(photo, 40), Refused.Reason.UNREADABLE);
        assertRefused(Sheets.fixture("/photos/torn.jpg"), Refused.Reason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/papers/deep.png", "/papers/lossy.webp", "/papers/lossless.webp"})
    void upload2TornPicturesOfOtherKindsAreRefused(String file) {
        var picture = Sheets.fixture(file);

        assertRefused(Arrays.copyOf(picture, picture.length * 2 / 3), Refused.Reason.UNREADABLE);
    }

    @Test
    void upload4AFloodOfPixelsIsRefusedFromTheHeader() {
        var flood = Sheets.fixture("/photos/flood.png");

        assertRefused(flood, Refused.Reason.TOO_MANY_PIXELS);
        assertRefused(Arrays.copyOf(flood, 64), Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload4TwelveMegapixelsFitIntoASmallHeap() throws Exception {
        var photo = jpeg(Sheets.drawn(4000, 3000));

        var page = develop(photo);

        assertThat(page.width()).isEqualTo(2340);
        assertThat(page.height()).isEqualTo(1755);
        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
    }

    @Test
    void upload4FortyEightMegapixelsFitIntoTheHeapOfKompass() throws Exception {
        var photo = Files.write(folder.resolve("48.jpg"), jpeg(Sheets.drawn(8000, 6000)));

        var kompass =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "@java.options",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Development.class.getName(),
                                photo.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();

        assertThat(new String(kompass.getInputStream().readAllBytes(), UTF_8).strip())
                .isEqualTo("2340 x 1755");
        assertThat(kompass.waitFor()).isZero();
    }

    @Test
    void upload4MoreThanSixtyMegapixelsAreRefusedFromTheHeader() {
        var photo = jpeg(Sheets.drawn(600, 800));
        int size = new String(photo, ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(photo).putShort(size + 5, (short) 9000).putShort(size + 7, (short) 12000);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.measure(photo))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload4APhotoToldInThousandsOfScansIsRefusedFromItsHeader() {
        var photo = Sheets.fixture("/papers/progressive.jpg");
        int scan = new String(photo, ISO_8859_1).indexOf("\u00ff\u00da");
        var scans = new ByteArrayOutputStream();
        scans.write(photo, 0, scan);
        for (int i = 0; i < 1000; i++) scans.write(photo, scan, 14);
        scans.write(photo, scan, photo.length - scan);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.measure(scans.toByteArray()))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNREADABLE);
    }

    @Test
    void upload4AProgressivePhotoIsKeptWholeWhileItIsReadAndMayBeNoLargerThanThat() {
        var photo = Sheets.fixture("/papers/progressive.jpg");
        int size = new String(photo, ISO_8859_1).indexOf("\u00ff\u00c2");
        ByteBuffer.wrap(photo).putShort(size + 5, (short) 6000).putShort(size + 7, (short) 9000);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.measure(photo))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/photos/passport.jpg",
                "/photos/letter.png",
                "/photos/lease.webp",
                "/photos/statement.pdf"
            })
    void upload4NoFileTakesLongerThanItsTime(String file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> darkroom.develop(Sheets.fixture(file), new Deadline(Duration.ZERO)))
                .withCauseInstanceOf(Deadline.Over.class)
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNREADABLE);
    }

    @Test
    void aSmallPictureIsNeverMadeLarger() throws Exception {
        assertThat(develop(Sheets.as("png", Sheets.drawn(300, 200))).width()).isEqualTo(300);
    }

    @Test
    void upload5AFileThatIsTooBigIsNotReadToItsEnd() {
        var file = new ByteArrayInputStream(new byte[Limits.FILE_BYTES + 1000]);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Received.from(file))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_BIG);
        assertThat(file.available()).isEqualTo(999);
    }

    @Test
    void upload7NothingBehindThePictureLeaves() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("payload.txt"));
            archive.write("payload".getBytes(UTF_8));
        }
        var both = Sheets.with(jpeg(Sheets.drawn(600, 800)), zip.toByteArray());

        var page = develop(both).jpeg();

        assertThat(Sheets.contains(page, "PK\u0003\u0004")).isFalse();
        assertThat(page).endsWith(0xff, 0xd9);
    }

    @Test
    void upload10ArchivesAndOfficeFilesAreRefused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("word/document.xml"));
        }

        assertRefused(zip.toByteArray(), Refused.Reason.UNKNOWN_KIND);
    }

    private Developed develop(byte[] file) throws Refused, IOException {
        return darkroom.develop(file).getFirst();
    }

    private void assertRefused(byte[] file, Refused.Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(file))
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }

    private static byte[] jpeg(BufferedImage image) {
        return Sheets.as("jpeg", image);
    }

    /// Turning by 6 is undone by turning by 8; all others undo themselves.
    private static int inverse(int orientation) {
        return orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    }

    private static byte[] withProfile(byte[] jpeg, int space) {
        var profile = ICC_Profile.getInstance(space).getData();
        var file = ByteBuffer.allocate(jpeg.length + 18 + profile.length);
        file.put(jpeg, 0, 2).putShort((short) 0xffe2).putShort((short) (16 + profile.length));
        file.put("ICC_PROFILE\0\u0001\u0001".getBytes(UTF_8)).put(profile);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }
}
