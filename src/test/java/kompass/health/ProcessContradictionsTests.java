package kompass.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kompass.database.Installation;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.mail.Authority;
import kompass.mail.Mailing;
import kompass.mail.Signature;
import kompass.mail.TestSignature;
import kompass.site.Contradictions.Contradiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/// What an operator can set that does not go together.
@HealthTest
class ProcessContradictionsTests {

    private static final String TOWN = "https://kompass.kalletal.example";

    @Autowired private Mailing mailing;
    @Autowired private Signature signature;
    @Autowired private ReportsCheck reports;
    @Autowired private Dictionary dictionary;
    @Autowired private Languages languages;
    @TempDir private Path home;

    private final MockEnvironment settings =
            new MockEnvironment().withProperty("kompass.site.trusted-proxy", "10.0.0.1");

    @Test
    void aTownWithoutTlsIsTold() {
        assertThat(said(false, "http://kompass.kalletal.example"))
                .anyMatch(it -> it.contains("KOMPASS_PUBLIC_URL"));
        assertThat(said(false, TOWN)).noneMatch(it -> it.contains("KOMPASS_PUBLIC_URL"));
    }

    @Test
    void anAddressThatNobodyElseReachesIsTold() {
        assertThat(said(false, "https://localhost")).hasSizeGreaterThan(said(false, TOWN).size());
    }

    @Test
    void aProxyThatIsNotNamedIsTold() {
        var before = said(false, TOWN).size();

        settings.setProperty("kompass.site.trusted-proxy", " ");

        assertThat(said(false, TOWN)).hasSize(before + 1);
    }

    @Test
    void aSignatureThatRunsOutIsTold() throws Exception {
        var soon = Instant.now().plus(Duration.ofDays(10));
        var town = new Authority().mailbox("kompass@kalletal.example", soon);
        assertThat(said(false, TOWN)).noneMatch(it -> it.contains("KOMPASS_SMIME_KEYSTORE"));

        signature = TestSignature.with(town.file(home.resolve("town.p12")));

        assertThat(said(false, TOWN)).anyMatch(it -> it.contains("KOMPASS_SMIME_KEYSTORE"));
    }

    @Test
    void mailThatLeavesUnprotectedIsTold() {
        var before = said(false, TOWN).size();
        settings.setProperty("kompass.mail.tls", "none");
        settings.setProperty("kompass.mail.host", "localhost");
        assertThat(said(false, TOWN)).as("it never leaves this machine").hasSize(before);

        settings.setProperty("kompass.mail.host", "mail.kalletal.example");

        assertThat(said(false, TOWN)).hasSize(before + 1);
    }

    @Test
    void aSenderThatCannotExistIsTold() {
        assertThat(mailing.from()).endsWith(".example");
        assertThat(said(false, TOWN)).anyMatch(it -> it.contains("KOMPASS_MAIL_FROM"));
    }

    @Test
    void aDemoThatOthersReachIsTold() {
        assertThat(said(true, TOWN)).isEmpty();

        settings.setProperty("kompass.bind", "0.0.0.0");

        assertThat(said(true, TOWN)).hasSize(1);
    }

    @Test
    void keysBesideTheDataAreTold() throws Exception {
        var keys = Files.createDirectories(home.resolve("keys"));

        assertThat(found(true, TOWN, home, keys)).hasSize(1);
    }

    private List<String> said(boolean demo, String url) {
        return found(demo, url, home.resolve("data"), home.resolve("keys"));
    }

    private List<String> found(boolean demo, String url, Path data, Path keys) {
        var installation =
                new Installation(demo, data, keys, URI.create(url), ZoneId.of("Europe/Berlin"));
        return new ProcessContradictions(
                        installation,
                        mailing,
                        signature,
                        reports,
                        Clock.systemUTC(),
                        settings,
                        dictionary,
                        languages)
                .found().stream().map(Contradiction::said).toList();
    }
}
