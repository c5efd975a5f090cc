package kompass.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kompass.database.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// The institutions by village, by area of life, by who is open, and as search engines read them;
/// of the demo town, in which a club serves Talle alone.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class VillagesTests {

    @Autowired private Institutions institutions;
    @Autowired private OpenNow openNow;
    @LocalServerPort private int port;

    @Test
    void whoIsThereForOneVillageAloneIsNamedFirstThereAndNowhereElse() throws Exception {
        var club = serving("sportverein", "Talle");

        var talle = visit("/de/institutions/in/talle");
        assertThat(talle.select("h2").getFirst().text()).isEqualTo("In diesem Ort");
        assertThat(talle.select("ul.entries").getFirst().text()).contains(club.name());
        assertThat(talle.text()).contains("Für alle Orte", "Einwohnermeldeamt");

        assertThat(visit("/de/institutions/in/luedenhausen").text()).doesNotContain(club.name());
        assertThat(visit("/de/institutions").select("a[href=/de/institutions/in/luedenhausen]"))
                .hasSize(1);
    }

    @Test
    void everyAreaNamesWhoHelpsInIt() throws Exception {
        var page = visit("/ar/institutions/areas");

        assertThat(page.select("h2")).hasSizeGreaterThan(10);
        assertThat(page.select("a[href=/ar/institutions/jobcenter]")).isNotEmpty();
    }

    @Test
    void aPlateTellsSearchEnginesItsNameHoursAndTelephone() throws Exception {
        var office = institutions.listed().getFirst();
        var plate = visit("/fa/institutions/" + office.slug()).select("[itemscope]").getFirst();

        assertThat(plate.attr("itemtype")).isEqualTo("https://schema.org/GovernmentOffice");
        assertThat(plate.select("meta[itemprop=name]").attr("content")).isEqualTo(office.name());
        assertThat(plate.select("meta[itemprop=openingHours]").attr("content"))
                .matches("(Mo|Tu|We|Th|Fr) \\d\\d:\\d\\d-\\d\\d:\\d\\d");
        assertThat(plate.select("[itemprop=address]").text()).contains("32689");
    }

    @Test
    void aPlateSaysWhereOneGetsOffAndWhichLanguagesAreSpoken() throws Exception {
        assertThat(visit("/de/institutions/integration").select(".plate").text())
                .contains(
                        "Zimmer 001 (Beispiel)",
                        "Beispielhaltestelle Rathaus",
                        "Donnerstag 14:00–18:00",
                        "Deutsch und Englisch");
    }

    @Test
    void onThursdayAfternoonTheTownHallIsOpenAndTheClubIsNot() {
        var thursday = LocalDateTime.parse("2026-11-19T15:00");

        assertThat(openNow.at(thursday))
                .extracting(open -> open.institution().slug(), OpenNow.Open::until)
                .contains(tuple("integration", LocalTime.of(18, 0)))
                .doesNotContain(tuple("sportverein", LocalTime.of(19, 0)));
        assertThat(openNow.at(thursday.minusDays(1).withHour(18)))
                .extracting(open -> open.institution().slug())
                .contains("sportverein")
                .doesNotContain("integration");
    }

    private Institution serving(String slug, String village) {
        var one = TestInstitutions.serving(institutions.find(slug).orElseThrow(), List.of(village));
        institutions.put(one);
        return one;
    }

    private Document visit(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        try (var browser = HttpClient.newHttpClient()) {
            return Jsoup.parse(browser.send(request, BodyHandlers.ofString()).body());
        }
    }
}
