package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import kompass.imaging.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeifTests {

    private final Heif heif = new Heif();
    private final Darkroom darkroom = new Darkroom(heif);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1"})
    void upload3EveryBrandOfHeicIsConverted(String brand) throws Exception {
        var photo = encoded(Sheets.drawn(640, 800));
        ByteBuffer.wrap(photo).put(8, brand.getBytes(US_ASCII));

        var page = develop(photo);

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
        assertThat(page.width()).isEqualTo(640);
        assertThat(Sheets.contains(page.jpeg(), "Exif")).isFalse();
    }

    @Test
    void upload8NeitherPlaceNorPhoneLeavesWithAHeic() throws Exception {
        var photo = Sheets.withExif(Sheets.as("jpeg", Sheets.drawn(600, 800)), 1);
        var heic = encoded(List.of(Files.write(folder.resolve("phone.jpg"), photo)));
        assertThat(Sheets.contains(heic, "GPS 52.1287N")).isTrue();

        var page = develop(heic).jpeg();

        for (var word : List.of("GPS", "Exif", "Phone 3000"))
            assertThat(Sheets.contains(page, word)).as(word).isFalse();
    }

    @Test
    void upload3ThePhotoOfTheJourneysIsConverted() throws Exception {
        Tools.require("heif-convert", heif.isReadable());

        assertThat(develop(Sheets.fixture("/photos/photo.heic")).width()).isPositive();
    }

    @Test
    void upload3TilesOfAPhoneAreOnePageUpright() throws Exception {
        var sheet = Sheets.drawn(1024, 1536);
        var tiles =
                List.of(
                        encoded(sheet.getSubimage(0, 0, 512, 512)),
                        encoded(sheet.getSubimage(512, 0, 512, 512)),
                        encoded(sheet.getSubimage(0, 512, 512, 512)),
                        encoded(sheet.getSubimage(512, 512, 512, 512)),
                        encoded(sheet.getSubimage(0, 1024, 512, 512)),
                        encoded(sheet.getSubimage(512, 1024, 512, 512)));

        var page = develop(Tiles.grid("heic", tiles, 2, 512, 512, 0));

        assertThat(page.width()).isEqualTo(1024);
        assertThat(page.height()).isEqualTo(1536);
        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void upload3HoweverTheBoxTurnsThePhotoItStandsUpright(int quarters) throws Exception {
        var sheet = Sheets.drawn(512, 512);
        var lying = Orientation.turned(Scaling.within(sheet, 512), quarters);

        var page = develop(Tiles.grid("mif1", List.of(encoded(lying)), 1, 512, 512, quarters));

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
    }

    @Test
    void upload3ABoxThatMirrorsThePhotoIsObeyed() throws Exception {
        var mirrored = Orientation.upright(Scaling.within(Sheets.drawn(512, 512), 512), 2);
        var tiles = List.of(encoded(mirrored));

        var page = develop(Tiles.mirrored("mif1", tiles, 512, 512));

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
    }

    @Test
    void upload3SeveralPicturesInAFileAreItsPagesInTheirOrder() throws Exception {
        var sheets = new ArrayList<BufferedImage>();
        for (int i = 0; i < 12; i++) sheets.add(Sheets.drawn(64 + 8 * i, 128));

        var pages = darkroom.develop(encoded(sheets));

        assertThat(pages)
                .extracting(Developed::width)
                .containsExactly(64, 72, 80, 88, 96, 104, 112, 120, 128, 136, 144, 152);
    }

    @Test
    void upload6MorePicturesInAFileThanAPaperHasPagesAreRefused() throws Exception {
        var file = encoded(Collections.nCopies(Limits.PAGES_A_PDF + 1, Sheets.drawn(64, 64)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.develop(file))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_MANY_PAGES);
    }

    @Test
    void upload3NothingOfThePhoneLeavesWithAHeic() throws Exception {
        var jpeg = Sheets.withExif(Sheets.as("jpeg", Sheets.drawn(640, 800)), 1);
        var photo = encoded(List.of(Files.write(folder.resolve("exif.jpg"), jpeg)));
        assertThat(Sheets.contains(photo, "GPS 52.1287N")).isTrue();

        var page = develop(photo).jpeg();

        assertThat(Sheets.contains(page, "GPS")).isFalse();
        assertThat(Sheets.contains(page, "Exif")).isFalse();
    }

    @Test
    void upload1AnAvifIsRefused() {
        var avif = "\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf".getBytes(ISO_8859_1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(avif))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNKNOWN_KIND);
    }

    @Test
    void upload3WhatOnlyBeginsLikeHeicIsRefused() throws Exception {
        var photo = encoded(Sheets.drawn(640, 800));

        assertRefused(Arrays.copyOf(photo, photo.length / 2));
        assertRefused("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(US_ASCII));
    }

    @Test
    void upload4AFloodInAHeicIsRefusedFromItsHeader() throws Exception {
        var photo = encoded(Sheets.drawn(640, 800));
        int size = new String(photo, ISO_8859_1).indexOf("ispe");
        ByteBuffer.wrap(photo).putInt(size + 8, 40_000).putInt(size + 12, 40_000);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.measure(photo))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.TOO_MANY_PIXELS);
    }

    @Test
    void upload15NothingIsLeftBehindByTheConverter() throws Exception {
        develop(encoded(Sheets.drawn(320, 400)));

        // What other tests work on at the same moment goes by itself.
        try (var all = Files.list(Path.of("/dev/shm"))) {
            var left =
                    all.filter(file -> file.getFileName().toString().startsWith("kompass-paper-"))
                            .toList();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> left.stream().noneMatch(Files::exists));
        }
    }

    private Developed develop(byte[] file) throws Refused {
        darkroom.measure(file);
        return darkroom.develop(file).getFirst();
    }

    private void assertRefused(byte[] file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> develop(file))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNREADABLE);
    }

    private byte[] encoded(BufferedImage image) throws IOException, InterruptedException {
        return encoded(Collections.singleton(image));
    }

    private byte[] encoded(Collection<BufferedImage> images)
            throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var image : images)
            files.add(Files.write(folder.resolve(files.size() + ".png"), Sheets.as("png", image)));
        return encoded(files);
    }

    private byte[] encoded(List<Path> pictures) throws IOException, InterruptedException {
        Tools.require("libheif-examples", heif.isReadable());
        Tools.require("heif-enc", Enclosure.find("heif-enc").isPresent());
        var heic = folder.resolve("out.heic");
        var command = new ArrayList<>(List.of("heif-enc", "-q", "80", "-o", heic.toString()));
        for (var picture : pictures) command.add(picture.toString());
        var encoder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(encoder.waitFor()).isZero();
        return Files.readAllBytes(heic);
    }
}
