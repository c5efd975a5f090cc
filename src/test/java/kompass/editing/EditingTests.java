package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import kompass.content.Articles;
import kompass.content.PlainLanguage;
import kompass.database.Installation;
import kompass.keeping.Forms;
import kompass.languages.Origin;
import kompass.languages.Segment;
import kompass.languages.Translations;
import kompass.mail.CaughtMail;
import kompass.mail.Letters;
import kompass.people.People;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.awaitility.core.ThrowingRunnable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writing over HTTP as a browser without script does it, on the articles of the demonstration;
/// every test has an article of its own.
@EditingTest
class EditingTests {

    private static final List<String> READ = List.of("ar", "en", "fa", "ru", "tr", "uk");

    private static final DateTimeFormatter GERMAN_DATE =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMAN);

    private final HttpClient reader = HttpClient.newHttpClient();
    private final Articles articles;
    private final Translations translations;
    private final Publishing publishing;
    private final ReviewReminders reminders;
    private final CaughtMail mail;
    private final Letters letters;
    private final People people;
    private final Tree tree;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Clock clock;
    private final int port;
    private final Editor jonas;

    @Autowired
    EditingTests(
            Articles articles,
            Translations translations,
            Publishing publishing,
            ReviewReminders reminders,
            CaughtMail mail,
            Letters letters,
            People people,
            Tree tree,
            Installation installation,
            TransactionTemplate transaction,
            JdbcClient database,
            Clock clock,
            @LocalServerPort int port) {
        this.articles = articles;
        this.translations = translations;
        this.publishing = publishing;
        this.reminders = reminders;
        this.mail = mail;
        this.letters = letters;
        this.people = people;
        this.tree = tree;
        this.installation = installation;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
        this.port = port;
        jonas = new Editor(StaffVisit.at(port).as(Role.EDITOR));
    }

    @Test
    void aChangedSentenceIsSeenAtOnceAndInGermanUntilItIsTranslatedAndNothingElseIs() {
        var address = jonas.find("Die neue Wohnung anmelden");
        var path = "/anmeldung/wohnung-anmelden";
        var before = "Kinder unter 16 Jahren melden die Eltern an.";
        var form = jonas.open(address);
        var field = Editor.field(form, before);
        var changed = "Kinder unter 17 Jahren melden die Eltern an.";
        var counts = READ.stream().map(tag -> fallbacks(read(tag, path))).toList();

        jonas.publish(address, form.with(field, changed));

        eventually(() -> assertThat(read("de", path)).contains(changed).doesNotContain(before));
        for (var tag : READ) {
            eventually(() ->
                    assertThat(read(tag, path))
                            .contains(changed)
                            .contains("<details><summary class=\"mark\""));
            eventually(() ->
                    assertThat(fallbacks(read(tag, path)))
                            .as(tag)
                            .isEqualTo(counts.get(READ.indexOf(tag)) + 1));
        }

        translations.translate(
                changed, "ar", "الأطفال دون 17 سنة يسجلهم الوالدان.", Origin.PERSON, "Amal");

        eventually(() ->
                assertThat(read("ar", path)).contains("الأطفال دون 17").doesNotContain(changed));
    }

    /// What a reader of that language is told for this German, up to its first mark.
    private String translation(String german, String tag) {
        return database.sql(
                        """
                        SELECT split_part(text, '<', 1)
                          FROM languages.translation
                         WHERE segment = :segment
                           AND language = :tag
                        """)
                .param("segment", Segment.of(german).id())
                .param("tag", tag)
                .query(String.class)
                .single();
    }

    private static long fallbacks(String page) {
        return page.split("class=\"fallback\"", -1).length - 1L;
    }

    @Test
    void whoPublishesSeesFirstWhichLanguagesLoseWhichSentence() {
        var address = jonas.find("Sport");
        var form = jonas.open(address);
        var lead = form.value("lead");

        var answer =
                jonas.browser()
                        .post(
                                address,
                                form.with("lead", lead + " Auch im Winter.")
                                        .with("go", "publish")
                                        .body());

        assertThat(answer.headers().firstValue("Location")).hasValue(address + "?look");
        assertThat(jonas.browser().get(address).body())
                .contains("Ukrainisch", "Der Sinn ist neu", "id=\"losses\"")
                .containsPattern("value=\"NEW\" checked");
        var page = jonas.open(address);
        jonas.publish(address, page.with("lead", lead));
    }

    @Test
    void onlyAnotherCommaLeavesTheTranslationsValid() {
        var address = jonas.find("Bus");
        var form = jonas.open(address);
        var article = article(address);
        var lead = form.value("lead");
        var field = "lead";

        var arabic = translation(lead, "ar");
        var changed = lead.replace(",", "") + " –";
        assertThat(read("ar", article)).contains(arabic);

        jonas.publish(address, form.with(field, changed));

        eventually(() -> assertThat(read("de", article)).contains("–</p>"));
        assertThat(translation(changed, "ar")).isEqualTo(arabic);
        eventually(() ->
                assertThat(read("ar", article))
                        .contains(arabic)
                        .doesNotContain(lead.substring(0, 20)));
        assertThat(
                        database.sql(
                                        "SELECT published::text FROM editing.manuscript WHERE slug = :slug")
                                .param("slug", article.substring(article.lastIndexOf('/') + 1))
                                .query(String.class)
                                .single())
                .contains("\"SAME\"");
    }

    @Test
    void anOlderTranslationThatWouldMisleadIsNotShown() {
        var address = jonas.find("Asylverfahren");
        var form = jonas.open(address);
        var path = article(address);
        jonas.browser()
                .post(
                        address,
                        form.with("lead", form.value("lead") + " Ab dem 1. März.")
                                .with("go", "save")
                                .body());
        var asked = jonas.open(address);
        var meaning =
                java.net.URLDecoder.decode(asked.body(), java.nio.charset.StandardCharsets.UTF_8)
                        .replaceAll("(?s).*(meaning\\.[0-9a-f]{24}).*", "$1");

        jonas.publish(address, asked.with(meaning, "MISLEADING"));

        eventually(() ->
                assertThat(read("ar", path))
                        .contains("Ab dem 1. März.")
                        .doesNotContain("<details><summary class=\"mark\""));
    }

    @Test
    void aDraftIsSeenByNobodyAndUndoingAPublicationIsOneClick() {
        var address = jonas.find("Deutschkurs");
        var path = article(address);
        var form = jonas.open(address);
        var title = form.value("title");
        var arabic = translation(title, "ar");
        jonas.browser()
                .post(
                        address,
                        form.with("title", "Ein ganz neuer Titel").with("go", "save").body());
        eventually(() ->
                assertThat(read("de", path))
                        .contains(title)
                        .doesNotContain("Ein ganz neuer Titel"));
        assertThat(jonas.browser().get("/staff/guide").body()).contains("Entwurf neben der");
        jonas.publish(address, jonas.open(address));
        eventually(() -> assertThat(read("de", path)).contains("Ein ganz neuer Titel"));
        eventually(() -> assertThat(read("ar", path)).contains("Ein ganz neuer Titel"));

        var undone = jonas.browser().post(address + "/publication/undoing", "");

        assertThat(undone.statusCode()).isEqualTo(303);
        eventually(() ->
                assertThat(read("de", path))
                        .contains(title)
                        .doesNotContain("Ein ganz neuer Titel"));
        eventually(() ->
                assertThat(read("ar", path))
                        .contains(arabic)
                        .doesNotContain("Ein ganz neuer Titel"));
        assertThat(jonas.open(address).value("title")).isEqualTo("Ein ganz neuer Titel");
    }

    @Test
    void blocksAreAddedMovedAndDroppedWithoutScriptAndKeepWhatWasTyped() {
        var address = jonas.find("Führerschein");
        var form =
                jonas.open(address).with("title", "Noch nicht gespeichert").with("go", "add:note");
        var page = Forms.in(jonas.browser().post(address, form.body()).body());
        var key = page.values("blocks").getLast();
        assertThat(page.value("title")).isEqualTo("Noch nicht gespeichert");
        page = page.with("block." + key + ".text", "Das ist **wichtig**.");

        page = Forms.in(jonas.browser().post(address, page.with("go", "up:" + key).body()).body());
        jonas.publish(address, page);

        var path = article(address);
        assertThat(page.values("blocks").getLast()).isNotEqualTo(key);
        eventually(() ->
                assertThat(read("de", path))
                        .contains("class=\"notice ", "Das ist <strong>wichtig</strong>."));
        var without = jonas.open(address).with("go", "drop:" + key);
        page = Forms.in(jonas.browser().post(address, without.body()).body());
        jonas.publish(address, page);
        eventually(() ->
                assertThat(read("de", path)).doesNotContain("Das ist <strong>wichtig</strong>."));
    }

    @Test
    void aRenamedArticleIsFoundUnderItsOldAddressToo() {
        var address = jonas.find("Duldung");
        var path = article(address);
        var form = jonas.open(address);

        jonas.publish(address, form.with("slug", "neuer-name"));

        var moved = get("/ar" + path);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("/ar/aufenthalt/neuer-name");
        eventually(() -> assertThat(read("ar", "/aufenthalt/neuer-name")).contains("lang=\"ar\""));
    }

    @Test
    void whatLiesInTheTrashIsGoneForReadersAndComesBack() {
        var address = jonas.find("Ehrenamt");
        var path = article(address);

        jonas.browser().post(address + "/trash", "");

        assertThat(get("/de" + path).statusCode()).isEqualTo(404);
        assertThat(jonas.browser().get("/staff/guide?trash").body()).contains(address);
        jonas.browser().post(address + "/trash/restoration", "");
        jonas.publish(address, jonas.open(address));
        assertThat(get("/de" + path).statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftPublishesItselfAndExpiresByTheClock() {
        var address = jonas.find("Kindergeld");
        var path = article(address);
        var form = jonas.open(address).with("title", "Ab heute neu");
        jonas.browser()
                .post(
                        address,
                        form.with("publish-at", "2020-01-01T08:00").with("go", "schedule").body());
        eventually(() -> assertThat(read("de", path)).doesNotContain("Ab heute neu"));

        publishing.whatIsDue();

        eventually(() -> assertThat(read("de", path)).contains("Ab heute neu"));
        form = jonas.open(address).with("expires-at", "2020-01-02T08:00").with("go", "schedule");
        jonas.browser().post(address, form.body());
        publishing.whatIsDue();
        assertThat(get("/de" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void twoEditorsAtOnceLoseNothingAndChooseWhereTheyClash() {
        var petra = new Editor(StaffVisit.at(port).as(Role.ADMINISTRATOR));
        var address = jonas.find("Krankenkasse");
        var mine = jonas.open(address);
        var hers = petra.open(address);
        petra.browser().post(address, hers.with("title", "Von Petra").with("go", "save").body());

        var merged =
                jonas.browser()
                        .post(address, mine.with("lead", "Von Jonas.").with("go", "save").body());

        assertThat(merged.headers().firstValue("Location")).hasValue(address + "?saved&merged");
        assertThat(jonas.open(address).value("title")).isEqualTo("Von Petra");
        mine = jonas.open(address);
        hers = petra.open(address);
        petra.browser().post(address, hers.with("title", "Wieder Petra").with("go", "save").body());
        var clash =
                jonas.browser()
                        .post(address, mine.with("title", "Doch Jonas").with("go", "save").body());
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Wieder Petra", "Doch Jonas");
    }

    @Test
    void aNewArticleIsWrittenPublishedAndReadInEveryLanguage() {
        var page = Forms.in(jonas.browser().get("/staff/guide/articles/new?area=wohnen").body());
        var form =
                page.with("title", "Müll trennen")
                        .with("institution", "einwohnermeldeamt")
                        .with("concern", "erstberatung")
                        .with("go", "save");
        var created = jonas.browser().post("/staff/guide/articles", form.body());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(303);
        var address = created.headers().firstValue("Location").orElseThrow().replace("?saved", "");
        assertThat(get("/de/wohnen/muell-trennen").statusCode()).isEqualTo(404);
        var refused =
                jonas.browser().post(address, jonas.open(address).with("go", "publish").body());
        assertThat(refused.statusCode()).isEqualTo(422);

        jonas.publish(address, jonas.open(address).with("lead", "Es gibt vier Tonnen."));

        eventually(() ->
                assertThat(read("uk", "/wohnen/muell-trennen")).contains("Es gibt vier Tonnen."));
    }

    @Test
    void thePreviewShowsTheDraftInAnyLanguageInAFrameOfOurOwnOnly() {
        var address = jonas.find("Mietvertrag");
        var form = jonas.open(address).with("title", "Nur im Entwurf").with("go", "save");
        jonas.browser().post(address, form.body());

        var preview = jonas.browser().get(address + "/preview?language=ar");

        assertThat(preview.body()).contains("<html lang=\"ar\" dir=\"rtl\">", "Nur im Entwurf");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'", "default-src 'none'");
        var typed = jonas.open(address).with("title", "Erst getippt");
        assertThat(jonas.browser().post(address + "/preview", typed.body()).body())
                .contains("Erst getippt");
    }

    /// The measure of issue 6: the first Wiener Sachtextformel, see [PlainLanguage].
    @Test
    void theGermanArticlesOfTheDemonstrationAreEasyEnoughForB1() {
        var figures = new TreeMap<Double, String>();
        for (var article : articles.all())
            figures.put(PlainLanguage.of(article.german(), List.of()).figure(), article.path());

        assertThat(figures.lastEntry().getKey())
                .as("%s", figures)
                .isLessThanOrEqualTo(PlainLanguage.EASY);
    }

    @Test
    void noGermanArticleOfTheDemonstrationSpeaksAsOfficesDoOrInLongSentences() {
        assertThat(articles.all())
                .flatExtracting(article -> PlainLanguage.of(article.german(), List.of()).advice())
                .filteredOn(
                        advice -> Set.of("OFFICIALESE", "LONG_SENTENCE").contains(advice.kind()))
                .isEmpty();
    }

    @Test
    void whoSaysThatAllOfItIsStillTrueShowsTodayToReaders() {
        var address = jonas.find("Mit Bus und Bahn");
        var id = id(address);
        var another = jonas.find("Kita");
        var anotherId = id(another);
        for (var due : List.of(address, another))
            jonas.browser()
                    .post(
                            due,
                            jonas.open(due).with("review", "2020-01-01").with("go", "save").body());
        assertThat(jonas.browser().get("/staff/guide/due").body()).contains(id);
        var found = "/staff/guide/due?sort=checked&words=";
        assertThat(jonas.browser().get(found + "bahn").body()).contains(id, "ascending");
        assertThat(jonas.browser().get(found + "Rollschuh").body())
                .contains("nichts, was dazu passt")
                .doesNotContain(id);

        jonas.browser().post("/staff/guide/due/check", "articles=" + id + "&articles=" + anotherId);

        assertThat(jonas.browser().get("/staff/guide/due").body()).doesNotContain(id, anotherId);
        var today = LocalDate.now(clock);
        for (var checked : List.of(address, another))
            assertThat(articles.at(article(checked)).orElseThrow().checked()).isEqualTo(today);
        eventually(() ->
                assertThat(Jsoup.parse(read("de", article(another))).text())
                        .contains("Zuletzt geprüft: " + GERMAN_DATE.format(today)));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void whoAnswersForAnArticleIsAskedByMailOnceAMonth() {
        var address = jonas.find("Rundfunkbeitrag");
        var form = jonas.open(address);
        var jonasId =
                database.sql("SELECT id::text FROM people.person WHERE name = 'Jonas Brandt'")
                        .query(String.class)
                        .single();
        jonas.browser()
                .post(
                        address,
                        form.with("review", "2020-01-01")
                                .with("responsible", jonasId)
                                .with("go", "save")
                                .body());

        reminders.remind();
        reminders.remind();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(mail.all())
                                .extracting(caught -> caught.message().getSubject())
                                .filteredOn(subject -> subject.contains("wieder zu prüfen"))
                                .hasSize(1));
        remindIn(31);
        assertThat(reviewLetters(jonasId)).as("another month").isEqualTo(2);
        disable(jonasId, "now()");
        remindIn(62);
        disable(jonasId, "NULL");
        assertThat(reviewLetters(jonasId)).as("not who works here no longer").isEqualTo(2);
    }

    private void remindIn(int days) {
        var later = Clock.offset(clock, Duration.ofDays(days));
        var then = new ReviewReminders(people, tree, letters, installation, later);
        transaction.executeWithoutResult(_ -> then.remind());
    }

    private int reviewLetters(String person) {
        return letters.count(ReviewWriter.KIND, "review " + person, Instant.EPOCH);
    }

    private void disable(String person, String since) {
        database.sql("UPDATE people.person SET disabled_at = " + since + " WHERE id = :id::uuid")
                .param("id", person)
                .update();
    }

    @Test
    void nobodySaysOfAnAreaOfOthersThatItIsTrue() {
        var keeper = StaffVisit.at(port).as(Role.KEEPER_OF_THE_SPORTVEREIN);
        for (var path : List.of("/staff/guide", "/staff/guide/due", "/staff/guide/areas/wohnen"))
            assertThat(keeper.get(path).statusCode()).as(path).isEqualTo(404);
        var address = jonas.find("Wohngeld");
        assertThat(keeper.get(address).statusCode()).isEqualTo(404);
        assertThat(keeper.post(address + "/publication/removal", "").statusCode()).isEqualTo(404);
    }

    @Test
    void areasAndWordsAreSeenAsSoonAsTheyAreSaved() {
        var area = Forms.in(jonas.browser().get("/staff/guide/areas/geld").body());
        var term = Forms.in(jonas.browser().get("/staff/guide/terms/duldung").body());

        var lead = area.value("lead");
        var asked =
                jonas.browser()
                        .post(
                                "/staff/guide/areas/geld",
                                area.with("lead", lead + " Alles ums Geld.").body());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("id=\"losses\"", "<del>" + lead.substring(0, 12), "Arabisch")
                .containsPattern("value=\"NEW\" checked");
        assertThat(read("de", "/geld")).doesNotContain("Alles ums Geld.");
        jonas.save("/staff/guide/areas/geld", Forms.in(asked.body()));
        jonas.save(
                "/staff/guide/terms/duldung",
                term.with("explanation", "Ein Papier mit einem roten Strich."));

        eventually(() -> assertThat(read("de", "/geld")).contains("Alles ums Geld."));
        eventually(() ->
                assertThat(read("de", "/terms/duldung"))
                        .contains("Ein Papier mit einem roten Strich."));
    }

    @Test
    void anotherCommaInAnAreaLeavesItsTranslationsValidAndAnotherDateHidesThem() {
        var address = "/staff/guide/areas/schule";
        var lead = jonas.open(address).value("lead");
        var arabic = translation(lead, "ar");

        jonas.save(address, jonas.open(address).with("lead", lead + " –"));

        eventually(() -> assertThat(read("de", "/schule")).contains(" –</p>"));
        assertThat(translation(lead + " –", "ar")).isEqualTo(arabic);
        eventually(() -> assertThat(read("ar", "/schule")).contains(arabic));
        var dated = jonas.open(address).with("lead", lead + " Ab dem 1. März.");
        var asked = Forms.in(jonas.browser().post(address, dated.body()).body());
        var meaning = "meaning." + Segment.of(lead + " Ab dem 1. März.").id().substring(0, 24);
        jonas.browser().post(address, asked.with(meaning, "MISLEADING").body());
        eventually(() ->
                assertThat(read("ar", "/schule"))
                        .contains("Ab dem 1. März.")
                        .doesNotContain(arabic));
    }

    /// A page that takes long to render is shown as it was until then, by design.
    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private String article(String address) {
        var form = jonas.open(address);
        return "/" + form.value("area") + "/" + form.value("slug");
    }

    private String read(String tag, String path) {
        var page = get("/" + tag + path);
        assertThat(page.statusCode()).as(tag + path).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> get(String address) {
        try {
            return reader.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
