package kompass.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import kompass.database.TestDatabase;
import kompass.languages.Place;
import kompass.languages.Sentences;
import kompass.languages.Tallies;
import kompass.signin.StaffVisit;
import kompass.signin.StaffVisit.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// A town of 100,000 segments in 40 languages: everything is still found and counted. How long it
/// takes, `./kompass bench` prints (wanted: coverage 200 ms, all other pages 150 ms).
@Tag("long")
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of LargeTownTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LargeTownTests {

    private static final Path FILE = Path.of("target", "bench.txt");
    private static final int SEGMENTS = 100_000;
    private static final int A_THING = 40;
    private static final int LANGUAGES = 40;

    @Autowired private JdbcClient jdbc;
    @Autowired private Tallies tallies;
    @Autowired private Sentences sentences;
    @LocalServerPort private int port;

    @Test
    void everythingIsFoundAndCountedInALargeTown() {
        LargeTown.fill(jdbc, SEGMENTS, A_THING, LANGUAGES);
        var rania = StaffVisit.at(port).as(Role.TRANSLATOR);
        var administrator = StaffVisit.at(port).as(Role.ADMINISTRATOR);
        var thing = new Place("content", "article/large/1200");

        assertThat(tallies.of("ar")).hasSizeGreaterThan(SEGMENTS / A_THING);
        assertThat(sentences.at("ar", thing)).hasSize(A_THING);
        var pages =
                List.of(
                        "/staff/translation/ar",
                        "/staff/translation/ar?show=missing",
                        "/staff/translation/ar?show=changed",
                        "/staff/translation/ar?show=all&words=Mietvertrag",
                        Task.address("ar", thing) + "&at=7",
                        Task.address("ar", thing) + "&at=20");
        for (var page : pages) assertThat(timed(rania, page)).isEqualTo(200);
        assertThat(timed(administrator, "/staff/translation")).isEqualTo(200);

        var sentence = sentences.at("ar", thing).get(7);
        long started = System.nanoTime();
        var saved =
                rania.post(
                        "/staff/translation/ar/sentences/" + sentence.segment(),
                        "text=%D9%86%D8%B9%D9%85&go=approve&version=999999");
        print("a sentence saved", started);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(sentences.at("ar", thing).get(7).text()).isEqualTo("نعم");
    }

    private static int timed(StaffVisit visit, String path) {
        visit.get(path);
        visit.get(path);
        long started = System.nanoTime();
        int status = visit.get(path).statusCode();
        print(path, started);
        return status;
    }

    private static void print(String what, long started) {
        var milliseconds = (System.nanoTime() - started) / 1_000_000.0;
        var line = String.format(Locale.ROOT, "%-62s %,10.1f %-6s", what, milliseconds, "ms");
        try {
            Files.write(FILE, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
