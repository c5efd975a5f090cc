package kompass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import kompass.database.TestDatabase;
import kompass.keeping.Forms;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What we promise of a large town, 400 articles in 40 languages on a small machine (-Xmx256m): a
/// change is seen everywhere within a second, meanwhile nobody waits for a page, and the rooms of
/// those who write and translate stay quick.
@Tag("bench")
class PublishingBench {

    private static final int ARTICLES = 400;
    private static final int LANGUAGES = 40;
    private static final int CHANGES = 5;

    private final Figures figures = new Figures();
    private final TestDatabase database = TestDatabase.fresh();
    private final PackagedKompass kompass =
            PackagedKompass.livingIn(PackagedKompass.freshHome("publishing"))
                    .unpackedIfPossible()
                    .with("KOMPASS_PAGES_PATIENCE", "PT0.01S")
                    .with("KOMPASS_DATABASE_URL", database.url())
                    .with("KOMPASS_DATABASE_USER", database.user())
                    .with("KOMPASS_DATABASE_PASSWORD", database.password());

    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aChangeIsSeenEverywhereWithinASecondAndNobodyWaitsMeanwhile() throws Exception {
        try (kompass) {
            kompass.start();
            kompass.close();
            new FullTown(database.jdbc()).fill(ARTICLES, LANGUAGES);
            kompass.start();
            var tags = tags();
            var paths = paths();
            figures.note("a town of %d pages in %d languages".formatted(paths.size(), tags.size()));
            long started = System.nanoTime();
            tags.parallelStream()
                    .forEach(tag -> paths.forEach(path -> kompass.get("/" + tag + path)));
            figures.tell("all of its pages read once", since(started) / 1000, "s");
            memory();
            publishing(tags, paths);
            rooms();
            memory();
        }
        figures.publish();
    }

    private List<String> tags() {
        return database.jdbc()
                .sql("SELECT tag FROM languages.language WHERE position <= :most ORDER BY position")
                .param("most", LANGUAGES)
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private List<String> paths() {
        return database.jdbc()
                .sql("SELECT '/' || area || '/' || slug FROM content.article ORDER BY 1")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private void publishing(List<String> tags, List<String> paths) throws InterruptedException {
        var jonas = StaffVisit.at(kompass.url("")).as(Role.EDITOR);
        var address = find(jonas, "wohngeld-3");
        var reading = new AtomicBoolean(true);
        var reader = Thread.ofPlatform().start(() -> read(reading, tags, paths));
        var seen = new ArrayList<Double>();
        for (int change = 1; change <= CHANGES; change++) {
            var form = Forms.in(jonas.get(address).body());
            var words = "Das ist die Änderung Nummer " + change + ".";
            form.with("lead", words);
            var answer = jonas.post(address, form.with("go", "publish").body());
            while (answer.headers().firstValue("Location").orElse("").endsWith("?look")) {
                form = Forms.in(jonas.get(address).body());
                answer = jonas.post(address, form.with("go", "publish").body());
            }
            long published = System.nanoTime();
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?published");
            for (var tag : tags)
                while (!body("/" + tag + "/wohnen/wohngeld-3").contains(words))
                    PackagedKompass.pause(5);
            seen.add(since(published) / 1000);
        }
        reading.set(false);
        reader.join();
        figures.promise("published to seen in every language, worst", worst(seen), "s", 1);
        figures.note("public pages read meanwhile: " + waits.size());
        figures.tell("a public page meanwhile, median", median(waits), "ms");
        figures.promise("a public page meanwhile, slowest", worst(waits), "ms", 50);
    }

    /// As newcomers do: one page after the other, whatever is there, a breath between them.
    private void read(AtomicBoolean reading, List<String> tags, List<String> paths) {
        var chance = new Random(7);
        while (reading.get()) {
            var tag = tags.get(chance.nextInt(tags.size()));
            var path = paths.get(chance.nextInt(paths.size()));
            long started = System.nanoTime();
            int status = kompass.get("/" + tag + path).statusCode();
            if (status == 200) waits.add(since(started));
            PackagedKompass.pause(10);
        }
    }

    private void rooms() {
        var administrator = StaffVisit.at(kompass.url("")).as(Role.ADMINISTRATOR);
        for (var room : List.of("/staff/guide", "/staff/guide/due", "/staff/translation/ar"))
            room(administrator, room, 150);
        room(administrator, "/staff/translation/ar?show=all&words=Mietvertrag", 150);
        room(administrator, "/staff/translation", 200);
    }

    /// The worst of five visits after the first, which finds the code still cold.
    private void room(StaffVisit visit, String path, double most) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < 6; i++) {
            long started = System.nanoTime();
            assertThat(visit.get(path).statusCode()).as(path).isEqualTo(200);
            times.add(since(started));
        }
        figures.tell(path + ", first visit", times.getFirst(), "ms");
        figures.promise(path + ", worst of 5", worst(times.subList(1, 6)), "ms", most);
    }

    private void memory() throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(kompass.pid()), "status"));
        var resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
        assertThat(resident.find()).isTrue();
        figures.tell(
                "memory (RSS) of the large town, -Xmx256m",
                Long.parseLong(resident.group(1)) / 1024.0,
                "MB");
    }

    private static String find(StaffVisit jonas, String words) {
        var link =
                Pattern.compile("/staff/guide/articles/[0-9a-f-]{36}")
                        .matcher(jonas.get("/staff/guide?words=" + words).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String body(String path) {
        return new String(kompass.get(path).body(), UTF_8);
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1_000_000.0;
    }

    private static double worst(List<Double> values) {
        return values.stream().mapToDouble(it -> it).max().orElseThrow();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
