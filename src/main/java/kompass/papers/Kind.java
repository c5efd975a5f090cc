package kompass.papers;

import org.apache.tika.Tika;

/// What came in, by its bytes alone: neither the file's name nor what the browser says about it is
/// believed.
enum Kind {
    JPEG,
    PNG,
    WEBP,
    /// HEIC and HEIF in any of their brands.
    HEIF,
    PDF;

    private static final Tika TIKA = new Tika();

    static Kind of(byte[] file) throws Refused {
        if (file.length == 0) throw new Refused(Refused.Reason.EMPTY);
        return switch (TIKA.detect(file)) {
            case "image/jpeg" -> JPEG;
            case "image/png" -> PNG;
            case "image/webp" -> WEBP;
            case "application/pdf" -> PDF;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> HEIF;
            default -> throw new Refused(Refused.Reason.UNKNOWN_KIND);
        };
    }
}
