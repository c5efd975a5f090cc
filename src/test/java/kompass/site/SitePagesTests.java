package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kompass.languages.Language;
import kompass.languages.Languages;
import kompass.site.Town.EmergencyNumber;
import kompass.site.Town.Notice;
import kompass.site.Town.Periods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

@SiteTest
@Import(SitePagesTests.Forgetful.class)
class SitePagesTests {

    /// Stands for the module that keeps drafts.
    static class Forgetful {
        final List<String> cleared = new ArrayList<>();

        @EventListener
        void hear(DeviceCleared event) {
            cleared.add(event.device());
        }
    }

    @Autowired private Visits visits;
    @Autowired private Languages languages;
    @Autowired private Towns towns;
    @Autowired private Forgetful forgetful;

    @BeforeEach
    void aTownWhereArabicAndPersianAreRead() {
        languages.put(new Language("ar", "العربية", "Arabisch", null, true, true, false, 2));
        languages.put(new Language("am", "አማርኛ", "Amharisch", null, true, true, false, 3));
        languages.put(new Language("om", "Afaan Oromoo", "Oromo", null, false, true, false, 4));
        towns.put(kalletal(Periods.USUAL));
    }

    @Test
    void theFirstScreenIsTheChoiceOfLanguage() {
        var page = visits.get("/").body();

        assertThat(page).contains("العربية", "Arabisch", "/language/ar", "Willkommen");
        assertThat(page).doesNotContain("Afaan Oromoo");
        assertThat(page).contains("Notfall", "Offizielle Seite");
    }

    @Test
    void theLanguageChosenIsRememberedAndLeadsBackToThePage() {
        var answer = visits.get("/language/ar?to=/emergency");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ar/emergency");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).contains("language=ar", "HttpOnly", "SameSite=Lax"));
        assertThat(visits.get("/", "Cookie", "language=ar").body())
                .contains("class=\"signpost\" href=\"/language/ar\"");
    }

    @Test
    void theWayToAnotherLanguageNeverLeavesTheSite() {
        for (var to :
                List.of("//evil.example", "/%5Cevil.example", "https://evil.example", "/a/../b"))
            assertThat(visits.get("/language/ar?to=" + to).headers().firstValue("Location"))
                    .hasValue("/ar");
    }

    @Test
    void whoReadsAnotherLanguageTooSeesItBeforeGerman() {
        assertThat(visits.get("/am/privacy").body())
                .contains("<html lang=\"am\"", "lang=\"de\"")
                .doesNotContain("lang=\"ar\" dir=\"rtl\">");

        var answer = visits.get("/language/am?also=ar&to=/privacy");
        assertThat(answer.headers().firstValue("Location")).hasValue("/am/privacy");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("also=ar;"));
        var page = visits.get("/am/privacy", "Cookie", "language=am; also=ar");
        assertThat(page.body()).contains("<html lang=\"am\"", "<span lang=\"ar\" dir=\"rtl\">");
        assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Encoding, Cookie");
        assertThat(visits.get("/am/languages?to=/privacy", "Cookie", "also=ar").body())
                .contains("<span lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void aSecondLanguageThatDoesNotExistChangesNothing() {
        var page = visits.get("/ar/privacy").body();

        for (var nonsense : List.of("ar", "xx", "../../etc", "de", "om"))
            assertThat(visits.get("/ar/privacy", "Cookie", "also=" + nonsense).body())
                    .isEqualTo(page);
        assertThat(visits.get("/language/ar?also=de").headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("also=;").contains("Max-Age=0"));
        assertThat(visits.get("/language/ar?also=om").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageLeadsToTheSamePageInAnotherLanguage() {
        assertThat(visits.get("/de/privacy").body()).contains("/de/languages?to=/privacy");
        assertThat(visits.get("/ar/languages?to=/privacy").body())
                .contains("/language/de?to=/privacy", "<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void anUnknownPathIsSaidInTheBestLanguageKnown() {
        assertThat(visits.get("/ar/nothing").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(visits.get("/xx/nothing", "Cookie", "language=am").body())
                .contains("<html lang=\"am\"");
        assertThat(visits.get("/xx", "Accept-Language", "de-AT,de;q=0.8").body())
                .contains("<html lang=\"de\"", "Diese Seite gibt es nicht.", "/de/institutions");
        assertThat(visits.get("/om/emergency").statusCode()).isEqualTo(404);
        assertThat(visits.get("/xx", "Accept-Language", "§§;q=;,").statusCode()).isEqualTo(404);
    }

    @Test
    void thePrivacyNoticePromisesWhatTheSettingsSay() {
        assertThat(visits.get("/de/privacy").body()).contains("nach 7 Tagen", "3 Arbeitstage");

        towns.put(kalletal(new Periods(1, 1, 20, 40, 2, 24)));

        assertThat(visits.get("/de/privacy").body())
                .contains("nach 1 Tag.", "1 Arbeitstag,", "20 Tage", "40 Tage", "2 Monaten");
    }

    @Test
    void theTownsOwnParagraphsStandBesideTheComputedOnes() {
        towns.change(town -> with(town, new Colours("#9be08f", "#14532d")));

        assertThat(visits.get("/de/privacy").body()).contains("Eigene Rechner.", "nach 7 Tagen");
        assertThat(visits.get("/de/accessibility").body()).contains("Ohne Gebärdensprache.");
    }

    @Test
    void theTownsColoursAreASheetThatBrowsersKeepForEver() {
        assertThat(visits.get("/de/privacy").body()).doesNotContain("/colours/");

        towns.change(town -> with(town, new Colours("#9be08f", "#14532d")));

        var address = "/colours/" + towns.town().colours().print() + ".css";
        assertThat(visits.get("/de/privacy").body()).contains("href=\"" + address + "\"");
        var sheet = visits.get(address);
        assertThat(sheet.body()).contains("#9be08f");
        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("immutable"));
        assertThat(
                        visits.get("/colours/0123456789abcdef.css")
                                .headers()
                                .firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    private static Town with(Town town, Colours colours) {
        return new Town(
                town.name(),
                town.product(),
                town.municipality(),
                List.of(Town.Village.of("32689 Bavenhausen")),
                town.imprint(),
                town.controller(),
                town.dataProtectionOfficer(),
                town.supervisoryAuthority(),
                List.of("Eigene Rechner."),
                List.of("Ohne Gebärdensprache."),
                town.accessibilityFeedback(),
                town.quickExit(),
                town.firstTalk(),
                town.emergency(),
                town.periods(),
                town.limits(),
                town.post(),
                colours);
    }

    @Test
    void theNumbersThatSaveLivesAreTextAndLinks() {
        var page = visits.get("/ar/emergency").body();

        assertThat(page).contains("href=\"tel:112\"", ">112</bdi>", "href=\"tel:116117\"");
        assertThat(page).contains("lang=\"de\" dir=\"ltr\"><strong>", "Ich brauche Hilfe.");
    }

    @Test
    void theImprintNamesTheTown() {
        assertThat(visits.get("/de/imprint").body())
                .contains(
                        "Herausgeber", "Rintelner Straße 3", "<title>Impressum – Kompass Kalletal");
    }

    @Test
    void clearingTheDeviceLeavesNothingBehind() {
        var secret = "AAAAAAAAAAAAAAAAAAAAAA";

        var answer = visits.post("/de/clear", "", "Cookie", "device=" + secret + "; language=ar");

        assertThat(answer.headers().firstValue("Clear-Site-Data"))
                .hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/de/cleared");
        assertThat(forgetful.cleared).contains(secret);
    }

    private static Town kalletal(Periods periods) {
        return new Town(
                "Kalletal",
                "Kompass",
                "Gemeinde Kalletal",
                List.of(
                        new Notice(
                                "Herausgeber", List.of("Gemeinde Kalletal", "Rintelner Straße 3"))),
                List.of("Gemeinde Kalletal"),
                List.of("Datenschutz"),
                List.of("LDI NRW"),
                "barrierefreiheit@kalletal.example",
                null,
                List.of(
                        new EmergencyNumber("112", "health", true, "Feuerwehr", "Feuer"),
                        new EmergencyNumber("116 117", "health", false, "Arzt", null)),
                periods);
    }
}
