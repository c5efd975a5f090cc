package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What travels in a file beside what it shows: nothing of it arrives.
class SmuggledBytesTests {

    private static final int SIGNATURE_AND_HEADER = 33;
    private static final String PLACE = "GPS 52.1287N 8.9330E Phone 3000";
    private static final String XMP = "<x:xmpmeta>secret author</x:xmpmeta>";

    private final Darkroom darkroom = new Darkroom(new Heif());

    @Test
    void upload8APngIsTurnedUprightAndSaysNothingOfThePhone() throws Exception {
        var sheet = Sheets.as("png", Sheets.drawn(600, 800));
        var extra = new ByteArrayOutputStream();
        extra.write(sheet, 0, SIGNATURE_AND_HEADER);
        extra.write(chunk("eXIf", exif(3)));
        extra.write(chunk("tEXt", ("XML:com.adobe.xmp\0" + XMP).getBytes(US_ASCII)));
        extra.write(sheet, SIGNATURE_AND_HEADER, sheet.length - SIGNATURE_AND_HEADER);
        extra.write("PK\u0003\u0004 payload".getBytes(ISO_8859_1));

        assertTurnedAndSilent(extra.toByteArray());
    }

    @Test
    void upload8AWebpIsTurnedUprightAndSaysNothingOfThePhone() throws Exception {
        var sheet = Sheets.fixture("/papers/lossy.webp");
        var extra = new ByteArrayOutputStream();
        extra.write(sheet);
        extra.write(box("EXIF", exif(3)));
        extra.write(box("XMP ", XMP.getBytes(US_ASCII)));
        var file = extra.toByteArray();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);

        assertTurnedAndSilent(Sheets.with(file, "PK\u0003\u0004 payload".getBytes(ISO_8859_1)));
    }

    /// Held upside down: the red square of the sheet is at the bottom right.
    private void assertTurnedAndSilent(byte[] file) throws Exception {
        assertThat(Sheets.contains(file, PLACE)).isTrue();

        var page = darkroom.develop(file).getFirst().jpeg();

        var image = Sheets.open(page);
        assertThat(Sheets.isRed(image, 90, 90)).isTrue();
        assertThat(Sheets.isRed(image, 10, 10)).isFalse();
        for (var secret : new String[] {"GPS", "Phone 3000", "secret author", "payload"})
            assertThat(Sheets.contains(page, secret)).as(secret).isFalse();
    }

    @Test
    void upload7AnArchiveBehindAPdfStaysBehind() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("payload.txt"));
            archive.write("payload".getBytes(US_ASCII));
        }
        var both = Sheets.with(Sheets.fixture("/photos/statement.pdf"), zip.toByteArray());

        for (var page : darkroom.develop(both)) {
            var kept = page.document() == null ? page.jpeg() : page.document();
            assertThat(Sheets.contains(kept, "payload")).isFalse();
            assertThat(Sheets.contains(kept, "PK\u0003\u0004")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900",
                "7b5c727466315c616e73695c64656666307b5c666f6e7474626c7d48616c6c6f7d",
                "377abcaf271c0004fe6ec3c50c00000000000000620000000000000040",
                "526172211a0701003392b5e50a010506000501018080",
                "1f8b0800000000000003"
            })
    void upload10OfficeFilesAndArchivesOfEveryKindAreRefused(String start) {
        var file = Sheets.with(HexFormat.of().parseHex(start), new byte[600]);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> darkroom.develop(file))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.UNKNOWN_KIND);
    }

    /// One entry, how the phone was held, and words behind it.
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26 + PLACE.length())
                .put("MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(PLACE.getBytes(US_ASCII))
                .array();
    }

    private static byte[] chunk(String name, byte[] bytes) {
        var chunk = ByteBuffer.allocate(12 + bytes.length).putInt(bytes.length);
        chunk.put(name.getBytes(US_ASCII)).put(bytes);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + bytes.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] box(String name, byte[] bytes) throws IOException {
        var box = ByteBuffer.allocate(8 + bytes.length + bytes.length % 2);
        box.order(ByteOrder.LITTLE_ENDIAN).put(name.getBytes(US_ASCII)).putInt(bytes.length);
        return box.put(bytes).array();
    }
}
