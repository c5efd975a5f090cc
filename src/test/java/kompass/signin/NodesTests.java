package kompass.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samstevens.totp.code.DefaultCodeGenerator;
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
            new SignInSettings(Duration.ofMinutes(30), Duration.ofHours(12), 4);

    private record Node(Sessions sessions, CodeApp app, Challenges challenges, Throttle throttle) {

        static Node on(DataSource database, Vault vault, TownClock clock) {
            var jdbc = JdbcClient.create(database);
            return new Node(
                    new Sessions(jdbc, vault, clock, SETTINGS),
                    new CodeApp(jdbc, vault, clock),
                    new Challenges(jdbc, vault, clock),
                    new Throttle(jdbc, vault, clock));
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
    void aCodeThatWasUsedHereIsUsedThere() throws Exception {
        var step = clock.instant().getEpochSecond() / 30;
        var secret = here.app().secret(amal, "seed");
        var generator = new DefaultCodeGenerator();
        assertThat(here.app().begin(amal, "seed", generator.generate(secret, step - 1))).isTrue();
        var code = generator.generate(secret, step);

        assertThat(here.app().accept(amal, code)).isTrue();
        assertThat(there.app().accept(amal, code)).isFalse();
    }

    @Test
    void anAnswerToAChallengeCountsOnOneNodeOnly() {
        var ticket = here.challenges().keep("passkey", "challenge");

        assertThat(there.challenges().take("passkey", ticket)).hasValue("challenge");
        assertThat(here.challenges().take("passkey", ticket)).isEmpty();
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
