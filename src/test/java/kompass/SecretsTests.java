package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// 45 of the safety list: nothing that opens a door lies among what is built and delivered.
class SecretsTests {

    private static final List<Path> DELIVERED =
            List.of(
                    Path.of("src/main"),
                    Path.of("demo"),
                    Path.of("docs"),
                    Path.of("kompass"),
                    Path.of("java.options"),
                    Path.of("pom.xml"),
                    Path.of("README.md"));

    private static final Pattern SECRET =
            Pattern.compile(
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----"
                            + "|\\bAKIA[0-9A-Z]{16}\\b"
                            + "|\\bgh[pousr]_[A-Za-z0-9]{36}\\b"
                            + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}"
                            + "|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\."
                            + "|(?i)\\b(?:password|secret|token)\\s*[=:]\\s*"
                            + "[\"']?(?=[a-z0-9+/]*[0-9])(?=[a-z0-9+/]*[a-z])[a-z0-9+/]{20,}");

    @Test
    void nothingThatIsDeliveredIsASecret() throws IOException {
        for (var place : DELIVERED)
            try (var files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    assertThat(SECRET.matcher(text(file)).find()).as(file.toString()).isFalse();
            }
    }

    @Test
    void aSecretWouldBeFound() {
        for (var secret :
                List.of(
                        "-----BEGIN RSA PRIVATE " + "KEY-----",
                        "AKIA" + "ABCDEFGHIJKLMNOP",
                        "password=" + "a1b2c3d4e5f6a1b2c3d4e5f6"))
            assertThat(SECRET.matcher(secret).find()).as(secret).isTrue();
    }

    /// Pictures, sound and the like hold no text.
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        }
    }
}
