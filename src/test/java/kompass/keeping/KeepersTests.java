package kompass.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kompass.directory.Concern;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.Passphrases;
import kompass.people.Revisions;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What keepers may, and what they may not.
@KeepingTest
class KeepersTests {

    private static final String CLUB = "/staff/institutions/sportverein";
    private static final String REGISTRY = "/staff/institutions/einwohnermeldeamt";

    private final Institutions institutions;
    private final Concerns concerns;
    private final Passphrases passphrases;
    private final Revisions revisions;
    private final ConcernForm kind;
    private final JdbcClient database;
    private final StaffVisit petra;
    private final StaffVisit mehmet;

    @Autowired
    KeepersTests(
            Institutions institutions,
            Concerns concerns,
            Passphrases passphrases,
            Revisions revisions,
            ConcernForm kind,
            JdbcClient database,
            @LocalServerPort int port) {
        this.institutions = institutions;
        this.concerns = concerns;
        this.passphrases = passphrases;
        this.revisions = revisions;
        this.kind = kind;
        this.database = database;
        petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        mehmet = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
    }

    @Test
    void aKeeperFindsTheOwnInstitutionAndItsConcernsAndNothingElse() {
        assertThat(mehmet.get("/staff/institutions").body())
                .contains("TuS Beispieltal")
                .doesNotContain("Einwohnermeldeamt");
        assertThat(mehmet.get("/staff/concerns").body())
                .contains("sportverein")
                .doesNotContain("/staff/concerns/anmeldung");
        for (var path :
                List.of(
                        REGISTRY,
                        REGISTRY + "/removal",
                        REGISTRY + "/test-letter",
                        "/staff/concerns/anmeldung",
                        "/staff/concerns/anmeldung/removal",
                        "/staff/institutions/new",
                        CLUB + "/removal",
                        "/staff/papers"))
            assertThat(mehmet.get(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void nobodyRedirectsTheMailOfAnInstitutionThatOthersKeep() {
        var form = form(petra, REGISTRY).with("mailbox", "mehmet@tus-beispieltal.example");

        assertThat(mehmet.post(REGISTRY, form.body()).statusCode()).isEqualTo(404);
        assertThat(mehmet.post(REGISTRY + "/certificate/removal", "").statusCode()).isEqualTo(404);
        assertThat(
                        mehmet.post(REGISTRY + "/passphrase", "passphrase=offen-fuer-alle-1")
                                .statusCode())
                .isEqualTo(404);

        assertThat(institutions.find("einwohnermeldeamt").orElseThrow().mailbox())
                .isEqualTo("meldeamt@kalletal.example");
        assertThat(passphrases.setAt("einwohnermeldeamt")).isEmpty();
    }

    @Test
    void aPassphraseIsNowhereButInItsHash() {
        var secret = "gelbe Wegweiser am Bach";

        var answer = mehmet.post(CLUB + "/passphrase", Map.of("passphrase", secret));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(passphrases.matches("sportverein", secret)).isTrue();
        assertThat(passphrases.matches("sportverein", "gelber Wegweiser am Bach")).isFalse();
        assertThat(mehmet.get(CLUB).body()).doesNotContain(secret);
        assertThat(everywhere("directory.passphrase")).doesNotContain(secret);
        assertThat(everywhere("people.revision")).doesNotContain(secret).contains("passphrase");
        assertThat(mehmet.post(CLUB + "/passphrase", "passphrase=kurz").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aKeepersNewConcernBelongsToTheOwnInstitutionWhateverTheFormSays() {
        var form =
                Forms.in(mehmet.get("/staff/concerns/new").body())
                        .with("title", "Probetraining Volleyball")
                        .with("explanation", "Kommen Sie vorbei.")
                        .with("institution", "einwohnermeldeamt")
                        .with("places", "auslaenderamt")
                        .with("place.auslaenderamt.names", "Hohenhausen")
                        .with("go", "save");

        var created = mehmet.post("/staff/concerns", form.body());

        assertThat(created.statusCode()).isEqualTo(303);
        var concern = concern("probetraining-volleyball");
        assertThat(concern.institution().slug()).isEqualTo("sportverein");
        assertThat(concern.places()).isEmpty();
    }

    @Test
    void onlyTheTownHallBringsBackWhatAKeeperRemoved() {
        var form =
                Forms.in(mehmet.get("/staff/concerns/new").body())
                        .with("title", "Schachgruppe")
                        .with("explanation", "Kommen Sie vorbei.")
                        .with("institution", "sportverein")
                        .with("go", "save");
        mehmet.post("/staff/concerns", form.body());
        var removed = mehmet.post("/staff/concerns/schachgruppe/removal", "");
        assertThat(removed.statusCode()).isEqualTo(303);
        var back = restoration("schachgruppe", 1);

        assertThat(mehmet.post("/staff/history/restoration", back).statusCode()).isEqualTo(404);
        assertThat(concerns.find("schachgruppe")).isEmpty();

        assertThat(petra.post("/staff/history/restoration", back).statusCode()).isEqualTo(303);
        assertThat(concern("schachgruppe").institution().slug()).isEqualTo("sportverein");
    }

    @Test
    void goingBackToAnEarlierVersionSetsNothingThatAKeeperMayNotSet() {
        var address = madeByPetra("Schwimmkurs");
        var slug = address.substring(address.lastIndexOf('/') + 1);
        petra.post(
                address,
                form(petra, address)
                        .with("places", "einwohnermeldeamt")
                        .with("place.einwohnermeldeamt.names", "Bavenhausen")
                        .with("title", "Schwimmkurs am Montag")
                        .with("go", "save")
                        .body());
        petra.post(
                address,
                form(petra, address)
                        .with("institution", "sportverein")
                        .with("places", "")
                        .with("title", "Schwimmkurs am Dienstag")
                        .with("go", "save")
                        .body());

        var undone = mehmet.post("/staff/history/restoration", restoration(slug, 2));

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(concern(slug).title()).isEqualTo("Schwimmkurs am Montag");
        assertThat(concern(slug).institution().slug()).isEqualTo("sportverein");
        assertThat(concern(slug).places()).isEmpty();
        petra.post("/staff/history/restoration", restoration(slug, 2));
        assertThat(concern(slug).institution().slug()).isEqualTo("einwohnermeldeamt");
        assertThat(mehmet.post("/staff/history/restoration", restoration(slug, 3)).statusCode())
                .as("no longer in the hands of the club")
                .isEqualTo(404);
    }

    @Test
    void whatAnAdministratorRemovedAKeeperDoesNotBringBack() {
        var address = madeByPetra("Tauchkurs");
        var slug = address.substring(address.lastIndexOf('/') + 1);
        assertThat(petra.post(address + "/removal", "").statusCode()).isEqualTo(303);

        assertThat(mehmet.post("/staff/history/restoration", restoration(slug, 1)).statusCode())
                .isEqualTo(404);
        assertThat(mehmet.get("/staff/history?kind=concern&key=" + slug).statusCode())
                .isEqualTo(404);
        assertThat(revisions.version(kind, slug)).isEqualTo(2);
    }

    /// A concern of the registry.
    private String madeByPetra(String title) {
        var form =
                Forms.in(petra.get("/staff/concerns/new").body())
                        .with("title", title)
                        .with("explanation", "Kommen Sie vorbei.")
                        .with("institution", "einwohnermeldeamt")
                        .with("go", "save");
        var made = petra.post("/staff/concerns", form.body());
        assertThat(made.statusCode()).isEqualTo(303);
        return made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    }

    private static Map<String, String> restoration(String slug, int version) {
        return Map.of("kind", "concern", "key", slug, "version", Integer.toString(version));
    }

    private Concern concern(String slug) {
        return concerns.find(slug).orElseThrow();
    }

    private static Forms form(StaffVisit staff, String path) {
        var page = staff.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return Forms.in(page.body());
    }

    private String everywhere(String table) {
        return String.join(
                "\n",
                database.sql("SELECT t::text FROM " + table + " t").query(String.class).list());
    }
}
