package kompass.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kompass.content.Feedback.Kind;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import kompass.languages.Languages;
import kompass.signin.StaffVisit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// What readers do at the end of an article: say whether it helped, pass it on.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class PassingOnTests {

    private static final String ARTICLE = "/anmeldung/wohnung-anmelden";

    private static final String DANGER = "/familie/hilfe-finden";
    private static final Pattern SHORT = Pattern.compile("(/s/uk/[2-9a-z]{6})<");
    private static final Pattern MEDIUM = Pattern.compile("src=\"(/media/[^\"]+)\"");

    @LocalServerPort private int port;
    @Autowired private Articles articles;
    @Autowired private ShareController sharing;
    @Autowired private Feedbacks feedbacks;
    @Autowired private Languages languages;
    @Autowired private JdbcClient database;
    @Autowired private Vault vault;

    @BeforeEach
    void nobodyHasSaidAnything() {
        database.sql("DELETE FROM content.feedback").update();
    }

    @Test
    void aTapOnYesIsKeptForTheEditors() {
        var answer = reader().post("/ar/feedback" + ARTICLE, Map.of("helped", "yes"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/ar/feedback" + ARTICLE + "/thanks");
        assertThat(feedbacks.open())
                .singleElement()
                .satisfies(feedback -> {
                    assertThat(feedback.kind()).isEqualTo(Kind.HELPED);
                    assertThat(feedback.path()).isEqualTo(ARTICLE);
                    assertThat(feedback.language().tag()).isEqualTo("ar");
                });
    }

    @Test
    void whatIsWrongIsReadByTheEditorsAndByNobodyInTheDatabase() {
        reader().post("/fa/feedback" + ARTICLE, Map.of("text", "<b>تلفن اشتباه است"));

        var room = StaffVisit.at(port).as(StaffVisit.Role.EDITOR).get("/staff/feedback").body();
        assertThat(room).contains("&lt;b&gt;تلفن اشتباه است", "Farsi").doesNotContain("<b>تلفن");
        assertThat(database.sql("SELECT sealed FROM content.feedback").query(byte[].class).single())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("تلفن");
    }

    @Test
    void theListOfEditorsIsSearchedAndSorted() {
        feedbacks.keep(ARTICLE, languages.german(), Kind.WRONG, "Die Uhrzeit fehlt");
        feedbacks.keep("/arbeit/minijob", languages.german(), Kind.HELPED, null);
        var jonas = StaffVisit.at(port).as(StaffVisit.Role.EDITOR);

        assertThat(jonas.get("/staff/feedback?words=uhrzeit+Deutsch").body())
                .contains("Die Uhrzeit fehlt")
                .doesNotContain("/arbeit/minijob");
        assertThat(jonas.get("/staff/feedback?words=Bushaltestelle").body())
                .contains("Hier ist nichts, was dazu passt.");
        assertThat(jonas.get("/staff/feedback?sort=page").body())
                .containsSubsequence("ascending", "/de" + ARTICLE, "/de/arbeit/minijob");
        assertThat(jonas.get("/staff/feedback?sort=page&order=down").body())
                .containsSubsequence("descending", "/de/arbeit/minijob", "/de" + ARTICLE);
    }

    @Test
    void anEmptyNoteIsAskedForAgain() {
        var answer = reader().post("/de/feedback" + ARTICLE, Map.of("text", "  "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Bitte schreiben Sie, was nicht stimmt.");
        assertThat(feedbacks.open()).isEmpty();
    }

    @Test
    void aFloodIsNotKept() {
        var german = languages.german();
        for (int i = 0; i < Feedbacks.AN_HOUR; i++)
            assertThat(feedbacks.keep(ARTICLE, german, Kind.HELPED, null)).isTrue();

        var answer = reader().post("/de/feedback" + ARTICLE, Map.of("text", "Noch eins"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Noch eins");
    }

    @Test
    void itIsErasedAfterHalfAYear() {
        var longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-181));
        new Feedbacks(database, vault, languages, longAgo)
                .keep(ARTICLE, languages.german(), Kind.WRONG, "Die Uhrzeit");
        feedbacks.keep(ARTICLE, languages.german(), Kind.HELPED, null);

        feedbacks.erase();

        assertThat(feedbacks.open()).extracting(Feedback::kind).containsExactly(Kind.HELPED);
    }

    @Test
    void whoKeepsAnInstitutionReadsNone() {
        var keeper = StaffVisit.at(port).as(StaffVisit.Role.KEEPER_OF_THE_SPORTVEREIN);

        assertThat(keeper.get("/staff/feedback").statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleIsPassedOnAsAShortAddressACodeAndAPicture() {
        var page = reader().get("/uk/share" + ARTICLE);

        assertThat(page.body()).contains("<svg class=\"qr\"").doesNotContain("/uk" + ARTICLE + "<");
        var shared = SHORT.matcher(page.body());
        assertThat(shared.find()).isTrue();
        assertThat(reader().get(shared.group(1)).headers().firstValue("Location"))
                .hasValue("/uk" + ARTICLE);
        assertThat(reader().get("/s/uk/zzzzzz").statusCode()).isEqualTo(404);
        var picture = reader().get("/uk/share" + ARTICLE + "/picture.png");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).contains("PNG");
    }

    @Test
    void whoeverMayBeWatchedCanLeaveWhereverTheArticleLeads() {
        assertThat(
                        List.of(
                                "/de" + DANGER,
                                "/de/familie",
                                "/de/familie/hilfe-fuer-eltern",
                                "/de/familie/geburt",
                                "/de/institutions/beratungsstelle",
                                "/de/request/migrationsberatung",
                                "/de/share" + DANGER,
                                "/de/feedback" + DANGER,
                                "/de/feedback" + DANGER + "/thanks",
                                "/de/emergency"))
                .allSatisfy(path ->
                        assertThat(reader().get(path).body())
                                .as(path)
                                .containsOnlyOnce("<quick-exit>")
                                .contains("href=\"https://www.dwd.de/\"", "quick-exit.js"));
        assertThat(reader().get("/de" + ARTICLE).body()).doesNotContain("<quick-exit>");
    }

    @Test
    void whatOthersSeeOfAnArticleThatEndangersItsReaderTellsNothing() {
        var page = reader().get("/de" + DANGER).body();
        var german = languages.german();
        var danger = articles.find("familie", "hilfe-finden").orElseThrow();
        var other = articles.find("anmeldung", "wohnung-anmelden").orElseThrow();

        assertThat(page).contains("<meta property=\"og:title\" content=\"Kompass Kalletal\">");
        assertThat(reader().get("/de/share" + DANGER).body()).doesNotContain(DANGER + "<");
        assertThat(sharing.sheet(german, danger).toString())
                .doesNotContain(danger.title(), danger.slug(), "familie");
        assertThat(sharing.sheet(german, other).toString()).contains(other.title());
        assertThat(reader().get("/de" + ARTICLE).body())
                .contains("<meta property=\"og:title\" content=\"" + other.title() + "\">");
    }

    @Test
    void tabsAndTheHistoryDoNotTellWhyOneIsHere() {
        assertThat(title("/de" + DANGER)).isEqualTo("Familie, Kinder, Frauen – Kompass Kalletal");
        assertThat(title("/de/institutions/beratungsstelle"))
                .isEqualTo("Ämter, Beratung und Vereine – Kompass Kalletal");
        assertThat(title("/de" + ARTICLE)).startsWith("Die neue Wohnung anmelden");
        assertThat(title("/de/institutions/standesamt")).startsWith("Standesamt");
    }

    private String title(String path) {
        return Jsoup.parse(reader().get(path).body()).title();
    }

    @Test
    void theFormerAddressOfAnArticleLeadsToIt() {
        var answer = reader().get("/ar/familie/gewalt-und-schutz");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ar" + DANGER);
    }

    @Test
    void anArticleCanBeHeardAndHasAPlaceForSignLanguage() {
        var page = reader().get("/tr/beratung/uebersetzer-und-sprachmittler").body();
        var media = MEDIUM.matcher(page).results().map(it -> it.group(1)).toList();

        assertThat(page).contains("<audio ", "<video ", "(DGS)");
        assertThat(media).hasSize(2);
        assertThat(media)
                .extracting(address -> reader().get(address).headers().firstValue("Content-Type"))
                .containsExactly(Optional.of("audio/mpeg"), Optional.of("video/mp4"));
    }

    @Test
    void aBarrierIsToldInAFormAndReadByTheEditors() {
        assertThat(reader().get("/ar/accessibility").body())
                .contains("href=\"/ar/feedback/accessibility\"");
        var answer = reader().post("/ar/feedback/accessibility", Map.of("text", "لا أسمع شيئًا"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/ar/feedback/accessibility/thanks");
        assertThat(reader().get("/ar/feedback/accessibility/thanks").body())
                .contains("href=\"/ar/accessibility\"");
        assertThat(feedbacks.open())
                .extracting(Feedback::path, Feedback::text)
                .containsExactly(tuple("/accessibility", "لا أسمع شيئًا"));
        assertThat(reader().post("/ar/feedback/accessibility", Map.of("text", " ")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void wordsOfOfficeGermanAreExplainedOnInstitutionsRequestsAndTheChecklistAsWell() {
        assertThat(reader().get("/de/request/wohngeld").body())
                .contains("<a href=\"/de/terms/wohngeld\">");
        assertThat(reader().get("/de/institutions/standesamt").body())
                .contains("<a href=\"/de/terms/");
        assertThat(reader().get("/de/start/anerkannt").body())
                .contains("<a href=\"/de/terms/jobcenter\">");
    }

    @Test
    void searchEnginesFindEveryPageInEveryCompleteLanguageAndNoFormOrStaffRoom() {
        assertThat(reader().get("/robots.txt").body())
                .contains("Disallow: /staff", "Disallow: /*/request/", "/sitemap.xml");
        assertThat(reader().get("/sitemap.xml").body()).contains("/ar/sitemap.xml");
        var pages = reader().get("/ar/sitemap.xml").body();
        assertThat(pages)
                .contains("/ar" + ARTICLE + "</loc>")
                .contains("hreflang=\"fa\" href=\"")
                .doesNotContain("/staff", "/request/", "/clear");
        assertThat(reader().get("/th/sitemap.xml").statusCode()).isEqualTo(404);
    }

    private StaffVisit reader() {
        return StaffVisit.at(port);
    }
}
