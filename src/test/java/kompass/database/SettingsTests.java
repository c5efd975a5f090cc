package kompass.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {
    @TempDir private Path folder;

    private static Settings settings(boolean demo, String data, String keys) {
        return new Settings(demo, data, keys, "https://kompass.example.de/", "Europe/Berlin", "");
    }

    private static AbstractThrowableAssert<?, ?> refused(Settings settings) {
        return assertThatThrownBy(settings::installation).isInstanceOf(CannotStart.class);
    }

    @Test
    void keepsTheKeysBesideTheData() {
        var installation = settings(false, folder + "/data", "").installation();

        assertThat(installation.dataFolder()).isEqualTo(folder.resolve("data"));
        assertThat(installation.keysFolder()).isEqualTo(folder.resolve("keys"));
        assertThat(installation.publicUrl()).isEqualTo(URI.create("https://kompass.example.de"));
        assertThat(installation.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void onlyADemoChoosesItsFolderItself() {
        assertThat(settings(true, "", "").installation().dataFolder())
                .isEqualTo(Path.of(".kompass/data").toAbsolutePath());
        refused(settings(false, "", "")).hasMessageContaining("KOMPASS_DATA is not set");
    }

    @Test
    void refusesKeysInsideTheData() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        var link = Files.createSymbolicLink(folder.resolve("elsewhere"), data);

        refused(settings(false, data.toString(), data.toString()));
        refused(settings(false, data.toString(), data + "/keys"))
                .hasMessageContaining("lies inside the data folder");
        refused(settings(false, data.toString(), link + "/keys"));
    }

    @Test
    void aDemoKeepsToThisMachine() {
        var demo = settings(true, "", "").listeningAddress();

        assertThat(Objects.requireNonNull(demo).isLoopbackAddress()).isTrue();
        assertThat(settings(false, "", "").listeningAddress()).isNull();
    }

    @Test
    void saysWhichSettingIsWrong() {
        refused(new Settings(true, "", "", "kompass", "Europe/Berlin", ""))
                .hasMessageContaining("KOMPASS_PUBLIC_URL");
        refused(new Settings(true, "", "", "https://a b", "Europe/Berlin", ""))
                .hasMessageContaining("KOMPASS_PUBLIC_URL");
        refused(new Settings(true, "", "", "http://localhost", "Lippe", ""))
                .hasMessageContaining("KOMPASS_TIMEZONE");
        assertThatThrownBy(() ->
                        new Settings(true, "", "", "", "", "not an address").listeningAddress())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KOMPASS_BIND");
    }
}
