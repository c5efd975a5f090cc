package kompass.papers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// HEIC and HEIF, an iPhone's own formats: measured here, decoded by `heif-convert` (libheif) in an
/// enclosure, for no Java decoder exists. Without that program they are refused.
@Component
class Heif {

    private static final Logger log = LoggerFactory.getLogger(Heif.class);

    private static final Pattern PICTURE = Pattern.compile("out(?:-([0-9]{1,6}))?\\.jpg");

    /// Nothing of it is seen once the page is made smaller.
    private static final String QUALITY = "88";

    private static final int BOX = 8;
    private static final int FULL_BOX = 12;
    private static final int DEEPEST = 4;
    private static final List<String> CONTAINERS = List.of("meta", "iprp", "ipco");

    private final Optional<Path> program = Enclosure.find("heif-convert");
    private final Enclosure enclosure =
            new Enclosure(Limits.CONVERTER_TIME, Limits.CONVERTER_MEMORY);

    Heif() {
        if (program.isEmpty())
            log.warn("HEIC photos are refused: heif-convert (Debian: libheif-examples) is missing");
        else if (enclosure.hasNetwork())
            log.warn("heif-convert runs with network: unshare -n is not allowed here");
        try {
            Scratch.sweep();
        } catch (IOException e) {
            log.warn("What a former run left in memory cannot be removed: {}", e.getMessage());
        }
    }

    boolean isReadable() {
        return program.isPresent();
    }

    /// Refuses what is too large, or cannot be read here at all.
    ///
    /// @return the program that reads it
    Path measure(byte[] file) throws Refused {
        if (pixels(file) > Limits.PIXELS) throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
        return program.orElseThrow(() -> new Refused(Refused.Reason.HEIC));
    }

    /// What is done with each picture.
    interface Taker {
        void take(byte[] jpeg) throws Refused;
    }

    /// A JPEG for each picture in the file, in their order, upright: rotation, mirroring and tiles
    /// are the format's own and applied by the decoder. One at a time is in memory.
    void each(byte[] file, Taker taker) throws Refused {
        var converter = measure(file);
        try (var scratch = new Scratch()) {
            var in = Files.write(scratch.folder().resolve("in.heic"), file);
            var command = List.of(converter.toString(), "-q", QUALITY, in.toString(), "out.jpg");
            if (!enclosure.run(scratch.folder(), command))
                throw new Refused(Refused.Reason.UNREADABLE);
            Files.delete(in);
            var jpegs = written(scratch.folder());
            if (jpegs.isEmpty()) throw new Refused(Refused.Reason.UNREADABLE);
            if (jpegs.size() > Limits.PAGES_A_PDF) throw new Refused(Refused.Reason.TOO_MANY_PAGES);
            for (var jpeg : jpegs)
                if (Files.size(jpeg) > Limits.FILE_BYTES) throw new Refused(Refused.Reason.TOO_BIG);
            for (var jpeg : jpegs) taker.take(Files.readAllBytes(jpeg));
        } catch (IOException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    /// By their numbers: `out.jpg` where there is one picture, else `out-1.jpg` and so on.
    private static List<Path> written(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> number(file) >= 0)
                    .sorted(Comparator.comparingInt(Heif::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        var name = PICTURE.matcher(file.getFileName().toString());
        if (!name.matches()) return -1;
        return name.group(1) == null ? 0 : Integer.parseInt(name.group(1));
    }

    /// The largest picture that the header speaks of (`ispe` boxes, ISO/IEC 23008-12, 6.5.3).
    static long pixels(byte[] file) throws Refused {
        try {
            long most = most(ByteBuffer.wrap(file), 0, file.length, 0);
            if (most <= 0) throw new Refused(Refused.Reason.UNREADABLE);
            return most;
        } catch (IndexOutOfBoundsException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    private static long most(ByteBuffer file, int from, int to, int depth) {
        long most = 0;
        int at = from;
        while (at + BOX <= to) {
            long length = file.getInt(at) & 0xffffffffL;
            var type = name(file, at + 4);
            if (length == 0) length = (long) to - at;
            if (length == 1) length = file.getLong(at + BOX);
            if (length < BOX || length > (long) to - at) return most;
            int end = at + (int) length;
            if (type.equals("ispe")) {
                long width = file.getInt(at + FULL_BOX) & 0xffffffffL;
                long height = file.getInt(at + FULL_BOX + 4) & 0xffffffffL;
                most = Math.max(most, width > Limits.PIXELS ? width : width * height);
            } else if (depth < DEEPEST && CONTAINERS.contains(type)) {
                int head = type.equals("meta") ? FULL_BOX : BOX;
                most = Math.max(most, most(file, at + head, end, depth + 1));
            }
            at = end;
        }
        return most;
    }

    private static String name(ByteBuffer file, int at) {
        var name = new byte[4];
        file.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
