package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnclosureTests {

    private static final long MEGABYTE = 1 << 20;

    private final Enclosure enclosure = new Enclosure(Duration.ofSeconds(4), 200 * MEGABYTE);

    @TempDir private Path folder;

    @Test
    void upload15AProgramIsKilledWhenItsTimeIsOver() throws Exception {
        assertThat(shell("exec sleep 60")).isFalse();
        assertThat(shell("while :; do :; done")).isFalse();
        assertThat(shell("true")).isTrue();
    }

    @Test
    void upload15AProgramGetsNoMoreMemoryThanItsLimit() throws Exception {
        assertThat(
                        shell(
                                "head -c 400M /dev/zero | tail -c 1000M > /dev/null; exit ${PIPESTATUS-$?}"))
                .isFalse();
    }

    @Test
    void upload15AProgramThatWritesManyFilesIsStoppedBeforeTheyFillTheMemory() throws Exception {
        var patient = new Enclosure(Duration.ofSeconds(20), 200 * MEGABYTE);
        var command =
                "for i in 1 2 3 4 5 6 7 8 9; do head -c 30M /dev/zero > $i; done; exec sleep 20";

        assertThat(patient.run(folder, List.of("sh", "-c", command))).isFalse();
        for (int i = 1; i <= 9; i++) Files.deleteIfExists(folder.resolve(String.valueOf(i)));
        var modest = "head -c 30M /dev/zero > 1; rm 1; head -c 30M /dev/zero > 2";
        assertThat(patient.run(folder, List.of("sh", "-c", modest))).isTrue();
    }

    @Test
    void upload15AProgramHasNoNetwork() throws Exception {
        Tools.require("unshare -n", !enclosure.hasNetwork());

        assertThat(shell("test $(tail -n +3 /proc/net/dev | grep -vc lo:) = 0")).isTrue();
    }

    @Test
    void upload15AProgramKnowsNothingOfOurEnvironment() throws Exception {
        assertThat(shell("test -z \"$JAVA_HOME\" && env > env.txt")).isTrue();
        assertThat(Files.readString(folder.resolve("env.txt"))).doesNotContain("KOMPASS");
    }

    private boolean shell(String command) throws Exception {
        return enclosure.run(folder, List.of("sh", "-c", command));
    }
}
