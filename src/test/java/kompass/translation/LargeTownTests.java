package kompass.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kompass.database.TestDatabase;
import kompass.journeys.Figures;
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

/// A town of 100,000 segments in 40 languages, far more than the 400 articles for which
/// `PublishingBench` measures what we promise of the same rooms: everything is still found and
/// counted. How long it takes is told, after two visits that warm the JVM.
@Tag("long")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"kompass.demo=true", "kompass.town=of LargeTownTests"})
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class LargeTownTests {

    private static final int SEGMENTS = 100_000;
    private static final int A_THING = 40;
    private static final int LANGUAGES = 40;

    private final Figures figures = new Figures();

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
        for (var page : pages) timed(rania, page);
        timed(administrator, "/staff/translation");
        timed(administrator, "/staff/guide");

        var sentence = sentences.at("ar", thing).get(7);
        long started = System.nanoTime();
        var saved =
                rania.post(
                        "/staff/translation/ar/sentences/" + sentence.segment(),
                        "text=%D9%86%D8%B9%D9%85&go=approve&version=0");
        figures.tell("a sentence saved", since(started), "ms");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(sentences.at("ar", thing).get(7).text()).isEqualTo("نعم");
        figures.publish();
    }

    private void timed(StaffVisit visit, String path) {
        visit.get(path);
        visit.get(path);
        long started = System.nanoTime();
        assertThat(visit.get(path).statusCode()).as(path).isEqualTo(200);
        figures.tell(path, since(started), "ms");
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / 1_000_000.0;
    }
}
