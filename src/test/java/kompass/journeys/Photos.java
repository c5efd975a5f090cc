package kompass.journeys;

import java.nio.file.Path;

/// The papers in `src/test/resources/photos`.
final class Photos {
    static final Path PASSPORT = photo("passport.jpg");
    static final Path LETTER = photo("letter.png");
    static final Path LEASE = photo("lease.webp");
    static final Path AT_AN_ANGLE = photo("lease-at-an-angle.jpg");
    static final Path SHAKEN = photo("lease-shaken.jpg");
    static final Path STATEMENT = photo("statement.pdf");

    private Photos() {}

    static Path photo(String name) {
        return Path.of("src/test/resources/photos", name).toAbsolutePath();
    }
}
