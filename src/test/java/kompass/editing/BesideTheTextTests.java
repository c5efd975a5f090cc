package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kompass.content.Articles;
import kompass.content.Feedback;
import kompass.content.Feedbacks;
import kompass.keeping.Forms;
import kompass.languages.Languages;
import kompass.mail.CaughtMail;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to an article beside its text: readers say something, a time comes, somebody goes
/// back to an earlier version, two write at once, others link to it.
@EditingTest
class BesideTheTextTests {

    @Autowired private Articles articles;
    @Autowired private Feedbacks feedbacks;
    @Autowired private Languages languages;
    @Autowired private Publishing publishing;
    @Autowired private CaughtMail mail;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private Editor jonas;

    @BeforeEach
    void jonasWrites() {
        jonas = new Editor(StaffVisit.at(port).as(Role.EDITOR));
    }

    @Test
    void whatReadersSayStandsAtTheArticleUntilItIsSettledEvenUnderAnotherName() {
        var address = jonas.find("vereine-und-treffen");
        var form = jonas.open(address);
        var path = "/" + form.value("area") + "/" + form.value("slug");
        var arabic = languages.find("ar").orElseThrow();
        feedbacks.keep(path, arabic, Feedback.Kind.WRONG, "الرقم خطأ");

        assertThat(jonas.browser().get("/staff/guide").body()).contains(address + "#feedback");
        jonas.publish(address, form.with("slug", "treffen"));

        var page = jonas.browser().get(address).body();
        assertThat(page).contains("الرقم خطأ", "etwas stimmt nicht");
        assertThat(feedbacks.about("/freizeit/treffen")).hasSize(1);
        var settle = address + "/feedback/" + feedbacks.about("/freizeit/treffen").getFirst().id();
        assertThat(
                        jonas.browser()
                                .post(
                                        jonas.find("krankenkasse")
                                                + "/feedback/"
                                                + id(settle)
                                                + "/done",
                                        "")
                                .statusCode())
                .as("not through another article")
                .isEqualTo(404);
        assertThat(jonas.browser().post(settle + "/done", "").statusCode()).isEqualTo(303);
        assertThat(jonas.browser().get(address).body()).doesNotContain("الرقم خطأ");
        assertThat(jonas.browser().get("/staff/guide").body())
                .doesNotContain(address + "#feedback");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void whatIsNotCompleteIsNotScheduledAndWhatBecameSoIsToldToWhoWantedIt() {
        var address = jonas.find("hilfe-fuer-eltern");
        var past = "2020-01-01T08:00";
        var incomplete =
                jonas.browser()
                        .post(
                                address,
                                jonas.open(address)
                                        .with("lead", "")
                                        .with("publish-at", past)
                                        .with("go", "schedule")
                                        .body());
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("href=\"#lead\"");
        var form = jonas.open(address).with("lead", "Für Eltern.");
        var later = form.with("publish-at", "2099-01-01T08:00").with("go", "schedule");
        assertThat(jonas.browser().post(address, later.body()).statusCode()).isEqualTo(303);
        jonas.browser()
                .post(address, jonas.open(address).with("lead", "").with("go", "save").body());
        database.sql("UPDATE editing.manuscript SET publish_at = now() WHERE publish_at > now()")
                .update();

        publishing.whatIsDue();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(jonas.browser().get(address).body())
                                .contains("sollte am", "nicht veröffentlicht: unvollständig"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(mail.all())
                                .extracting(it ->
                                        it.message().getSubject()
                                                + " → "
                                                + it.message().getAllRecipients()[0])
                                .filteredOn(it -> it.contains("nicht erschienen"))
                                .singleElement()
                                .asString()
                                .endsWith("→ editor@kompass.example"));
        jonas.publish(address, jonas.open(address).with("lead", "Wieder für Eltern."));
        assertThat(jonas.browser().get(address).body()).doesNotContain("sollte am");
    }

    @Test
    void whatPublishesItselfIsPublishedByWhoWantedIt() {
        var address = jonas.find("familie/geburt");
        var form = jonas.open(address).with("title", "Ein Kind bekommen heute");
        jonas.browser()
                .post(
                        address,
                        form.with("publish-at", "2020-01-01T08:00").with("go", "schedule").body());

        publishing.whatIsDue();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        database.sql(
                                                        "SELECT published_by FROM editing.manuscript WHERE id = :id::uuid")
                                                .param("id", id(address))
                                                .query(String.class)
                                                .optional())
                                .hasValue("Jonas Brandt"));
    }

    @Test
    void theHistoryTellsWordByWordWhatChangedAndNamesBlocksAsPeopleDo() {
        var address = jonas.find("impfungen");
        var form = jonas.open(address);
        var key = form.values("blocks").getLast();
        jonas.browser()
                .post(
                        address,
                        form.with("title", form.value("title") + " lernen")
                                .with("blocks", with(form.values("blocks"), "n-abcdefgh"))
                                .with("block.n-abcdefgh.kind", "paragraph")
                                .with("block.n-abcdefgh.text", "Fragen kostet nichts.")
                                .with("go", "save")
                                .body());
        var again = jonas.open(address);
        jonas.browser()
                .post(
                        address,
                        again.with("block.n-abcdefgh.text", "Fragen kostet **gar** nichts.")
                                .with("go", "save")
                                .body());

        var id = address.substring(address.lastIndexOf('/') + 1);
        var history =
                Jsoup.parse(jonas.browser().get("/staff/history?kind=article&key=" + id).body());

        var latest = history.expectFirst("ol.changes > li");
        assertThat(latest.expectFirst("dt").text()).matches("Absatz \\d+: Text");
        assertThat(latest.expectFirst("dd").html())
                .isEqualTo("Fragen kostet <ins>**gar** </ins>nichts.");
        var before = history.select("ol.changes > li").get(1);
        assertThat(before.select("ins").eachText()).contains("lernen");
        assertThat(before.select("dt").eachText())
                .contains("Überschrift", "Reihenfolge der Blöcke");
        assertThat(before.select("ins").eachText())
                .anyMatch(it -> it.contains("Absatz „Fragen kostet nichts.“"));
        assertThat(history.text()).doesNotContain("n-abcdefgh").doesNotContain("block." + key);
    }

    private static String[] with(List<String> blocks, String another) {
        return Stream.concat(blocks.stream(), Stream.of(another)).toArray(String[]::new);
    }

    @Test
    void anEarlierVersionComesBackFromTheHistoryAndAMoveIsUndone() {
        var address = jonas.find("beratung/");
        var form = jonas.open(address);
        var lead = form.value("lead");
        var slug = form.value("slug");
        jonas.publish(address, form.with("lead", "Ganz anders."));

        var back =
                jonas.browser()
                        .post(
                                "/staff/history/restoration",
                                Map.of("kind", "article", "key", id(address), "version", "0"));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(jonas.open(address).value("lead")).isEqualTo(lead);
        jonas.publish(address, jonas.open(address).with("slug", "umgezogen"));
        assertThat(articles.find("beratung", "umgezogen")).isPresent();
        assertThat(jonas.browser().post(address + "/publication/undoing", "").statusCode())
                .isEqualTo(303);
        assertThat(articles.find("beratung", "umgezogen")).isEmpty();
        assertThat(articles.find("beratung", slug)).isPresent();
        assertThat(jonas.browser().get("/de/beratung/umgezogen").statusCode()).isEqualTo(301);
    }

    @Test
    void twoWhoEachAddABlockAreAskedWhichOrderHolds() {
        var petra = new Editor(StaffVisit.at(port).as(Role.ADMINISTRATOR));
        var address = jonas.find("deutsch-ueben");
        var mine = added(jonas, address, jonas.open(address), "Von Jonas.");
        var hers = added(petra, address, petra.open(address), "Von Petra.");
        petra.browser().post(address, hers.with("go", "save").body());

        var clash = jonas.browser().post(address, mine.with("go", "save").body());

        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Von Jonas.");
        var chosen = Forms.in(clash.body()).with("go", "save");
        assertThat(jonas.browser().post(address, chosen.body()).statusCode()).isEqualTo(303);
        assertThat(jonas.browser().get(address).body()).contains("Von Jonas.");
    }

    private static Forms added(Editor editor, String address, Forms form, String text) {
        var page = editor.browser().post(address, form.with("go", "add:note").body());
        var more = Forms.in(page.body());
        return more.with("block." + more.values("blocks").getLast() + ".text", text);
    }

    @Test
    void aLinkOfAnotherArticleLeadsToTheOneThatWasRenamed() {
        var linking = jonas.find("asylbewerberleistungen");
        var page = jonas.browser().post(linking, jonas.open(linking).with("go", "add:note").body());
        var form = Forms.in(page.body());
        var link = "[Lesen Sie hier](/schule/schule-anmelden)";
        var target = jonas.find("schule/");
        var path = "/schule/" + jonas.open(target).value("slug");
        form.with(
                "block." + form.values("blocks").getLast() + ".text",
                link.replace("/schule/schule-anmelden", path));
        jonas.publish(linking, form);
        jonas.publish(target, jonas.open(target).with("slug", "neu-in-der-schule"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    var read = jonas.browser().get("/de/geld/asylbewerberleistungen").body();
                    var href =
                            read.replaceAll("(?s).*href=\"([^\"]*)\"[^>]*>Lesen Sie hier.*", "$1");
                    assertThat(href).startsWith("/de/schule/");
                    var answer = jonas.browser().get(href);
                    if (answer.statusCode() == 301)
                        answer =
                                jonas.browser()
                                        .get(answer.headers().firstValue("Location").orElseThrow());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.uri().getPath()).endsWith("/neu-in-der-schule");
                });
    }
}
