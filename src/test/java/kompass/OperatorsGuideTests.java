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
        var mapped =
                names(
                        MAPPED,
                        Files.readString(Path.of("src/main/resources/application.properties")));
        var guide = Files.readString(Path.of("docs/operating.md"));
        var settings = guide.substring(guide.indexOf("## Einstellungen"));
        var documented = names(DOCUMENTED, settings.substring(0, settings.indexOf("\n## ", 1)));

        assertThat(documented).isEqualTo(mapped);
    }

    private static Set<String> names(Pattern pattern, String text) {
        var names = new TreeSet<String>();
        var matches = pattern.matcher(text);
        while (matches.find()) {
            names.add(matches.group(1));
        }
        return names;
    }
}
