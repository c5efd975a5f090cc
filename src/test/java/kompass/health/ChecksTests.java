package kompass.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kompass.database.Installation;
import kompass.database.TestDatabase;
import kompass.mail.FaultyServer;
import kompass.mail.FaultyServer.Fault;
import kompass.mail.PostRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTests {

    @TempDir private Path home;

    @Test
    void aDatabaseThatIsGoneIsSaid() throws Exception {
        var database = TestDatabase.fresh();
        var node = database.anotherNode();
        var check = new DatabaseCheck(node);

        assertThat(check.look().word()).isEqualTo("health.office.database.good");
        ((HikariDataSource) node).close();
        assertThat(check.look().word()).isEqualTo("health.office.database.silent");
    }

    @Test
    void aScannerAnswersOrIsSilentOrIsNotThere() throws Exception {
        assertThat(scanner("").word()).isEqualTo("health.office.scanner.none");
        try (var clamd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "127.0.0.1:" + clamd.getLocalPort();
            Thread.ofVirtual().start(() -> answerOnce(clamd));
            assertThat(scanner(address).word()).isEqualTo("health.office.scanner.good");
            // takes the connection from now on and never says a word
            assertThat(scanner(address).word()).isEqualTo("health.office.scanner.silent");
        }
    }

    private static Finding scanner(String address) throws Exception {
        return new ScannerCheck(new HealthSettings(address)).look();
    }

    private static void answerOnce(ServerSocket clamd) {
        try (var caller = clamd.accept()) {
            caller.getInputStream().readNBytes("zPING\0".length());
            caller.getOutputStream().write("PONG\0".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mailThatCannotLeaveIsBrokenInProduction() throws Exception {
        var database = TestDatabase.fresh();
        try (var server = new FaultyServer()) {
            var port = server.port();
            var open = new PostRoom(database, PostRoom.server(port));
            assertThat(mail(open, false)).isEqualTo(Finding.good("health.office.mail.good"));
            server.next(Fault.HANG);
            assertThat(mail(open, false)).isEqualTo(Finding.broken("health.office.mail.silent"));
            assertThat(mail(new PostRoom(database, PostRoom.careful(port)), false))
                    .isEqualTo(Finding.broken("health.office.mail.notPrivate"));
            server.next(Fault.WRONG_PASSWORD);
            var old = PostRoom.withPassword(port, "kompass", "von gestern");
            assertThat(mail(new PostRoom(database, old), false))
                    .isEqualTo(Finding.broken("health.office.mail.stranger"));
        }
        var none = new PostRoom(database, PostRoom.noServer());
        assertThat(mail(none, false)).isEqualTo(Finding.broken("health.office.mail.none"));
        assertThat(mail(none, true)).isEqualTo(Finding.hint("health.office.mail.none"));
    }

    private static Finding mail(PostRoom post, boolean demo) {
        return new MailCheck(post.doorbell(), PostRoom.installation(demo)).look();
    }

    @Test
    void keysAreWhereTheyShouldBeAndForNobodyElse() throws Exception {
        var data = Files.createDirectories(home.resolve("data"));
        var keys = home.resolve("keys");
        var check = new KeysCheck(installation(data, keys));

        assertThat(check.look().word()).isEqualTo("health.office.keys.gone");
        Files.createDirectory(keys);
        rights(keys, "rwxr-x---");
        assertThat(check.look().word()).isEqualTo("health.office.keys.open");
        rights(keys, "r-x------");
        assertThat(check.look().word()).isEqualTo("health.office.keys.readOnly");
        rights(keys, "rwx------");
        assertThat(check.look().word()).isEqualTo("health.office.keys.good");
        var key = Files.createFile(keys.resolve("2026-47.key"));
        rights(key, "rw-r--r--");
        assertThat(check.look().word()).isEqualTo("health.office.keys.open");
        rights(key, "rw-------");
        assertThat(check.look().arguments()).startsWith(1);
        assertThat(new KeysCheck(installation(home, keys)).look().word())
                .isEqualTo("health.office.keys.inside");
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static Installation installation(Path data, Path keys) {
        return new Installation(
                false,
                data,
                keys,
                URI.create("https://kompass.kalletal.example"),
                ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aFullDiskIsSaidBeforeItIsFull() throws Exception {
        var folder = home.resolve("not").resolve("there").resolve("yet");

        assertThat(new DiskCheck(folder, 0, 0).look().word()).endsWith("disk.good");
        assertThat(new DiskCheck(folder, Long.MAX_VALUE, 0).look().word()).endsWith("disk.scarce");
        assertThat(new DiskCheck(folder, 0, Long.MAX_VALUE).look().word()).endsWith("disk.full");
    }

    @Test
    void theConverterForPhotosIsFoundOnThePath() throws Exception {
        assertThat(new PhotosCheck(home.toString()).look().word()).endsWith("photos.none");
        rights(Files.createFile(home.resolve("heif-convert")), "rwx------");
        assertThat(new PhotosCheck("/nowhere:" + home).look().word()).endsWith("photos.good");
    }

    @Test
    void whatHangsIsLookedAtOnceAndWaitedForNotForEver() {
        var looks = new AtomicInteger();
        var never = new CountDownLatch(1);
        var check =
                new Check("hanging") {
                    @Override
                    Finding look() throws InterruptedException {
                        looks.incrementAndGet();
                        never.await();
                        return Finding.good("health.office.photos.good");
                    }
                };

        assertThat(check.finding().word()).isEqualTo("health.office.silent");
        assertThat(check.finding().level()).isEqualTo(Finding.Level.BROKEN);
        assertThat(looks).hasValue(1);
        never.countDown();
    }

    @Test
    void manyWhoAskShareOneLook() {
        var looks = new AtomicInteger();
        var check =
                new Check("busy") {
                    @Override
                    Finding look() {
                        looks.incrementAndGet();
                        return Finding.good("health.office.photos.good");
                    }
                };

        for (int i = 0; i < 20; i++) assertThat(check.finding().isGood()).isTrue();
        assertThat(looks).hasValue(1);
        assertThat(check.health().getStatus().getCode()).isEqualTo("UP");
    }
}
