package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kompass.content.Articles;
import kompass.keeping.Forms;
import kompass.people.Grant;
import kompass.people.People;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who writes about one area only: the other areas are not there for them, by whatever
/// form they come.
@EditingTest
class OneAreaTests {

    private static final String OTHER = "/geld/bildung-und-teilhabe";

    @Autowired private People people;
    @Autowired private Articles articles;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private Editor jonas;
    private StaffVisit mara;

    @BeforeEach
    void maraWritesAboutHousing() {
        jonas = new Editor(StaffVisit.at(port).as(Role.EDITOR));
        mara = StaffVisit.at(port).as(Role.TRANSLATOR);
        var person = people.findByEmail("translator@kompass.example").orElseThrow();
        people.grant(person.id(), Set.of(new Grant.Editor(Set.of("wohnen"))));
    }

    @Test
    void anArticleOfAnotherAreaIsNeitherShownNorSavedNorMovedNorPublished() {
        var address = jonas.find("bildung-und-teilhabe");
        var form = jonas.open(address).with("title", "Von Mara").with("area", "wohnen");
        var media = database.sql("SELECT count(*) FROM content.medium").query(Long.class).single();

        assertThat(mara.get(address).statusCode()).isEqualTo(404);
        assertThat(mara.get(address + "/preview").statusCode()).isEqualTo(404);
        for (var go : List.of("save", "publish", "schedule", "add:note", "preview"))
            assertThat(mara.post(address, form.with("go", go).body()).statusCode())
                    .as(go)
                    .isEqualTo(404);
        for (var deed :
                List.of(
                        "/preview",
                        "/publication/undoing",
                        "/publication/removal",
                        "/trash",
                        "/trash/restoration"))
            assertThat(mara.post(address + deed, form.body()).statusCode()).as(deed).isEqualTo(404);
        assertThat(mara.upload(address, "block.b1.file", "a.png", new byte[] {1}).statusCode())
                .isEqualTo(404);

        assertThat(articles.at(OTHER).orElseThrow().title()).isNotEqualTo("Von Mara");
        assertThat(jonas.open(address).value("title")).isNotEqualTo("Von Mara");
        assertThat(database.sql("SELECT count(*) FROM content.medium").query(Long.class).single())
                .isEqualTo(media);
    }

    @Test
    void anEarlierVersionOfAnotherAreaIsNeitherReadNorBroughtBack() {
        var address = jonas.find("buergergeld");
        var id = address.substring(address.lastIndexOf('/') + 1);
        var lead = jonas.open(address).value("lead");
        jonas.browser().post(address, jonas.open(address).with("lead", lead + " Neu.").body());

        assertThat(mara.get("/staff/history?kind=article&key=" + id).statusCode()).isEqualTo(404);
        var back =
                mara.post(
                        "/staff/history/restoration",
                        Map.of("kind", "article", "key", id, "version", "0"));

        assertThat(back.statusCode()).isEqualTo(404);
        assertThat(jonas.open(address).value("lead")).isEqualTo(lead + " Neu.");
    }

    @Test
    void anArticleOfTheirOwnGoesToNoOtherAreaNorIsANewOneMadeThere() {
        var mine = new Editor(mara);
        var address = mine.find("Wohnberechtigungsschein");
        var form = mine.open(address);

        assertThat(mara.post(address, form.with("area", "geld").with("go", "publish").body()))
                .returns(404, answer -> answer.statusCode());
        var fresh = Forms.in(mara.get(Guide.ARTICLES + "/new?area=wohnen").body());
        assertThat(mara.post(Guide.ARTICLES, fresh.with("title", "X").with("area", "geld").body()))
                .returns(404, answer -> answer.statusCode());

        mine.publish(address, mine.open(address).with("lead", "Für eine günstige Wohnung."));
        assertThat(articles.at("/wohnen/wohnberechtigungsschein").orElseThrow().lead())
                .isEqualTo("Für eine günstige Wohnung.");
    }

    @Test
    void otherAreasAndWhatConcernsTheWholeTownAreNotThere() {
        assertThat(mara.get("/staff/guide").body())
                .contains("Wohngeld")
                .doesNotContain("/staff/guide/areas/geld");
        assertThat(mara.get(Guide.AREAS + "/wohnen").statusCode()).isEqualTo(200);
        for (var path :
                List.of(
                        Guide.AREAS + "/geld",
                        Guide.AREAS + "/new",
                        "/staff/phrases",
                        "/staff/phrases/new"))
            assertThat(mara.get(path).statusCode()).as(path).isEqualTo(404);
        for (var path : List.of(Guide.AREAS, Guide.AREAS + "/geld", "/staff/phrases"))
            assertThat(mara.post(path, "title=X&lead=X").statusCode()).as(path).isEqualTo(404);
    }
}
