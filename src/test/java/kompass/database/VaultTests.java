package kompass.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {
    private static final byte[] NAME = "Amal Haddad".getBytes(UTF_8);

    @TempDir private Path keys;

    private Vault vaultOn(String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Vault.in(keys, Clock.fixed(noon, ZoneOffset.UTC));
    }

    @Test
    void opensWhatItSealed() {
        var vault = vaultOn("2026-11-20");

        var sealed = vault.seal(NAME, "draft 1");

        assertThat(new String(sealed, UTF_8)).doesNotContain("Amal");
        assertThat(vault.open(sealed, "draft 1")).isEqualTo(NAME);
        assertThat(vaultOn("2027-03-01").open(sealed, "draft 1")).isEqualTo(NAME);
    }

    @Test
    void noticesEveryChangedByte() {
        var vault = vaultOn("2026-11-20");
        var sealed = vault.seal(NAME, "draft 1");

        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, "draft 1"))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void opensNothingCutOffOrEmpty() {
        var vault = vaultOn("2026-11-20");
        var sealed = vault.seal(NAME, "draft 1");

        for (var length : new int[] {0, 3, 4, 5, 20, sealed.length - 1})
            assertThatThrownBy(() -> vault.open(Arrays.copyOf(sealed, length), "draft 1"))
                    .isInstanceOf(VaultException.class);
    }

    @Test
    void opensNothingInAnotherPlace() {
        var vault = vaultOn("2026-11-20");
        var sealed = vault.seal(NAME, "draft 1");

        assertThatThrownBy(() -> vault.open(sealed, "draft 2")).isInstanceOf(VaultException.class);
    }

    @Test
    void erasesAWeekByDestroyingItsKey() {
        var old = vaultOn("2026-11-20").seal(NAME, "draft 1");
        var vault = vaultOn("2026-11-23");
        var young = vault.seal(NAME, "draft 2");
        var week = vault.weekOf(old);

        assertThat(vault.weeks()).containsExactly(new Week(2026, 47), new Week(2026, 48));
        vault.destroy(week);

        assertThatThrownBy(() -> vault.open(old, "draft 1")).isInstanceOf(VaultException.class);
        assertThat(vault.open(young, "draft 2")).isEqualTo(NAME);
        assertThat(vault.weeks()).containsExactly(new Week(2026, 48));
    }

    @Test
    void aKeyDestroyedByOneNodeIsGoneForTheOther() {
        var vault = vaultOn("2026-11-23");
        var other = vaultOn("2026-11-23");
        var sealed = vaultOn("2026-11-20").seal(NAME, "draft 1");
        assertThat(other.open(sealed, "draft 1")).isEqualTo(NAME);

        vault.destroy(new Week(2026, 47));

        assertThatThrownBy(() -> other.open(sealed, "draft 1")).isInstanceOf(VaultException.class);
    }

    @Test
    void keepsTheKeyOfTheWeekThatIsNotOver() {
        var vault = vaultOn("2026-11-20");

        assertThatThrownBy(() -> vault.destroy(new Week(2026, 47)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThatStartAtOnceShareOneKey() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var sealing = new ArrayList<Future<byte[]>>();
            for (var i = 0; i < 20; i++)
                sealing.add(nodes.submit(() -> vaultOn("2026-11-20").seal(NAME, "draft 1")));

            for (var sealed : sealing)
                assertThat(vaultOn("2026-11-20").open(sealed.get(), "draft 1")).isEqualTo(NAME);
        }
    }

    @Test
    void processesThatStartAtOnceShareOneKey() throws Exception {
        var nodes = new ArrayList<Process>();
        for (var i = 0; i < 2; i++)
            nodes.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    VaultTests.class.getName(),
                                    keys.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());

        for (var node : nodes) {
            var sealed = HexFormat.of().parseHex(node.inputReader().readLine());
            assertThat(vaultOn("2026-11-20").open(sealed, "draft 1")).isEqualTo(NAME);
        }
    }

    /// One of those processes.
    public static void main(String[] arguments) {
        var noon = LocalDate.parse("2026-11-20").atTime(12, 0).toInstant(ZoneOffset.UTC);
        var vault = Vault.in(Path.of(arguments[0]), Clock.fixed(noon, ZoneOffset.UTC));
        System.out.println(HexFormat.of().formatHex(vault.seal(NAME, "draft 1")));
    }

    @Test
    void keepsKeysWhereOnlyTheOwnerReads() throws IOException {
        vaultOn("2026-11-20").seal(NAME, "draft 1");

        try (var files = Files.list(keys)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void givesTheSameSecretTheSameFingerprintForTheSamePurposeOnly() {
        var vault = vaultOn("2026-11-20");

        var print = vault.fingerprint("access code", "K7PQ-2MZX");

        assertThat(print).hasSize(32);
        assertThat(vaultOn("2027-01-01").fingerprint("access code", "K7PQ-2MZX")).isEqualTo(print);
        assertThat(vault.fingerprint("draft link", "K7PQ-2MZX")).isNotEqualTo(print);
        assertThat(vault.fingerprint("access code", "K7PQ-2MZY")).isNotEqualTo(print);
    }

    @Test
    void saysWhenTheKeysCannotBeUsed() throws IOException {
        var file = Files.createFile(keys.resolve("a-file"));

        assertThatThrownBy(() -> Vault.in(file, Clock.systemUTC()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());

        Files.writeString(keys.resolve("fingerprints.key"), "{");
        assertThatThrownBy(() -> vaultOn("2026-11-20"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be read");
    }
}
