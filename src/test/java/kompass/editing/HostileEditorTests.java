package kompass.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kompass.content.Media;
import kompass.content.Medium;
import kompass.content.MediumRefused;
import kompass.database.TestDatabase;
import kompass.keeping.Forms;
import kompass.languages.Origin;
import kompass.languages.Translations;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// 31 (1.2.1) and 32 (1.3.1): whatever an editor types, pastes or hands in, readers get text,
/// pictures and films.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of HostileEditorTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class HostileEditorTests {

    /// What no page of ours holds: a script of somebody else's, a handler, a frame.
    private static final Pattern NEVER =
            Pattern.compile(
                    "(?i)<script(?! type=\"module\" src=\"/static/)|<iframe|<svg onload|<img src=x|\\son\\w+=\"|href=\"(?:javascript|data):|<b onmouseover");

    private static final Map<String, Medium.Kind> MEDIA =
            Map.of(
                    "picture", Medium.Kind.PICTURE,
                    "file", Medium.Kind.FILE,
                    "audio", Medium.Kind.AUDIO,
                    "video", Medium.Kind.VIDEO);

    private final HttpClient reader = HttpClient.newHttpClient();
    private final Media media;
    private final Translations translations;
    private final Manuscripts manuscripts;
    private final int port;
    private final Editor jonas;

    @Autowired
    HostileEditorTests(
            Media media,
            Translations translations,
            Manuscripts manuscripts,
            @LocalServerPort int port) {
        this.manuscripts = manuscripts;
        this.media = media;
        this.translations = translations;
        this.port = port;
        jonas = new Editor(StaffVisit.at(port).as(Role.EDITOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg onload=alert(1)>",
                "[klick](javascript:alert`1`)",
                "[klick](//boese.example)",
                "**<b onmouseover=alert(1)>fett</b>**",
                "{{7*7}} ${7*7} #{7*7} @`x`",
                "</textarea><script>alert(1)</script>",
                "\u202Egnp.exe <iframe srcdoc=x>"
            })
    void whatIsTypedIsTextInEveryFieldOnThePageThePreviewAndTheForm(String hostile) {
        var page = Forms.in(jonas.browser().get("/staff/guide/articles/new?area=wohnen").body());
        page.with("title", "Titel " + hostile)
                .with("institution", "einwohnermeldeamt")
                .with("concern", "erstberatung")
                .with("lead", "Worum " + hostile);
        for (var kind :
                List.of(
                        "heading",
                        "paragraph",
                        "step",
                        "points",
                        "fact",
                        "bring",
                        "note",
                        "contact",
                        "picture",
                        "file",
                        "audio",
                        "video",
                        "link")) {
            var more =
                    jonas.browser()
                            .post("/staff/guide/articles", page.with("go", "add:" + kind).body());
            page = Forms.in(more.body());
            var block = "block." + page.values("blocks").getLast() + ".";
            for (var field : List.of("text", "title", "items", "lines", "alt"))
                page.with(block + field, kind + " " + hostile);
            if (MEDIA.containsKey(kind)) page.with(block + "media", medium(kind));
            page.with(
                    block + "target", "https://example.org/" + (hostile.contains("//") ? "" : "x"));
        }
        var created = jonas.browser().post("/staff/guide/articles", page.with("go", "save").body());
        if (created.statusCode() == 422) {
            assertThat(hostile).startsWith("[klick](");
            assertThat(created.body()).doesNotContainPattern(NEVER);
            return;
        }
        assertThat(created.statusCode()).isEqualTo(303);
        var address = created.headers().firstValue("Location").orElseThrow().replace("?saved", "");
        jonas.publish(address, jonas.open(address));
        var form = jonas.open(address);
        translations.translate(
                form.value("title"), "ar", "عنوان " + hostile, Origin.PERSON, "Amal");
        translations.translate(form.value("lead"), "ar", "نص " + hostile, Origin.PERSON, "Amal");
        var path = "/wohnen/" + form.value("slug");

        for (var place :
                List.of(
                        get("/de" + path),
                        get("/ar" + path),
                        get("/ar/wohnen"),
                        get("/de/feedback" + path)))
            assertThat(place.body()).doesNotContainPattern(NEVER);
        for (var room :
                List.of(
                        address + "/preview?language=ar",
                        "/staff/guide",
                        "/staff/guide/due",
                        "/staff/history?kind=article"))
            assertThat(jonas.browser().get(room).body()).as(room).doesNotContainPattern(NEVER);
        assertThat(withoutPreview(jonas.browser().get(address).body()))
                .doesNotContainPattern(NEVER);
        assertThat(get("/de" + path).body()).doesNotContain("49 49 49");
        assertThat(get("/de" + path).body()).contains("<audio", "<video", "<img", "audio ", "alt=");
        hostileContact(address, hostile);
    }

    private String medium(String kind) {
        try {
            return media.add(
                            requireNonNull(MEDIA.get(kind)),
                            "../" + kind + "<>.php",
                            handedIn(kind))
                    .id()
                    .toString();
        } catch (MediumRefused | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] handedIn(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        switch (kind) {
            case "picture" ->
                    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
            case "file" -> {
                try (var document = new PDDocument()) {
                    document.addPage(new PDPage());
                    document.save(out);
                }
            }
            case "audio" -> out.writeBytes("ID3.....".getBytes(StandardCharsets.US_ASCII));
            default -> out.writeBytes("....ftypisom".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    /// A number and an address are links: they are what they should be, or nothing is saved.
    private void hostileContact(String address, String hostile) {
        var form = jonas.open(address);
        var contact =
                form.values("blocks").stream()
                        .filter(key -> form.value("block." + key + ".kind").equals("contact"))
                        .findFirst()
                        .orElseThrow();
        for (var field : List.of("phone", "mail")) {
            var name = "block." + contact + "." + field;
            for (var typed : List.of(hostile, "a@b.example\r\nBcc: " + hostile)) {
                var refused =
                        jonas.browser()
                                .post(
                                        address,
                                        jonas.open(address)
                                                .with(name, typed)
                                                .with("go", "save")
                                                .body());
                assertThat(refused.statusCode()).as(name).isEqualTo(422);
                assertThat(withoutPreview(refused.body())).doesNotContainPattern(NEVER);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg onload=alert(1)>",
                "**<b onmouseover=alert(1)>fett</b>**",
                "{{7*7}} ${7*7} @`x`",
                "</title></textarea><script>alert(1)</script>",
                "\u202Egnp.exe <iframe srcdoc=x>"
            })
    void areasWordsAndNamesOfLanguagesAreTextWhereverTheyStand(String hostile) {
        var area = Forms.in(jonas.browser().get("/staff/guide/areas/arbeit").body());
        var term = Forms.in(jonas.browser().get("/staff/guide/terms/duldung").body());
        var petra = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var hindi = Forms.in(petra.get("/staff/languages/hi").body());

        var work = "/staff/guide/areas/arbeit";
        var answers =
                List.of(
                        jonas.browser().post(work, area.with("icon", hostile).body()),
                        area.with("icon", "work")
                                .with("title", "Arbeit " + hostile)
                                .with("lead", "Wovon " + hostile)
                                .savedBy(jonas.browser(), work),
                        term.with("term", "Duldung " + hostile)
                                .with("also", "Geduldet " + hostile)
                                .with("explanation", "Was " + hostile)
                                .with("text", "Mehr " + hostile)
                                .savedBy(jonas.browser(), "/staff/guide/terms/duldung"),
                        petra.post(
                                "/staff/languages/hi",
                                hindi.with("nativeName", "हिन्दी " + hostile)
                                        .with("germanName", "Hindi " + hostile)
                                        .with("otherNames", hostile)
                                        .with("read", "yes")
                                        .body()));

        for (var answer : answers) {
            assertThat(answer.statusCode()).isIn(303, 422);
            assertThat(withoutPreview(answer.body())).doesNotContainPattern(NEVER);
        }
        for (var path :
                List.of(
                        "/",
                        "/de",
                        "/ar",
                        "/de/arbeit",
                        "/ar/arbeit",
                        "/de/terms",
                        "/ar/terms/duldung",
                        "/de/languages",
                        "/hi",
                        "/de/aufenthalt/gestattung-und-duldung"))
            assertThat(get(path).body()).as(path).doesNotContainPattern(NEVER);
        for (var room :
                List.of(
                        "/staff/guide",
                        "/staff/guide/areas",
                        "/staff/guide/terms",
                        "/staff/history",
                        "/staff/translation",
                        "/staff/languages"))
            assertThat(petra.get(room).body()).as(room).doesNotContainPattern(NEVER);
    }

    @Test
    void whatIsPastedIsTextWhateverTheBrowserSays() {
        var address = jonas.find("Wohngeld");
        var form =
                jonas.open(address)
                        .with(
                                "pasted",
                                "[{\"kind\":\"video\",\"text\":\"<script>alert(1)</script>\"},{\"kind\":\"points\",\"text\":\"eins\\nzwei\"}]")
                        .with("pasted-below", "b1")
                        .with("go", "add:paragraph");

        var page = jonas.browser().post(address, form.body());

        var blocks = Forms.in(page.body()).values("blocks");
        assertThat(blocks).startsWith("b1");
        assertThat(Forms.in(page.body()).value("block." + blocks.get(1) + ".kind"))
                .isEqualTo("paragraph");
        assertThat(Forms.in(page.body()).value("block." + blocks.get(2) + ".items"))
                .isEqualTo("eins\nzwei");
        assertThat(page.body().replace("<iframe class=\"phone\"", "")).doesNotContainPattern(NEVER);
        assertThat(jonas.browser().post(address, form.with("pasted", "{[}").body()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anEditorsWordsCannotBeBuriedInUnknownFields() {
        var address = jonas.find("Wohngeld");
        var form =
                jonas.open(address)
                        .with("published", "yes")
                        .with("trashed_at", "now")
                        .with("published_at", "2020-01-01")
                        .with("trashed_by", "Jonas")
                        .with("id", "00000000-0000-0000-0000-000000000000")
                        .with("checked", "2020-01-01")
                        .with("fields", "{}")
                        .with("block.b1.media", "x")
                        .with("block.b1.onclick", "x")
                        .with("lead", jonas.open(address).value("lead") + " Neu.")
                        .with("go", "save");

        assertThat(jonas.browser().post(address, form.body()).statusCode()).isEqualTo(303);

        var page = jonas.browser().get(address).body();
        assertThat(page).contains("Entwurf neben der veröffentlichten Fassung");
        assertThat(page).doesNotContain("im Papierkorb");
        var stored =
                manuscripts.find(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(stored.values().fields().keySet())
                .noneMatch(field ->
                        field.matches(
                                "published.*|trashed.*|id|checked|fields|.*onclick|block[.]b1[.]media"));
        assertThat(stored.trashedAt()).isNull();
        assertThat(stored.publishedAt()).isNull();
    }

    @Test
    void aPictureIsMadeAnewAndServedAsOneAndNothingElseIs() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 100, BufferedImage.TYPE_INT_RGB), "jpg", out);
        out.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var medium = media.add(Medium.Kind.PICTURE, "../../\u202Eböse<>.php", out.toByteArray());

        assertThat(medium.width()).isEqualTo(1280);
        assertThat(medium.name()).matches("[a-z0-9.-]+\\.jpg");
        var answer = get(medium.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (var kind : Medium.Kind.values())
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> media.add(kind, "x.jpg", html))
                    .as("%s", kind)
                    .isInstanceOf(MediumRefused.class);
    }

    @Test
    void aFilmIsServedInPartsAsPlayersAskForThem() throws Exception {
        var film = new byte[700_000];
        System.arraycopy("....ftypisom".getBytes(StandardCharsets.US_ASCII), 0, film, 0, 12);
        film[600_000] = 7;
        var medium = media.add(Medium.Kind.VIDEO, "DGS Anmeldung.mp4", film);

        var part = get(medium.address(), "Range", "bytes=599999-600001");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .hasValue("bytes 599999-600001/700000");
        assertThat(part.body()).isEqualTo("\0\7\0");
        assertThat(get(medium.address(), "Range", "bytes=700000-").statusCode()).isEqualTo(416);
        assertThat(get(medium.address()).headers().firstValue("Content-Type"))
                .hasValue("video/mp4");
    }

    /// The preview beside a form is a frame of our own.
    private static String withoutPreview(String page) {
        return page.replace("<iframe class=\"phone\"", "");
    }

    private HttpResponse<String> get(String address, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
            if (headers.length > 0) request.headers(headers);
            return reader.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
