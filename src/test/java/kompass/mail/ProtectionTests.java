package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kompass.database.TestDatabase;
import kompass.mail.Attempt.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Safety, delivery 37 and 38: nothing leaves over a line or in a form that is not protected.
class ProtectionTests {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String OFFICE = "meldeamt@kalletal.example";

    private final Authority authority = new Authority();

    @TempDir private Path folder = Path.of("");

    /// Sends a passport, encrypted where there is a certificate.
    private record Passport(@Nullable X509Certificate certificate) implements Writer {

        @Override
        public String kind() {
            return "passport";
        }

        @Override
        public boolean mustArrive() {
            return true;
        }

        @Override
        public Mail write(Letter letter) {
            var mail =
                    new Mail(
                            "Kompass",
                            null,
                            "Unterlagen",
                            "de",
                            "Anbei der Ausweis. أمل",
                            "<p>Anbei der Ausweis.</p>",
                            List.of(new Mail.Attachment("Ausweis.pdf", new byte[] {1, 2, 3})));
            return certificate == null ? mail : mail.encryptedTo(certificate);
        }
    }

    @Test
    void overVerifiedStarttlsTheLetterLeaves() throws IOException {
        assertThat(tryWith(authority.server("localhost"))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCertificateOfAnotherHostGetsNothing() throws IOException {
        assertThat(tryWith(authority.server("mail.elsewhere.example")))
                .isEqualTo(Outcome.UNPROTECTED);
    }

    @Test
    void anExpiredCertificateGetsNothing() throws IOException {
        assertThat(tryWith(authority.expiredServer("localhost"))).isEqualTo(Outcome.UNPROTECTED);
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNothing() throws IOException {
        assertThat(tryWith(Authority.selfSigned("localhost"))).isEqualTo(Outcome.UNPROTECTED);
    }

    @Test
    void aServerWithoutStarttlsGetsNothing() throws IOException {
        assertThat(tryWith(null)).isEqualTo(Outcome.UNPROTECTED);
    }

    /// One attempt at a server that shows this; what does not arrive waits and counts as waiting.
    private Outcome tryWith(Authority.@Nullable Identity shown) throws IOException {
        try (var server = new FaultyServer(shown == null ? null : shown.context())) {
            var room = room(server, new Passport(null), "");
            var id = room.post("passport", UUID.randomUUID(), OFFICE, null);

            room.bringAllThatIsDue();

            var outcome = room.letters.attempts(id).getFirst().outcome();
            var arrived = outcome == Outcome.ACCEPTED;
            assertThat(server.seen()).hasSize(arrived ? 1 : 0);
            assertThat(room.letters.find(id).orElseThrow().isSettled()).isEqualTo(arrived);
            assertThat(room.queue.figures().waiting()).isEqualTo(arrived ? 0 : 1);
            assertThat(room.queue.figures().held()).isEqualTo(arrived ? 0 : 1);
            assertThat(room.events)
                    .hasOnlyElementsOfType(arrived ? LetterAccepted.class : LetterHeld.class);
            return outcome;
        }
    }

    @Test
    void howeverLongTheWayIsUnprotectedTheLetterIsHeldAndLeavesOnceItIsMended() throws IOException {
        PostRoom room;
        UUID id;
        int port;
        try (var server = new FaultyServer(Authority.selfSigned("localhost").context())) {
            port = server.port();
            room = room(server, new Passport(null), "");
            id = room.post("passport", UUID.randomUUID(), OFFICE, "rathaus@kalletal.example");
            for (int hour = 0; hour < 100; hour++) {
                room.bringAllThatIsDue();
                room.clock.advance(Duration.ofHours(1));
            }
        }
        assertThat(room.events).singleElement().isInstanceOf(LetterHeld.class);

        try (var mended = new FaultyServer(authority.server("localhost").context(), port)) {
            room.bringAllThatIsDue();

            assertThat(mended.recipients()).containsExactly(OFFICE);
            assertThat(room.letters.find(id).orElseThrow().heldAt()).isNull();
        }
    }

    @Test
    void papersAreHeldWhereTheWayOutOfTheHouseIsOpen() throws IOException {
        var room =
                new PostRoom(
                        DATABASE,
                        PostRoom.server("192.0.2.1", 25, MailSettings.Tls.NONE),
                        new Passport(null));
        var id = room.post("passport", UUID.randomUUID(), OFFICE, null);

        room.bringAllThatIsDue();

        assertThat(room.letters.find(id).orElseThrow().heldAt()).isNotNull();
        assertThat(room.queue.figures().held()).isOne();
        assertThat(room.queue.undelivered("passport", Duration.ofDays(9))).hasSize(1);
        assertThat(room.events).hasOnlyElementsOfType(LetterHeld.class);
    }

    @Test
    void anEncryptedLetterOpensWithTheOfficesKeyAndNoOther() throws Exception {
        var office = authority.mailbox(OFFICE);
        var town = authority.mailbox("kompass@kalletal.example");
        try (var server = new FaultyServer(authority.server("localhost").context())) {
            var keystore = town.file(folder.resolve("town.p12")).toString();
            var room = room(server, new Passport(office.certificate()), keystore);
            room.post("passport", UUID.randomUUID(), OFFICE, null);
            room.bringAllThatIsDue();

            var source = server.accepted().getFirst().source();
            assertThat(source)
                    .contains("application/pkcs7-mime", "smime.p7m")
                    .doesNotContain("Ausweis.pdf", "Anbei");
            Files.writeString(folder.resolve("mail"), source, StandardCharsets.ISO_8859_1);
        }
        Files.writeString(folder.resolve("office.pem"), office.pem() + office.keyPem());
        Files.writeString(folder.resolve("other.pem"), town.pem() + town.keyPem());

        var opened = openssl("smime", "-decrypt", "-in", "mail", "-recip", "office.pem");
        Files.writeString(folder.resolve("opened"), opened, StandardCharsets.ISO_8859_1);
        var verified = openssl("smime", "-verify", "-in", "opened", "-CAfile", "authority.pem");

        assertThat(opened).contains("multipart/signed");
        assertThat(verified).contains("Ausweis.pdf", "Anbei der Ausweis.");
        assertThat(openssl("smime", "-decrypt", "-in", "mail", "-recip", "other.pem"))
                .doesNotContain("Ausweis");
        assertThat(openssl("cms", "-cmsout", "-print", "-in", "mail")).contains("aes-256-cbc");
    }

    @Test
    void anExpiredCertificateHoldsTheLetterAndNothingLeavesInTheClear() throws IOException {
        var expired = authority.mailbox(OFFICE, Instant.parse("2026-11-21T00:00:00Z"));
        try (var server = new FaultyServer(authority.server("localhost").context())) {
            var room = room(server, new Passport(expired.certificate()), "");
            var id = room.post("passport", UUID.randomUUID(), OFFICE, "rathaus@kalletal.example");

            room.bringAllThatIsDue();

            assertThat(server.seen()).isEmpty();
            assertThat(room.letters.attempts(id))
                    .extracting(Attempt::outcome)
                    .containsExactly(Outcome.HELD);
            assertThat(room.letters.find(id).orElseThrow())
                    .matches(letter -> letter.heldAt() != null && !letter.isSettled());
        }
    }

    private PostRoom room(FaultyServer server, Writer writer, String keystore) throws IOException {
        var trusted = folder.resolve("authority.pem");
        Files.writeString(trusted, authority.pem());
        return new PostRoom(
                DATABASE,
                PostRoom.server(
                        "localhost",
                        server.port(),
                        MailSettings.Tls.REQUIRED,
                        trusted.toString(),
                        keystore),
                writer);
    }

    /// What openssl writes to its standard output.
    private String openssl(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("openssl.log").toFile())
                        .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
