package kompass.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kompass.keeping.Forms;
import kompass.languages.Origin;
import kompass.languages.Translations;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import kompass.site.Colours;
import kompass.site.Town;
import kompass.site.Towns;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SettingsTest
class TownRoomTests {

    @Autowired private Towns towns;
    @Autowired private Translations translations;
    @LocalServerPort private int port;

    private StaffVisit administrator;

    @BeforeEach
    void comeIn() {
        administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
    }

    @Test
    void onlyAdministratorsFindTheRoom() {
        assertThat(administrator.get("/staff/town").body())
                .contains("Name und Gebiet", "/staff/town/colours", "Europe/Berlin");
        for (var other : List.of(Role.EDITOR, Role.TRANSLATOR, Role.KEEPER_OF_THE_SPORTVEREIN))
            assertThat(StaffVisit.at(port).as(other).get("/staff/town/name").statusCode())
                    .isEqualTo(404);
        assertThat(administrator.get("/staff/town/cellar").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSavedStandsOnEveryPageAtOnce() {
        var form = form("/staff/town/name");
        form.put("villages", "32689 Kalletal\n32689 Bavenhausen");
        form.put("municipality", "Gemeinde Kalletal im Lipperland");

        assertThat(administrator.post("/staff/town/name", form).statusCode()).isEqualTo(303);

        assertThat(administrator.get("/ar/imprint").body()).contains("Gemeinde Kalletal im Lipp");
        assertThat(towns.town().villages()).contains(Town.Village.of("32689 Bavenhausen"));
        assertThat(towns.town().imprint()).isNotEmpty();
    }

    @Test
    void whereAPersonIsAskedIsChosenFromTheConcerns() {
        var form = form("/staff/town/name");
        form.put("firstTalk", "kindergeld");
        assertThat(administrator.post("/staff/town/name", form).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/tr/imprint").body()).contains("/tr/request/kindergeld");

        form = form("/staff/town/name");
        form.put("firstTalk", "");
        assertThat(administrator.post("/staff/town/name", form).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/tr/imprint").body())
                .contains("href=\"/tr/institutions\"")
                .doesNotContain("/tr/request/kindergeld");

        form = form("/staff/town/name");
        form.put("firstTalk", "gibt-es-nicht");
        assertThat(administrator.post("/staff/town/name", form).statusCode()).isEqualTo(422);
    }

    @Test
    void wrongInputIsTheSameFormWithEverythingInIt() {
        var form = form("/staff/town/name");
        form.put("name", "");
        form.put("villages", "Bavenhausen");
        form.put("quickExit", "javascript:alert(1)");

        var answer = administrator.post("/staff/town/name", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Bitte ausfüllen.", "die mit https:// beginnt", "javascript:alert(1)")
                .contains("Hier fehlt die Postleitzahl");
        assertThat(towns.town().name()).isEqualTo("Kalletal");
    }

    @Test
    void aBlockOfTheImprintIsAddedInTheEmptyPlaceAndRemovedByEmptyingIt() {
        var form = form("/staff/town/imprint");
        var blocks = towns.town().imprint().size();
        form.put("notice.1.label", "");
        form.put("notice.1.lines", "");
        form.put("notice." + (blocks + 1) + ".label", "Umsatzsteuer");
        form.put("notice." + (blocks + 1) + ".lines", "DE 000 000 000");

        administrator.post("/staff/town/imprint", form);

        assertThat(towns.town().imprint())
                .hasSize(blocks)
                .extracting(Town.Notice::label)
                .doesNotContain("Wer diese Seite macht")
                .endsWith("Umsatzsteuer");
        assertThat(administrator.get("/de/imprint").body()).contains("DE 000 000 000");
    }

    @Test
    void theEmptyPlaceAmongTheEmergencyNumbersIsNoNumber() {
        var before = towns.town().emergency();

        administrator.post("/staff/town/emergency", form("/staff/town/emergency"));

        assertThat(towns.town().emergency()).isEqualTo(before);
    }

    @Test
    void emergencyNumbersAreNumbersAndNeverGoAllTogether() {
        var form = form("/staff/town/emergency");
        form.put("call.1.number", "anrufen!");

        assertThat(administrator.post("/staff/town/emergency", form).body())
                .contains("Bitte eine Rufnummer aus Ziffern");
        assertThat(administrator.post("/staff/town/emergency", Map.of("version", "999")).body())
                .contains("Mindestens eine Nummer muss bleiben");
    }

    @Test
    void anotherWordOnTheEmergencyPageSaysFirstWhichLanguagesLoseIt() {
        var address = "/staff/town/emergency";
        var form = Forms.in(administrator.get(address).body());
        var label = form.value("call.1.label");
        translations.translate(label, "ar", "نداء استغاثة", Origin.PERSON, "Rania");

        var asked = administrator.post(address, form.with("call.1.label", label + "!").body());

        assertThat(asked.body()).contains("Arabisch");
        assertThat(towns.town().emergency().getFirst().label()).isEqualTo(label);

        administrator.post(address, Forms.in(asked.body()).body());

        assertThat(towns.town().emergency().getFirst().label()).isEqualTo(label + "!");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(administrator.get("/ar/emergency").body())
                                .contains("نداء استغاثة")
                                .doesNotContain(label + "!"));
    }

    @Test
    void coloursThatSomebodyCannotReadAreNotTaken() {
        var form = form("/staff/town/colours");
        form.put("brand", "#123456");
        form.put("action", "#88aacc");

        var answer = administrator.post("/staff/town/colours", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Schrift auf dem Wegweiser", "Verweis auf weißem Blatt", "zu wenig")
                .contains("value=\"#123456\"");
        assertThat(towns.town().colours()).isEqualTo(Colours.USUAL);

        form.put("brand", "#9be08f");
        form.put("action", "#14532d");
        assertThat(administrator.post("/staff/town/colours", form).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/de/imprint").body()).contains("/colours/");
        assertThat(administrator.get("/staff/town").body()).contains("/colours/");
    }

    @Test
    void aChangedPeriodChangesEveryPromise() {
        var form = form("/staff/town/periods");
        form.put("papersAfterPickUp", "5");
        form.put("papersAfterAcceptance", "21");
        form.put("draftDays", "4");

        administrator.post("/staff/town/periods", form);

        assertThat(administrator.get("/de/privacy").body())
                .contains("nach 4 Tagen", "5 Arbeitstage", "21 Tage");
        assertThat(administrator.get("/de/request/anmeldung").body()).contains("21 Tage");
        assertThat(administrator.get("/en/privacy").body()).contains("21 days");
    }

    @Test
    void papersNeverOutliveTheirRequest() {
        var form = form("/staff/town/periods");
        form.put("requestMonths", "1");
        form.put("papersAfterAcceptance", "60");
        form.put("draftsADay", "viele");

        assertThat(administrator.post("/staff/town/periods", form).body())
                .contains("Bitte eine ganze Zahl von 1 bis 100.000.");

        form.put("draftsADay", "100");
        assertThat(administrator.post("/staff/town/periods", form).body())
                .contains("Unterlagen dürfen nicht länger bleiben");
    }

    @Test
    void twoAdministratorsAtOnceKeepBothOrChoose() {
        var mine = form("/staff/town/post");
        var theirs = form("/staff/town/post");
        theirs.put("replyTo", "willkommen@kalletal.example");
        mine.put("inHouseDomains", "kalletal.example\nlippe.example");
        administrator.post("/staff/town/post", theirs);

        var merged = administrator.post("/staff/town/post", mine);

        assertThat(merged.headers().firstValue("Location"))
                .hasValue("/staff/town/post?saved&merged");
        assertThat(towns.town().post().replyTo()).isEqualTo("willkommen@kalletal.example");
        assertThat(towns.town().post().inHouseDomains()).contains("lippe.example");

        mine.put("replyTo", "ankommen@kalletal.example");
        var clash = administrator.post("/staff/town/post", mine);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("willkommen@kalletal.example", "ankommen@kalletal.exam");
        assertThat(towns.town().post().replyTo()).isEqualTo("willkommen@kalletal.example");
    }

    @Test
    void whatEverybodyChangedStandsInTheHistoryAndCanBeUndone() {
        var form = form("/staff/town/accessibility");
        form.put("feedback", "hilfe@kalletal.example");
        administrator.post("/staff/town/accessibility", form);

        assertThat(administrator.get("/staff/history?kind=town-accessibility").body())
                .contains("Wer Barrieren entgegennimmt", "hilfe@kalletal.example");
        administrator.post(
                "/staff/history/restoration",
                Map.of("kind", "town-accessibility", "key", "town", "version", "0"));
        assertThat(towns.town().accessibilityFeedback())
                .isEqualTo("barrierefreiheit@kalletal.example");
    }

    /// The form as the page shows it.
    private Map<String, String> form(String path) {
        var fields = new LinkedHashMap<String, String>();
        var page = Jsoup.parse(administrator.get(path).body());
        for (var input : page.select("main form input, main form textarea, main form select"))
            switch (input.normalName()) {
                case "textarea" -> fields.put(input.attr("name"), input.wholeText());
                case "select" -> fields.put(input.attr("name"), chosen(input));
                default -> {
                    if (!input.attr("type").equals("checkbox") || input.hasAttr("checked"))
                        fields.put(input.attr("name"), input.attr("value"));
                }
            }
        return fields;
    }

    private static String chosen(Element select) {
        var chosen = select.select("option[selected]");
        return (chosen.isEmpty() ? select.select("option") : chosen).attr("value");
    }
}
