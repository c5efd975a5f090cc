package kompass.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import kompass.content.Media;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pictures, files, sounds and films by the form of an article, as a browser sends it.
@EditingTest
class HandedInTests {

    private static final Pattern MEDIUM = Pattern.compile("/media/([0-9a-f-]{36})/");

    @Autowired private Media media;
    @Autowired private Leftovers leftovers;
    @Autowired private JdbcClient database;
    @LocalServerPort private int port;

    private Editor jonas;

    @BeforeEach
    void jonasWrites() {
        jonas = new Editor(StaffVisit.at(port).as(Role.EDITOR));
    }

    @Test
    void everyKindIsHandedInByTheFormAndReadOnThePage() throws IOException {
        var address = jonas.find("wohnung-suchen");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("picture", picture());
        files.put("file", pdf());
        files.put("audio", bytes("ID3\u0004....", 400));
        files.put("video", bytes("....ftypisom", 400));
        var form = jonas.open(address);
        for (var file : files.entrySet()) {
            form = added(address, form, file.getKey());
            var block = "block." + form.values("blocks").getLast() + ".";
            form.with(block + "title", "Titel zu " + file.getKey());
            form = Forms.in(sent(address, form, block + "file", file.getValue()).body());
            assertThat(form.value(block + "media")).as(file.getKey()).isNotEmpty();
            if (!file.getKey().equals("picture")) continue;
            var silent = jonas.browser().post(address, form.with("go", "publish").body());
            assertThat(silent.statusCode()).as("a picture that says nothing").isEqualTo(422);
            form = jonas.open(address).with(block + "alt", "Ein Bus hält am Rathaus.");
        }

        jonas.publish(address, form);

        var path = "/de/" + form.value("area") + "/" + form.value("slug");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(jonas.browser().get(path).body())
                                .containsPattern("<img[^>]*src=\"/media/[^>]*alt=\"Ein Bus h")
                                .containsPattern("href=\"/media/[^\"]*\\.pdf\"")
                                .containsPattern("(?s)<audio.{0,200}/media/[^\"]*\\.mp3")
                                .containsPattern("(?s)<video.{0,200}/media/[^\"]*\\.mp4"));
        var shown = MEDIUM.matcher(jonas.browser().get(path).body());
        while (shown.find()) assertThat(media.find(UUID.fromString(shown.group(1)))).isPresent();
    }

    @Test
    void aRecordingInOneLanguageIsThereForItsReadersAlone() throws IOException {
        var address = jonas.find("fuehrerschein");
        var form = added(address, jonas.open(address), "audio");
        var block = "block." + form.values("blocks").getLast() + ".";
        form.with(block + "title", "Auf Arabisch anhören").with(block + "language", "ar");
        var draft = sent(address, form, block + "file", bytes("ID3\u0004....", 400));
        form = Forms.in(draft.body());
        assertThat(form.value(block + "language")).isEqualTo("ar");

        jonas.publish(address, form);

        var path = "/" + form.value("area") + "/" + form.value("slug");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(jonas.browser().get("/ar" + path).body()).contains("<audio"));
        assertThat(jonas.browser().get("/de" + path).body()).doesNotContain("<audio");
        assertThat(jonas.browser().get("/tr" + path).body()).doesNotContain("<audio");
    }

    @Test
    void aFileSentWithATextBlockOrOfAnotherKindIsNotKeptAndNothingTypedIsLost() {
        var address = jonas.find("buecherei");
        var form = added(address, jonas.open(address), "note");
        var block = "block." + form.values("blocks").getLast() + ".";
        form.with(block + "text", "Mit Datei.").with("go", "save");
        var before = count();

        var saved = upload(address, form, block + "file", picture());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(jonas.open(address).value(block + "text")).isEqualTo("Mit Datei.");
        var wrong = added(address, jonas.open(address), "file");
        var file = "block." + wrong.values("blocks").getLast() + ".";
        wrong.with(file + "title", "Merkblatt").with("go", "save");
        var refused = upload(address, wrong, file + "file", picture());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Diese Datei ist keine der erlaubten Arten");
        assertThat(Forms.in(refused.body()).value(file + "title")).isEqualTo("Merkblatt");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatWasHandedInAndNeverSavedIsGoneAfterAFewDaysAndNothingElseIs() {
        var address = jonas.find("wohnen-in-der-unterkunft");
        var form = added(address, jonas.open(address), "picture");
        var block = "block." + form.values("blocks").getLast() + ".";
        var draft = sent(address, form.with(block + "alt", "Ein Haus"), block + "file", picture());
        var kept = UUID.fromString(Forms.in(draft.body()).value(block + "media"));
        form = added(address, jonas.open(address), "picture");
        var never = "block." + form.values("blocks").getLast() + ".";
        var shown = upload(address, form.with("go", "add:note"), never + "file", picture());
        var unsaved = UUID.fromString(Forms.in(shown.body()).value(never + "media"));

        leftovers.clear();
        assertThat(media.find(unsaved)).as("on the first day").isPresent();
        database.sql("UPDATE content.medium SET added_at = added_at - interval '3 days'").update();
        leftovers.clear();

        assertThat(media.find(unsaved)).isEmpty();
        assertThat(media.find(kept)).as("in the draft").isPresent();
        var without = jonas.open(address).with("go", "drop:" + block.split("\\.", -1)[1]);
        form = Forms.in(jonas.browser().post(address, without.body()).body());
        jonas.browser().post(address, form.with("go", "save").body());
        assertThat(jonas.open(address).body()).doesNotContain(kept.toString());
        leftovers.clear();
        assertThat(media.find(kept)).as("in an earlier version").isPresent();
    }

    private Forms added(String address, Forms form, String kind) {
        return Forms.in(
                jonas.browser().post(address, form.with("go", "add:" + kind).body()).body());
    }

    /// Saved with the file, and shown again.
    private HttpResponse<String> sent(String address, Forms form, String field, byte[] file) {
        var saved = upload(address, form.with("go", "save"), field, file);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        return jonas.browser().get(address);
    }

    private HttpResponse<String> upload(String address, Forms form, String field, byte[] file) {
        return jonas.browser().upload(address, form.fields(), field, "Bus & Bahn.dat", file);
    }

    private long count() {
        return database.sql("SELECT count(*) FROM content.medium").query(Long.class).single();
    }

    private static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String head, int length) {
        return Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), length);
    }
}
