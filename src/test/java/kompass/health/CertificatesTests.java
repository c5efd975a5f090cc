package kompass.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.keeping.Forms;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Authority;
import kompass.mail.Signature;
import kompass.mail.TestSignature;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Real certificates from the form of an institution to the health page.
@HealthTest
class CertificatesTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String MAILBOX = "hallo@tus-beispieltal.example";

    private final Institutions institutions;
    private final Dictionary dictionary;
    private final Languages languages;
    private final Clock clock;
    private final CertificatesCheck check;
    private final Authority authority = new Authority();
    private final StaffVisit petra;
    private final Institution before;

    @Autowired
    CertificatesTests(
            Institutions institutions,
            Signature signature,
            Dictionary dictionary,
            Languages languages,
            Clock clock,
            @LocalServerPort int port) {
        this.institutions = institutions;
        this.dictionary = dictionary;
        this.languages = languages;
        this.clock = clock;
        check = check(signature);
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        before = institutions.find("sportverein").orElseThrow();
    }

    @BeforeEach
    void theClubWantsItsLettersEncrypted() {
        var form = Forms.in(petra.get(CLUB).body()).with("mode", "SMIME").with("mailbox", MAILBOX);
        assertThat(petra.post(CLUB, form.body()).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void asItWas() {
        institutions.put(before);
    }

    @Test
    void aGoodOneIsTakenAsPemAndAsDer() throws Exception {
        var good = authority.mailbox(MAILBOX);
        assertThat(petra.get(CLUB).body()).contains("hat aber kein Zertifikat");
        assertThat(check.look().word()).endsWith("certificates.unusable");

        for (var file : List.of(ascii(good.pem()), good.certificate().getEncoded())) {
            assertThat(upload(file)).isEqualTo(303);

            var page = Jsoup.parse(petra.get(CLUB).body());
            assertThat(page.select("#certificate").text()).contains("Für " + MAILBOX, "gültig bis");
            assertThat(page.text()).doesNotContain("hat aber kein Zertifikat", "Das Zertifikat");
            assertThat(check.look().word()).endsWith("certificates.good");
            assertThat(petra.post(CLUB + "/certificate/removal", "").statusCode()).isEqualTo(303);
            assertThat(check.look().word()).endsWith("certificates.unusable");
        }
    }

    @Test
    void oneThatHasRunOutIsSaidOnTheFormAndOnTheHealthPage() {
        upload(ascii(authority.mailbox(MAILBOX, in(Duration.ofDays(-1))).pem()));

        assertThat(petra.get(CLUB).body()).contains("Das Zertifikat ist abgelaufen");
        assertThat(check.look().level()).isEqualTo(Finding.Level.BROKEN);
        assertThat(petra.get("/staff/health").body())
                .contains("TuS Beispieltal", "Das Zertifikat ist abgelaufen");
    }

    @Test
    void oneThatRunsOutSoonIsSaidInTime() {
        upload(ascii(authority.mailbox(MAILBOX, in(Duration.ofDays(10))).pem()));

        assertThat(petra.get(CLUB).body()).contains("Das Zertifikat läuft am");
        assertThat(check.look().word()).endsWith("certificates.soon");
        assertThat(check.look().level()).isEqualTo(Finding.Level.CARE);
    }

    @Test
    void oneOfAnotherMailboxIsSaid() {
        upload(ascii(authority.mailbox("vorstand@anderswo.example").pem()));

        assertThat(petra.get(CLUB).body()).contains("für eine andere Adresse als das Postfach");
        assertThat(check.look().word()).endsWith("certificates.unusable");
    }

    @Test
    void anotherMailboxMakesAGoodOneBad() {
        upload(ascii(authority.mailbox(MAILBOX).pem()));
        assertThat(check.look().isGood()).isTrue();

        var form = Forms.in(petra.get(CLUB).body()).with("mailbox", "neu@tus-beispieltal.example");
        petra.post(CLUB, form.body());

        assertThat(check.look().word()).endsWith("certificates.unusable");
    }

    @Test
    void whatIsNoCertificateIsRefusedAndTheOldOneStays() {
        var good = authority.mailbox(MAILBOX);
        upload(ascii(good.pem()));

        assertThat(upload(ascii(good.keyPem()))).isEqualTo(422);
        assertThat(upload(ascii("Lieber Verein, das Zertifikat kommt morgen."))).isEqualTo(422);
        assertThat(upload(new byte[0])).isEqualTo(422);
        assertThat(upload(new byte[70_000])).isEqualTo(422);

        assertThat(check.look().isGood()).isTrue();
    }

    @Test
    void oneWithAKeyThatNothingCanBeEncryptedToIsSaid() {
        upload(ascii(authority.ellipticMailbox(MAILBOX).pem()));

        assertThat(petra.get(CLUB).body()).contains("Bitten Sie um eines mit RSA-Schlüssel");
        assertThat(check.look().word()).endsWith("certificates.unusable");
    }

    @Test
    void oneThatDoesNotFitTheSecondAddressIsSaid() {
        upload(ascii(authority.mailbox(MAILBOX).pem()));
        var form =
                Forms.in(petra.get(CLUB).body())
                        .with("second-mailbox", "vorstand@tus-beispieltal.example");
        petra.post(CLUB, form.body());

        assertThat(petra.get(CLUB).body()).contains("gilt nicht für die zweite Adresse");
        assertThat(check.look().word()).endsWith("certificates.second");
        assertThat(check.look().level()).isEqualTo(Finding.Level.CARE);
    }

    @Test
    void aTestLetterIsHeldWhereARealOneWouldBe() {
        assertThat(petra.post(CLUB + "/test-letter", "concern=sportverein").body())
                .contains("Der Testbrief bleibt hier: Sein Schutz fehlt.");
    }

    @Test
    void theTownsOwnCertificateIsSaidAMonthAhead(@TempDir Path folder) throws Exception {
        upload(ascii(authority.mailbox(MAILBOX).pem()));
        var town = authority.mailbox("kompass@kalletal.example", in(Duration.ofDays(10)));
        var file = town.file(folder.resolve("town.p12"));

        var finding = check(TestSignature.with(file)).look();

        assertThat(finding.word()).endsWith("certificates.own");
        assertThat(finding.level()).isEqualTo(Finding.Level.CARE);
    }

    private CertificatesCheck check(Signature signature) {
        return new CertificatesCheck(institutions, signature, dictionary, languages, clock);
    }

    private int upload(byte[] file) {
        return petra.upload(CLUB + "/certificate", "file", "postfach.pem", file).statusCode();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
