package kompass.content;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kompass.database.TestDatabase;
import kompass.directory.Concerns;
import kompass.directory.Institutions;
import kompass.directory.PaperCatalogue;
import kompass.languages.Dictionary;
import kompass.languages.Languages;
import kompass.site.PageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class GuideTests {

    @Autowired private List<PageSource> sources;
    @Autowired private Areas areas;
    @Autowired private Articles articles;
    @Autowired private Terms terms;
    @Autowired private Institutions institutions;
    @Autowired private Concerns concerns;
    @Autowired private PaperCatalogue papers;
    @Autowired private Dictionary dictionary;
    @Autowired private Languages languages;
    @Autowired private JdbcClient database;

    @Test
    void everyArticleLeadsToItsRequestInOneTapAndSaysWhenItWasChecked() {
        var arabic = dictionary.words(languages.find("ar").orElseThrow());
        for (var article : articles.all())
            assertThat(page("ar", article.path()))
                    .containsOnlyOnce("class=\"signpost\" href=\"/ar/request/" + article.concern())
                    .contains("href=\"/ar/institutions/" + article.institution() + "\"")
                    .contains(arabic.date(article.checked()));
    }

    @Test
    void anOfficialOnlineServiceStandsBeforeOurOwnWay() {
        var kindergeld = articles.find("geld", "kindergeld").orElseThrow();
        assertThat(page("ar", kindergeld.path()))
                .containsSubsequence(
                        "href=\"" + service(kindergeld) + "\"",
                        "class=\"signpost\" href=\"/ar/request/" + kindergeld.concern());
    }

    @Test
    void aWordCanBeChangedMoreOftenThanThereAreConnections() {
        var term = terms.find("duldung").orElseThrow();

        for (int change = 0; change < 20; change++) {
            terms.put(term);
            assertThat(terms.find("duldung")).contains(term);
        }
    }

    private @Nullable String service(Article article) {
        return concerns.find(article.concern()).orElseThrow().onlineService();
    }

    @Test
    void homeShowsTheFourteenAreasOfLife() {
        var home = page("de", "");

        assertThat(areas.all()).hasSize(14);
        assertThat(areas.all())
                .allSatisfy(area -> assertThat(home).contains("href=\"/de" + area.path() + "\""));
        assertThat(home).contains("/de/request/erstberatung").contains("/de/status");
    }

    @Test
    void anAreaWithoutArticlesLeadsToAPerson() {
        var full = areas.find("mobilitaet").orElseThrow();
        var empty = new Area("leer", full.icon(), full.title(), full.lead(), List.of(), 99);
        areas.put(empty);

        assertThat(page("de", empty.path()))
                .contains("class=\"signpost\" href=\"/de/request/erstberatung\"");

        database.sql("DELETE FROM content.area WHERE slug = 'leer'").update();
        areas.put(full);
    }

    @Test
    void theGermanNamesOfPapersAndOfficesStayAndAreNotSaidTwice() {
        assertThat(page("ar", "/anmeldung/wohnung-anmelden"))
                .contains(inGerman(papers.find("ausweise").orElseThrow().name()))
                .doesNotContain(
                        inGerman(papers.find("wohnungsgeberbestaetigung").orElseThrow().name()))
                .contains(inGerman(institutions.find("einwohnermeldeamt").orElseThrow().name()));
    }

    @Test
    void aChangedSentenceIsSeenAtOnceAndInGermanUntilItIsTranslated() {
        var before = articles.find("freizeit", "sportverein").orElseThrow();
        var steps =
                List.<Block>of(
                        new Block.Step("Zum Training gehen", "Bringen Sie Ihre Freunde mit."));

        articles.put(
                new Article(
                        before.area(),
                        before.slug(),
                        before.title(),
                        before.lead(),
                        steps,
                        before.institution(),
                        before.concern(),
                        LocalDate.of(2026, 11, 22),
                        false,
                        before.position()));

        assertThat(page("ar", before.path()))
                .contains("class=\"fallback\"")
                .containsPattern("<p lang=\"de\" dir=\"ltr\">.*Bringen Sie Ihre Freunde mit\\.");
        articles.put(before);
        assertThat(articles.find("freizeit", "sportverein")).contains(before);
    }

    @Test
    void aWordOfOfficeGermanLeadsToItsExplanationInEveryLanguage() {
        var term = terms.find("duldung").orElseThrow();

        assertThat(page("ar", term.path()))
                .contains("<h1><bdi lang=\"de\" dir=\"ltr\">Duldung</bdi></h1>")
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        for (var tag : List.of("de", "ar", "ru"))
            assertThat(page(tag, "/aufenthalt/gestattung-und-duldung"))
                    .containsOnlyOnce("href=\"/" + tag + "/terms/duldung\"");
    }

    @Test
    void eachSituationHasItsOwnList() {
        assertThat(page("uk", "/start")).contains("href=\"/uk/start/ukraine\"");
        assertThat(page("uk", "/start/ukraine"))
                .contains("href=\"/uk/aufenthalt/schutz-aus-der-ukraine\"")
                .doesNotContain("href=\"/uk/aufenthalt/asylverfahren\"");
    }

    private static String inGerman(String name) {
        return "<p><bdi lang=\"de\" dir=\"ltr\">" + name + "</bdi></p>";
    }

    private String page(String tag, String path) {
        var html = new StringOutput();
        var language = languages.find(tag).orElseThrow();
        sources.stream()
                .filter(source -> source.paths(language).contains(path))
                .map(source -> Objects.requireNonNull(source.render(language, path)))
                .findFirst()
                .orElseThrow()
                .render(html);
        return html.toString();
    }
}
