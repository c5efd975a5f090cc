package kompass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OperatorsGuideTests {
    private static final Pattern MAPPED = Pattern.compile("\\$\\{(KOMPASS_[A-Z_]+)");
    private static final Pattern DOCUMENTED =
            Pattern.compile("^\\| `(KOMPASS_[A-Z_]+)` \\| .+ \\| .+ \\|$", Pattern.MULTILINE);

    @Test
    void namesExactlyTheSettingsThatTheApplicationReads() throws IOException {
        var mapped = names(MAPPED, "src/main/resources/application.properties");
        var documented = names(DOCUMENTED, "docs/operating.md");

        assertThat(documented).isEqualTo(mapped);
    }

    private static Set<String> names(Pattern pattern, String file) throws IOException {
        var names = new TreeSet<String>();
        var matches = pattern.matcher(Files.readString(Path.of(file)));
        while (matches.find()) {
            names.add(matches.group(1));
        }
        return names;
    }
}
