package kompass.papers;

import java.time.Duration;

/// What one file, one draft and one decoding may cost.
final class Limits {

    static final int FILE_BYTES = 25 * 1024 * 1024;

    /// Said by the header, before anything is decoded.
    static final long PIXELS = 60_000_000;

    /// WebP is decoded in Java and takes ten times as long as JPEG; phones write it small.
    static final long WEBP_PIXELS = 24_000_000;

    static final int PAGES_A_DRAFT = 40;
    static final int PAGES_A_PDF = 20;
    static final int PDF_OBJECTS = 50_000;

    /// What a stream in a PDF, or all of them together, may unpack to.
    static final long PDF_STREAM_BYTES = 48L * 1024 * 1024;

    static final long PDF_BYTES = 256L * 1024 * 1024;

    /// For drawing one page, and all of them; an ordinary page takes less than a second.
    static final Duration PDF_PAGE_TIME = Duration.ofSeconds(20);

    static final Duration PDF_TIME = Duration.ofMinutes(2);

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

    /// The largest file that it may write.
    static final long CONVERTED_BYTES = 96L * 1024 * 1024;

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

    /// Uploads on their way in and still in memory; others wait.
    static final int ARRIVING_MEGABYTES = 60;

    /// One piece of a file on its way in: what a line that breaks may cost.
    static final int CHUNK_BYTES = 256 * 1024;

    /// How long a broken upload waits to be continued.
    static final Duration UPLOAD_TIME = Duration.ofHours(24);

    /// Longer than any file takes in the darkroom; then the node that had it is gone.
    static final Duration UPLOAD_CLAIM = Duration.ofMinutes(5);

    /// In the time that an upload lives, so within a day.
    static final int UPLOADS_A_DRAFT = 200;

    /// Declared and not yet finished.
    static final long OPEN_UPLOAD_BYTES = 100L * 1024 * 1024;

    private Limits() {}
}
