package kompass.keeping;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kompass.directory.Institution;
import kompass.directory.Institutions;
import kompass.directory.Passphrases;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is typed and not saved yet stays, whichever button is pressed, and the page knows it.
@KeepingTest
class UnsavedTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String SPORT = "/staff/concerns/sportverein";
    private static final String SECRET = "gelbe Wegweiser am Bach";

    private final Institutions institutions;
    private final Passphrases passphrases;
    private final StaffVisit mehmet;
    private final Institution club;

    @Autowired
    UnsavedTests(Institutions institutions, Passphrases passphrases, @LocalServerPort int port) {
        this.institutions = institutions;
        this.passphrases = passphrases;
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        club = institutions.find("sportverein").orElseThrow();
    }

    @AfterEach
    void asItWas() {
        var room = requireNonNullElse(club.place().room(), "");
        mehmet.post(CLUB, form(CLUB).with("room", room).body());
        passphrases.remove("sportverein");
    }

    @Test
    void aRowThatIsNotSavedIsSaidToTheScriptThatWarns() {
        assertThat(isUnsaved(mehmet.get(SPORT))).isFalse();

        var row = mehmet.post(SPORT, form(SPORT).with("go", "add-question").body());
        assertThat(isUnsaved(row)).isTrue();
        var key = Forms.in(row.body()).values("questions").getLast();
        var dropped = Forms.in(row.body()).with("go", "drop:question:" + key);
        assertThat(isUnsaved(mehmet.post(SPORT, dropped.body()))).isTrue();
        var fresh = Forms.in(mehmet.get("/staff/concerns/new").body()).with("go", "add-question");
        assertThat(isUnsaved(mehmet.post("/staff/concerns", fresh.body()))).isTrue();

        var refused = mehmet.post(SPORT, form(SPORT).with("title", "").body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(isUnsaved(refused)).isTrue();
    }

    @Test
    void aCertificateThatIsRefusedCostsNothingThatWasTypedBesideIt() {
        var letter = "Das Zertifikat kommt morgen.".getBytes(StandardCharsets.UTF_8);
        var typed = form(CLUB).with("room", "Keller").with("mailbox", "noch nicht fertig");

        var refused =
                mehmet.upload(
                        CLUB + "/certificate", typed.fields(), "file", "postfach.pem", letter);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#certificate-file\"");
        assertThat(Forms.in(refused.body()).value("room")).isEqualTo("Keller");
        assertThat(Forms.in(refused.body()).value("mailbox")).isEqualTo("noch nicht fertig");
        assertThat(Forms.in(refused.body()).values("spoken")).isEqualTo(typed.values("spoken"));
        assertThat(isUnsaved(refused)).isTrue();
    }

    @Test
    void aPassphraseIsStoredAtOnceAndTheRestIsSavedAfterwards() {
        var typed = form(CLUB).with("room", "Keller").with("passphrase", "kurz");

        var refused = mehmet.post(CLUB + "/passphrase", typed.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Forms.in(refused.body()).value("room")).isEqualTo("Keller");

        var again = Forms.in(refused.body()).with("passphrase", SECRET);
        var stored = mehmet.post(CLUB + "/passphrase", again.body());
        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(stored.body()).doesNotContain(SECRET);
        assertThat(isUnsaved(stored)).isTrue();
        assertThat(passphrases.matches("sportverein", SECRET)).isTrue();
        assertThat(room()).isNotEqualTo("Keller");

        assertThat(mehmet.post(CLUB, Forms.in(stored.body()).body()).statusCode()).isEqualTo(303);
        assertThat(room()).isEqualTo("Keller");
    }

    @Test
    void savingStoresThePassphraseThatIsTypedBesideTheForm() {
        var typed = form(CLUB).with("room", "Keller").with("passphrase", "kurz");

        var refused = mehmet.post(CLUB, typed.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(room()).isNotEqualTo("Keller");

        var saved = Forms.in(refused.body()).with("passphrase", SECRET);
        assertThat(mehmet.post(CLUB, saved.body()).statusCode()).isEqualTo(303);
        assertThat(room()).isEqualTo("Keller");
        assertThat(passphrases.matches("sportverein", SECRET)).isTrue();
    }

    private String room() {
        return "" + institutions.find("sportverein").orElseThrow().place().room();
    }

    private static boolean isUnsaved(HttpResponse<String> page) {
        return Jsoup.parse(page.body())
                .expectFirst("form[data-unsaved]")
                .attr("data-changed")
                .equals("true");
    }

    private Forms form(String path) {
        return Forms.in(mehmet.get(path).body());
    }
}
