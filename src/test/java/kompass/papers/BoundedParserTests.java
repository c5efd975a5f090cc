package kompass.papers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a PDF may cost while it is opened. PDFBox would open each of these, or give up on it as
/// well, but only after its memory is full: so what is measured is what was taken of the memory.
class BoundedParserTests {

    private static final Path STATEMENT = Path.of("src/test/resources/photos/statement.pdf");
    private static final long MOST_BYTES = 120_000_000;

    @Test
    void upload9ObjectsThatUnpackToGigabytesAreNotUnpackedToBeRead() throws Exception {
        assertFlood(Index.with("/Filter/LZWDecode", LzwFlood.of220Megabytes(), "", null));
    }

    @Test
    void upload9AListOfObjectsThatUnpacksToGigabytesIsNotUnpackedToBeRead() throws Exception {
        var objects = "3 0 <</Type/Catalog>>".getBytes(US_ASCII);

        assertFlood(Index.with("", objects, "/Filter/LZWDecode", LzwFlood.of220Megabytes()));
    }

    @Test
    void upload9MillionsOfSmallThingsAreCountedBeforeTheyFillMemory() throws Exception {
        var packed = "3 0 <</Type/Catalog/A[" + "[]".repeat(2_000_000) + "]>>";

        assertFlood(Index.with("", packed.getBytes(US_ASCII), "", null));
    }

    @Test
    void upload9MillionsOfSmallThingsNeedNoPacking() throws Exception {
        var plain =
                "%PDF-1.7\n1 0 obj <</Type/Catalog/A["
                        + "[]".repeat(2_000_000)
                        + "]>> endobj\ntrailer <</Root 1 0 R/Size 2>>\nstartxref\n0\n%%EOF";

        assertFlood(plain.getBytes(US_ASCII));
    }

    @Test
    void upload9ATornListOfMillionsOfObjectsIsNotMended() throws Exception {
        var plain =
                "%PDF-1.7\n"
                        + "1 0 obj\n".repeat(1_000_000)
                        + "trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF";

        assertFlood(plain.getBytes(US_ASCII));
    }

    @Test
    void anOrdinaryPdfWithPackedObjectsOpens() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(STATEMENT.toFile())) {
            document.save(packed, CompressParameters.DEFAULT_COMPRESSION);
        }
        assertThat(packed.toString(ISO_8859_1)).contains("/ObjStm");

        try (var opened = BoundedParser.open(packed.toByteArray(), time())) {
            assertThat(opened.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aPdfThatAnybodyMayOpenButNotChangeOpens() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(STATEMENT.toFile())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(locked, CompressParameters.DEFAULT_COMPRESSION);
        }

        try (var opened = BoundedParser.open(locked.toByteArray(), time())) {
            assertThat(opened.isEncrypted()).isTrue();
            assertThat(opened.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aPdfWithoutItsListIsMended() throws Exception {
        var whole = Files.readAllBytes(STATEMENT);
        var broken =
                new String(whole, ISO_8859_1).replaceFirst("startxref\\s+\\d+", "startxref\n7");

        try (var opened = BoundedParser.open(broken.getBytes(ISO_8859_1), time())) {
            assertThat(opened.getNumberOfPages()).isEqualTo(2);
        }
    }

    private static void assertFlood(byte[] file) {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        assertThatExceptionOfType(Unpacking.Flood.class)
                .isThrownBy(() -> {
                    try (var document = BoundedParser.open(file, time())) {
                        Unpacking.measure(document.getDocument(), time());
                    }
                });

        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
    }

    private static Deadline time() {
        return new Deadline(Duration.ofSeconds(20));
    }

    /// A PDF whose list of objects is a stream, and whose catalogue lies in another.
    private record Index(ByteArrayOutputStream file, List<Integer> places) {

        static byte[] with(
                String objectFilter, byte[] objects, String listFilter, byte @Nullable [] list)
                throws IOException {
            var index = new Index(new ByteArrayOutputStream(), new ArrayList<>());
            index.write("%PDF-1.7\n".getBytes(US_ASCII));
            index.stream("<</Type/ObjStm/N 1/First 4" + objectFilter, objects);
            int place = index.file.size();
            var entries = list == null ? index.entries() : list;
            index.stream("<</Type/XRef/Size 4/W[1 4 1]/Root 3 0 R" + listFilter, entries);
            index.write(("startxref\n" + place + "\n%%EOF").getBytes(US_ASCII));
            return index.file.toByteArray();
        }

        private void write(byte[] bytes) throws IOException {
            file.write(bytes);
        }

        private void stream(String dictionary, byte[] bytes) throws IOException {
            places.add(file.size());
            var head = places.size() + " 0 obj " + dictionary + "/Length " + bytes.length;
            write((head + ">>\nstream\n").getBytes(US_ASCII));
            write(bytes);
            write("\nendstream endobj\n".getBytes(US_ASCII));
        }

        private byte[] entries() {
            return ByteBuffer.allocate(24)
                    .put(new byte[6])
                    .put(new byte[] {1})
                    .putInt(places.getFirst())
                    .put(new byte[] {0})
                    .put(new byte[] {1})
                    .putInt(file.size())
                    .put(new byte[] {0})
                    .put(new byte[] {2})
                    .putInt(1)
                    .put(new byte[] {0})
                    .array();
        }
    }
}
