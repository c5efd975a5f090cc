package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    void upload3ThePhotoOfTheJourneysIsConverted() throws Exception {
        assumeTrue(heif.isReadable(), "Not tested: heif-convert is not installed");

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

    @Test
    void upload3ABoxThatTurnsThePhotoIsObeyed() throws Exception {
        var sheet = Sheets.drawn(512, 512);
        var lying = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 512; y++)
            for (int x = 0; x < 512; x++) lying.setRGB(511 - y, x, sheet.getRGB(x, y));

        var page = develop(Tiles.grid("mif1", List.of(encoded(lying)), 1, 512, 512, 1));

        assertThat(Sheets.isUpright(Sheets.open(page.jpeg()))).isTrue();
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

        try (var left = Files.list(Path.of("/dev/shm"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("kompass-paper-"));
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
        assumeTrue(
                heif.isReadable() && Enclosure.find("heif-enc").isPresent(),
                "Not tested: libheif-examples is not installed");
        var png = Files.write(folder.resolve("in.png"), Sheets.as("png", image));
        var heic = folder.resolve("out.heic");
        var encoder =
                new ProcessBuilder("heif-enc", "-q", "80", "-o", heic.toString(), png.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(encoder.waitFor()).isZero();
        return Files.readAllBytes(heic);
    }
}
