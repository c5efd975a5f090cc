package kompass.health;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The converter for photos of iPhones (HEIC) is installed.
@Component("photosHealthIndicator")
class PhotosCheck extends Check {

    /// Debian's libheif-examples: the old name and the new one.
    private static final List<String> CONVERTERS = List.of("heif-convert", "heif-dec");

    private final String path;

    PhotosCheck() {
        this(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    PhotosCheck(String path) {
        super("photos");
        this.path = path;
    }

    @Override
    Finding look() {
        var found =
                Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> CONVERTERS.stream().map(it -> Path.of(folder, it)))
                        .anyMatch(Files::isExecutable);
        return found
                ? Finding.good("health.office.photos.good")
                : Finding.care("health.office.photos.none");
    }
}
