package kompass.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kompass.database.TestDatabase;
import kompass.keeping.Forms;
import kompass.languages.Dictionary;
import kompass.languages.InterfaceWords;
import kompass.languages.Languages;
import kompass.languages.Origin;
import kompass.languages.Place;
import kompass.languages.Sentence;
import kompass.languages.Sentence.State;
import kompass.languages.Sentences;
import kompass.languages.Translations;
import kompass.languages.Words;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import kompass.site.Readings;
import org.awaitility.core.ThrowingRunnable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// The rooms of those who translate, in the demo town.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of WorkbenchTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class WorkbenchTests {

    private static final Place REGISTERING =
            new Place("content", "article/anmeldung/wohnung-anmelden");

    @Autowired private Sentences sentences;
    @Autowired private Translations translations;
    @Autowired private InterfaceWords interfaceWords;
    @Autowired private Dictionary dictionary;
    @Autowired private Languages languages;
    @Autowired private Tasks tasks;
    @Autowired private Readings readings;
    @LocalServerPort private int port;

    private StaffVisit rania;

    @BeforeEach
    void comeIn() {
        rania = StaffVisit.at(port).as(Role.TRANSLATOR);
    }

    @Test
    void aTranslatorFindsHerLanguagesAndNoOthers() {
        assertThat(rania.get("/staff/translation").body())
                .contains("Arabisch", "العربية")
                .doesNotContain("Russisch");
        assertThat(rania.get("/staff/translation/ar").statusCode()).isEqualTo(200);
        assertThat(rania.get("/staff/translation/ru").statusCode()).isEqualTo(404);
        assertThat(rania.get("/staff/translation/de").statusCode()).isEqualTo(404);
        assertThat(StaffVisit.at(port).as(Role.EDITOR).get("/staff/translation").statusCode())
                .isEqualTo(404);
        assertThat(StaffVisit.at(port).as(Role.ADMINISTRATOR).get("/staff/translation").body())
                .contains("Arabisch", "Russisch", "Türkisch");
    }

    @Test
    void whatSheWritesStandsOnThePageAtOnceWithoutTheMachinesMark() {
        var title = sentence(REGISTERING, 0);
        assertThat(title.state()).isEqualTo(State.MACHINE);
        assertThat(rania.get(texts(REGISTERING) + "&at=0").body())
                .contains("Ansehen wie die Leser", "/ar/anmeldung/wohnung-anmelden", "maschinell");

        var answer = post(title, "تسجيل الشقة الجديدة", "approve", "0");

        assertThat(answer).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rania.get("/ar/anmeldung/wohnung-anmelden").body())
                                .contains("تسجيل الشقة الجديدة"));
        var now = sentence(REGISTERING, 0);
        assertThat(now.state()).isEqualTo(State.APPROVED);
        assertThat(now.approvedBy()).isEqualTo("Rania Haddad");
        assertThat(
                        rania.get("/staff/history?kind=translation&key=" + SentenceForm.key(title))
                                .body())
                .contains("Rania Haddad", "<ins>الشقة الجديدة</ins>");
    }

    @Test
    void aMissingSentenceIsRefusedAndNothingTypedIsLost() {
        translations.keep(
                new Place("content", "article/a/b"),
                List.of("Rufen Sie **heute** [das Amt](/amt) an."));
        var sentence = sentence(new Place("content", "article/a/b"), 0);

        var refused =
                rania.post(
                        "/staff/translation/ar/sentences/" + sentence.segment(),
                        Map.of("text", "اتصل اليوم", "go", "approve", "version", "0"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("اتصل اليوم", "Es fehlt der Link", "Fett gedruckt ist etwas anderes");
        assertThat(post(sentence, "اتصل **اليوم** [بالمكتب](/amt).", "save", "0")).isEqualTo(303);
        assertThat(sentence(new Place("content", "article/a/b"), 0).state())
                .isEqualTo(State.WRITTEN);
    }

    @Test
    void twoWhoTranslateTheSameSentenceDoNotOverwriteEachOther() {
        var place = new Place("content", "article/c/d");
        translations.keep(place, List.of("Das Amt hat montags zu."));
        var sentence = sentence(place, 0);
        assertThat(post(sentence, "المكتب مغلق يوم الاثنين.", "save", "0")).isEqualTo(303);

        assertThat(post(sentence, "يغلق المكتب الاثنين.", "save", "0")).isEqualTo(409);

        assertThat(sentence(place, 0).text()).isEqualTo("المكتب مغلق يوم الاثنين.");
        assertThat(post(sentence, "يغلق المكتب الاثنين.", "save", "1")).isEqualTo(303);
        assertThat(sentence(place, 0).text()).isEqualTo("يغلق المكتب الاثنين.");
    }

    @Test
    void changedGermanShowsWhatChangedAndTheOlderTranslation() {
        var place = new Place("content", "article/e/f");
        translations.keep(place, List.of("Kinder unter 14 Jahren zahlen nichts."));
        translations.translate(
                "Kinder unter 14 Jahren zahlen nichts.",
                "ar",
                "لا يدفع الأطفال دون 14 سنة شيئا.",
                Origin.PERSON,
                "Amal");
        translations.keep(place, List.of("Kinder unter 16 Jahren zahlen nichts."));

        assertThat(sentence(place, 0).state()).isEqualTo(State.CHANGED);
        assertThat(rania.get(texts(place) + "&at=0").body())
                .contains("<del>14 </del><ins>16 </ins>", "دون 14", "Bisherige Übersetzung");
        assertThat(rania.get("/staff/translation/ar?show=changed").body())
                .contains("Kinder unter 16 Jahren");
        assertThat(rania.get("/staff/translation/ar?show=machine&words=zahlen+nichts").body())
                .doesNotContain("&amp;at=0#edit");
    }

    @Test
    void changedGermanSaysWhoChangedItAndWhen() {
        var petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var club = "/staff/institutions/musikverein";
        var form = Forms.in(petra.get(club).body());
        var changed = form.value("description") + " Kommen Sie einfach vorbei.";
        form.with("description", changed).savedBy(petra, club);
        petra.post(club, Forms.in(petra.get(club).body()).with("room", "Zimmer 3").body());

        var place = new Place("institution", "musikverein");
        var sentence =
                sentences.at("ar", place).stream()
                        .filter(it -> it.german().equals(changed))
                        .findFirst()
                        .orElseThrow();

        assertThat(sentence.state()).isEqualTo(State.CHANGED);
        assertThat(text(rania.get(texts(place) + "&at=" + sentence.position()).body()))
                .contains("Deutsch geändert am", "von Petra");
        assertThat(text(rania.get(texts(REGISTERING) + "&at=1").body()))
                .doesNotContain("Deutsch geändert am");
    }

    @Test
    void aWordOfOfficeGermanIsShownAsItWasRenderedBefore() {
        var place = new Place("content", "article/g/h");
        translations.keep(place, List.of("Haben Sie eine Duldung?", "Die Duldung ist ein Papier."));
        translations.translate(
                "Haben Sie eine Duldung?", "ar", "هل لديك وثيقة Duldung؟", Origin.PERSON, "Amal");

        assertThat(text(rania.get(texts(place) + "&at=1").body()))
                .contains("Haben Sie eine Duldung? هل لديك وثيقة Duldung؟");
    }

    @Test
    void whatIsReadMostIsTranslatedFirst() {
        var much = new Place("content", "article/anmeldung/wohnung-anmelden");
        var little = new Place("institution", "sportverein");
        for (int i = 0; i < 1000; i++) readings.count("/anmeldung/wohnung-anmelden");
        for (int i = 0; i < 500; i++) readings.count("/institutions/sportverein");
        readings.keep();

        var places = tasks.of("ar").stream().map(it -> it.tally().place()).toList();

        assertThat(places.getFirst()).as("on every page").isEqualTo(new Place("site", "words"));
        assertThat(places.indexOf(much)).isLessThan(places.indexOf(little));
        assertThat(places.indexOf(little))
                .isLessThan(places.indexOf(new Place("content", "area/wohnen")))
                .isLessThan(places.indexOf(new Place("concern", "sportverein")));
        assertThat(places.indexOf(much))
                .isGreaterThan(places.indexOf(new Place("questions", "words")));
    }

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }

    @Test
    void commentsAndAssignmentsLeadToTheSentence() {
        var sentence = sentence(REGISTERING, 3);
        var address = "/staff/translation/ar/sentences/" + sentence.segment();
        var me = rania.get(texts(REGISTERING) + "&at=3").body();
        var id = me.replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Rania Haddad.*", "$1");

        rania.post(address + "/comments", Map.of("comment", "Heißt das <b>Amt</b> so?"));
        rania.post(address + "/assignment", Map.of("to", id));

        assertThat(rania.get("/staff/translation/ar?show=commented").body()).contains("at=3#edit");
        assertThat(rania.get("/staff/translation/ar?show=mine").body()).contains("at=3#edit");
        assertThat(rania.get(texts(REGISTERING) + "&at=3").body())
                .contains("Heißt das &lt;b&gt;Amt&lt;/b&gt; so?");
        rania.post(address + "/comments", Map.of("go", "settle"));
        assertThat(rania.get("/staff/translation/ar?show=commented").body())
                .doesNotContain("at=3#edit");
    }

    @Test
    void theMemoryProposesWhatIsTheSameOrAlikeAndItIsTakenIntoTheField() {
        var place = new Place("content", "article/i/j");
        var known = "Bringen Sie Ihren Mietvertrag und Ihren Ausweis zum Termin mit.";
        var asked = "Bringen Sie Ihren Mietvertrag und Ihren Ausweis zum Termin bitte mit.";
        translations.keep(place, List.of(known, asked));
        translations.translate(
                known, "ar", "أحضر عقد الإيجار وبطاقة الهوية.", Origin.PERSON, "Amal");
        var sentence = sentence(place, 1);

        var desk = Jsoup.parse(rania.get(texts(place) + "&at=1").body());
        var proposal = desk.expectFirst("ul.memory button[name=take]");
        assertThat(desk.expectFirst("ul.memory").text()).contains(known, "%");

        var taken =
                rania.post(
                        "/staff/translation/ar/sentences/" + sentence.segment(),
                        Map.of("text", "", "version", "0", "take", proposal.val()));

        assertThat(Jsoup.parse(taken.body()).expectFirst("#text").text())
                .isEqualTo("أحضر عقد الإيجار وبطاقة الهوية.");
        assertThat(sentence(place, 1).text()).as("not saved by taking it").isNull();
    }

    @Test
    void everythingOpenThereIsGivenToSomebodyAtOnce() {
        var place = new Place("content", "article/k/l");
        translations.keep(
                place,
                List.of(
                        "Der Kurs beginnt im Mai.",
                        "Der Kurs endet im Juli.",
                        "Der Kurs ist voll."));
        translations.translate("Der Kurs ist voll.", "ar", "الدورة ممتلئة.", Origin.PERSON, "Amal");
        translations.approve("Der Kurs ist voll.", "ar", "Amal");
        var first = sentence(place, 0);
        var me =
                Jsoup.parse(rania.get(texts(place) + "&at=0").body())
                        .expectFirst("#to option:contains(Rania Haddad)")
                        .val();

        rania.post(
                "/staff/translation/ar/sentences/" + first.segment() + "/assignment",
                Map.of("to", me, "all", "yes", "module", "content", "thing", "article/k/l"));

        assertThat(rania.get("/staff/translation/ar?show=mine").body())
                .contains("Der Kurs beginnt im Mai.", "Der Kurs endet im Juli.")
                .doesNotContain("Der Kurs ist voll.");
    }

    @Test
    void whatIsWrittenForOneSpotOnlyLeavesTheOtherAsItIs() {
        var twins =
                interfaceWords.keys().stream()
                        .filter(key -> !interfaceWords.german(key).contains("{"))
                        .collect(Collectors.groupingBy(interfaceWords::german))
                        .values()
                        .stream()
                        .filter(keys -> keys.size() > 1)
                        .findFirst()
                        .orElseThrow();
        var here = twins.get(0);
        var there = twins.get(1);
        var before = words().plain(there);
        var word = word(here);
        assertThat(rania.get(texts(word.place()) + "&at=" + word.position()).body())
                .contains("name=\"here\"");

        var only = new HashMap<>(form("في هذا المكان فقط"));
        only.put("here", "yes");
        assertThat(rania.post(address(word), only).statusCode()).isEqualTo(303);

        eventually(() -> assertThat(words().plain(here)).isEqualTo("في هذا المكان فقط"));
        assertThat(words().plain(there)).isEqualTo(before);
    }

    @Test
    void wordsOfQuestionsAndNamesOfPapersAreTranslatedWhereNewcomersMeetThem() {
        var question = word("questions.name.given");
        assertThat(rania.post(address(question), form("كل أسمائك الأولى")).statusCode())
                .isEqualTo(303);
        var paper = sentence(new Place("paper", "personalausweis"), 0);
        assertThat(post(paper, "هوية ألمانية", "approve", "0")).isEqualTo(303);

        eventually(() ->
                assertThat(words().plain("questions.name.given")).isEqualTo("كل أسمائك الأولى"));
        eventually(() ->
                assertThat(rania.get("/ar/aufenthalt/eu-buerger").body()).contains("هوية ألمانية"));
    }

    @Test
    void aWordLosesNoneOfItsPlaceholders() {
        var word = word("requests.papers.page");
        for (var wrong : List.of("الصفحة", "الصفحة {0} {1}", "الصفحة {0")) {
            var refused = rania.post(address(word), form(wrong));

            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).expectFirst("#text").text()).isEqualTo(wrong);
        }
    }

    private Sentence word(String key) {
        return sentences.at("ar", InterfaceWords.place(key)).stream()
                .filter(it -> it.part().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Sentence word) {
        return "/staff/translation/ar/sentences/" + word.segment() + "/" + word.part();
    }

    private static Map<String, String> form(String text) {
        return Map.of("text", text, "go", "approve", "version", "0");
    }

    private Words words() {
        return dictionary.words(languages.find("ar").orElseThrow());
    }

    /// A page that takes long to render is shown as it was until then, by design.
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    @Test
    void aCommentThatIsTooLongIsShownAgainWithTheTranslationBesideIt() {
        var title = sentence(REGISTERING, 0);
        var address = "/staff/translation/ar/sentences/" + title.segment();
        var endless = "Warum? ".repeat(300);

        var answer = rania.post(address + "/comments", Map.of("comment", endless, "go", "add"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.expectFirst("#comment").text()).startsWith("Warum? Warum?");
        assertThat(page.expectFirst("#comment-problem").text()).contains("Höchstens 2.000 Zeichen");
        assertThat(page.expectFirst("#text").text()).isEqualTo(title.text());
    }

    @Test
    void anInterfaceWordIsTranslatedLikeAnyOtherSentence() {
        var words = new Place("site", "words");
        var emergency =
                sentences.at("ar", words).stream()
                        .filter(it -> it.part().equals("site.emergency"))
                        .findFirst()
                        .orElseThrow();
        assertThat(emergency.shipped()).isTrue();
        assertThat(emergency.text()).isNotNull();

        var answer =
                rania.post(
                        "/staff/translation/ar/sentences/"
                                + emergency.segment()
                                + "/site.emergency",
                        Map.of(
                                "text",
                                "طوارئ الآن",
                                "go",
                                "approve",
                                "version",
                                "0",
                                "here",
                                "yes"));

        assertThat(answer.statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(rania.get("/ar/languages").body()).contains("طوارئ الآن"));
    }

    private Sentence sentence(Place place, int position) {
        return sentences.at("ar", place).get(position);
    }

    private static String texts(Place place) {
        return Task.address("ar", place);
    }

    private int post(Sentence sentence, String text, String go, String version) {
        return rania.post(
                        "/staff/translation/ar/sentences/" + sentence.segment(),
                        Map.of("text", text, "go", go, "version", version))
                .statusCode();
    }
}
