package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/// Two nodes of one installation: what one knows, the other knows.
class NodesTests {

    private static final SignInSettings SETTINGS =
            new SignInSettings(Duration.ofMinutes(30), Duration.ofHours(12));

    private record Node(Sessions sessions, Throttle throttle) {

        static Node on(DataSource database, Vault vault, TownClock clock) {
            var jdbc = JdbcClient.create(database);
            return new Node(
                    new Sessions(jdbc, vault, clock, SETTINGS), new Throttle(jdbc, vault, clock));
        }
    }

    private final UUID amal = UUID.randomUUID();
    private final TownClock clock = new TownClock();
    private final TestDatabase database = TestDatabase.fresh();
    private final Node here;
    private final Node there;

    NodesTests(@TempDir Path keys) {
        var vault = Vault.in(keys, clock);
        here = Node.on(database.dataSource(), vault, clock);
        there = Node.on(database.anotherNode(), vault, clock);
    }

    @Test
    void aSessionOfOneNodeIsASessionOfTheOtherAndEndsOnBoth() {
        var secret = here.sessions().open(amal, true, "Firefox, Linux");
        var found = there.sessions().find(secret).orElseThrow();

        there.sessions().end(found);

        assertThat(found.person()).isEqualTo(amal);
        assertThat(here.sessions().find(secret)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNothingThatOpensASession() {
        var secret = here.sessions().open(amal, true, "Firefox, Linux");

        var rows =
                database.jdbc()
                        .sql("SELECT session::text FROM signin.session")
                        .query(String.class)
                        .list();

        assertThat(rows).singleElement().asString().doesNotContain(secret);
        assertThat(here.sessions().find(here.sessions().of(amal).getFirst().fingerprint()))
                .isEmpty();
    }

    @Test
    void guessesAreCountedTogether() {
        for (var i = 0; i < Throttle.MOST_OF_AN_ACCOUNT; i++)
            (i % 2 == 0 ? here : there)
                    .throttle()
                    .begin("password", "amal", Optional.empty(), new MockHttpServletRequest());

        assertThat(
                        there.throttle()
                                .begin(
                                        "password",
                                        "amal",
                                        Optional.empty(),
                                        new MockHttpServletRequest())
                                .mustWait())
                .isTrue();
    }
}
