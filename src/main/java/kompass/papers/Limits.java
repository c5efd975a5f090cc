package kompass.papers;

import java.time.Duration;

/// What one file, one draft and one decoding may cost.
final class Limits {

    static final int FILE_BYTES = 25 * 1024 * 1024;

    /// Said by the header, before anything is decoded.
    static final long PIXELS = 60_000_000;

    /// WebP is decoded in Java and takes ten times as long as JPEG; phones write it small.
    static final long WEBP_PIXELS = 24_000_000;

    /// In which a JPEG may be told; programs that save bytes use a dozen.
    static final int JPEG_SCANS = 64;

    /// What the decoder keeps beside the heap of a JPEG that is told in several scans: 48
    /// megapixels as phones write them.
    static final long JPEG_BYTES = 150_000_000;

    static final int PAGES_A_DRAFT = 40;
    static final int PAGES_A_PDF = 20;
    static final int PDF_OBJECTS = 50_000;

    /// What a stream in a PDF, or all of them together, may unpack to.
    static final long PDF_STREAM_BYTES = 48L * 1024 * 1024;

    static final long PDF_BYTES = 256L * 1024 * 1024;

    /// What a stream of objects in a PDF may unpack to; programs put a hundred objects into one.
    static final long PDF_OBJECT_STREAM_BYTES = 8L * 1024 * 1024;

    /// Names, numbers, lists and references, wherever they stand in a PDF: each becomes up to a
    /// hundred bytes of memory.
    static final int PDF_VALUES = 500_000;

    /// What one line of a picture in a PDF, or of what its filters fold, may have.
    static final int PDF_COLUMNS = 60_000;

    /// For drawing one page of a PDF; an ordinary page takes less than a second.
    static final Duration PDF_PAGE_TIME = Duration.ofSeconds(20);

    /// For all that happens to one file in the darkroom.
    static final Duration FILE_TIME = Duration.ofMinutes(2);

    /// Until a file has its turn.
    static final Duration BENCH_WAIT = Duration.ofMinutes(1);

    /// Until a file is given up that did not hear that its time is over; the scanner's included.
    static final Duration BENCH_TIME = FILE_TIME.plusSeconds(60);

    /// A decoded picture in memory: 13 megapixels of three bytes.
    static final long DECODED_BYTES = 40L * 1024 * 1024;

    /// 200 dpi on the long edge of A4.
    static final int LONG_EDGE = 2340;

    static final float DOTS_PER_INCH = 200;

    /// Long edge of the small picture in the list, for a screen of double density.
    static final int THUMBNAIL_EDGE = 288;

    /// Pictures inside a PDF as they are decoded, that is no finer than they are drawn.
    static final long PDF_PICTURE_PIXELS = 16_000_000;

    /// For a foreign program and one file: 12 megapixels take `heif-convert` less than a second and
    /// 200 MB of addresses.
    static final Duration CONVERTER_TIME = Duration.ofSeconds(20);

    static final long CONVERTER_MEMORY = 1024L * 1024 * 1024;

    /// The largest file that it may write, and all of its files together: they lie in memory.
    static final long CONVERTED_BYTES = 64L * 1024 * 1024;

    static final long SCRATCH_BYTES = 160L * 1024 * 1024;

    /// What comes from one device on a day, and from all.
    static final int FILES_A_DAY = 200;

    static final long BYTES_A_DAY = 1024L * 1024 * 1024;
    static final long ALL_BYTES_A_DAY = 20 * BYTES_A_DAY;

    /// What one draft may have waiting for the virus scanner.
    static final long HELD_BYTES = 120L * 1024 * 1024;

    /// A rebuilt page that is larger leaves as pixels instead.
    static final int REBUILT_BYTES = 400_000;

    /// The picture in which a rebuilt page is shown.
    static final int PREVIEW_EDGE = 1200;

    /// Files developed at the same time; others wait.
    static final int AT_ONCE = 2;

    /// Uploads on their way in and still in memory; others wait, but not for ever.
    static final int ARRIVING_MEGABYTES = 60;

    static final Duration ARRIVING_WAIT = Duration.ofSeconds(30);

    /// One piece of a file on its way in: what a line that breaks may cost.
    static final int CHUNK_BYTES = 256 * 1024;

    /// How long a broken upload waits to be continued.
    static final Duration UPLOAD_TIME = Duration.ofHours(24);

    /// Longer than any file waits for a bench and takes there; then the node that had it is gone.
    static final Duration UPLOAD_CLAIM = Duration.ofMinutes(5);

    /// In the time that an upload lives, so within a day.
    static final int UPLOADS_A_DRAFT = 200;

    /// Declared and not yet finished.
    static final long OPEN_UPLOAD_BYTES = 100L * 1024 * 1024;

    private Limits() {}
}
