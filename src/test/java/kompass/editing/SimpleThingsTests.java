package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Areas and words of office German are looked at before they are saved, thrown away and brought
/// back, as articles are.
@EditingTest
class SimpleThingsTests {

    @LocalServerPort private int port;

    private StaffVisit jonas;

    @BeforeEach
    void jonasWrites() {
        jonas = StaffVisit.at(port).as(Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({
        "areas, title, lead, Tiere, /tiere",
        "terms, term, explanation, Hundesteuer, /terms/hundesteuer"
    })
    void whatIsThrownAwayIsGoneForReadersAndComesBackAsItWas(
            String room, String name, String text, String title, String path) {
        var fresh = Forms.in(jonas.get("/staff/guide/" + room + "/new").body());
        var made =
                jonas.post(
                        "/staff/guide/" + room,
                        fresh.with(name, title).with(text, "Alles über Hunde.").body());
        assertThat(made.statusCode()).isEqualTo(303);
        var address = made.headers().firstValue("Location").orElseThrow().replace("?saved", "");
        assertThat(jonas.get("/de" + path).body()).contains("Alles über Hunde.");

        assertThat(jonas.post(address + "/trash", "").statusCode()).isEqualTo(303);

        eventually("/de" + path, 404);
        assertThat(jonas.get(address).statusCode()).isEqualTo(404);
        var trash = Jsoup.parse(jonas.get("/staff/guide?trash").body());
        var gone =
                trash.select("li").stream()
                        .filter(it -> it.text().contains(title))
                        .findFirst()
                        .orElseThrow();
        assertThat(gone.text()).contains("Jonas", "Wiederherstellen");
        var back =
                Map.of(
                        "kind", gone.expectFirst("[name=kind]").val(),
                        "key", gone.expectFirst("[name=key]").val(),
                        "version", gone.expectFirst("[name=version]").val());
        assertThat(jonas.post("/staff/history/restoration", back).statusCode()).isEqualTo(303);
        eventually("/de" + path, 200);
        assertThat(jonas.get("/de" + path).body()).contains("Alles über Hunde.");
        assertThat(jonas.get("/staff/guide?trash").body()).doesNotContain(title);
    }

    @Test
    void whatArticlesNeedStaysAndThePageSaysByWhat() {
        var answer = jonas.post("/staff/guide/areas/wohnen/trash", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).text()).contains("Wohngeld");
        assertThat(jonas.get("/de/wohnen").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"areas/wohnen, lead", "terms/duldung, explanation"})
    void thePreviewShowsWhatIsTypedAndEveryLanguageInAFrameOfOurOwnOnly(
            String thing, String field) {
        var address = "/staff/guide/" + thing;
        var page = jonas.get(address);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-src 'self'");
        var typed = Forms.in(page.body()).with(field, "Das steht nur in der Vorschau.");

        var preview = jonas.post(address + "/preview", typed.body());

        assertThat(preview.body()).contains("Das steht nur in der Vorschau.");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'");
        assertThat(jonas.get(address).body()).doesNotContain("Das steht nur in der Vorschau.");
        var arabic = Jsoup.parse(jonas.get(address + "/preview?language=ar").body());
        assertThat(arabic.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(jonas.post(address + "/preview", typed.with(field, "").body()).body())
                .contains("Für die Vorschau fehlt noch etwas");
        assertThat(StaffVisit.at(port).as(Role.TRANSLATOR).get(address + "/preview").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"areas/wohnen, title, lead", "terms/duldung, term, explanation"})
    void howEasilyItIsReadIsSaidBesideWhatIsTyped(String thing, String needed, String field) {
        var address = "/staff/guide/" + thing;
        var page = jonas.get(address).body();
        assertThat(Jsoup.parse(page).text())
                .contains("Lesbarkeit")
                .doesNotContain("Amtswort „bezüglich“");
        var typed =
                Forms.in(page)
                        .with(needed, "")
                        .with(field, "Sie werden bezüglich der Unterlagen benachrichtigt.");

        var refused = jonas.post(address, typed.body());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("Amtswort „bezüglich“");
    }

    private void eventually(String path, int status) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jonas.get(path).statusCode()).isEqualTo(status));
    }
}
