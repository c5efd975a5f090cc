package kompass.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import kompass.signin.StaffVisit;
import kompass.site.Towns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
class StartsTests {

    private static final String SHELTER = "192.0.2.7";

    private final MovableClock clock = new MovableClock();
    private final Towns towns;
    private final JdbcClient database;
    private final Starts starts;
    private int before;

    @LocalServerPort private int port;

    @Autowired
    StartsTests(JdbcClient database, Vault vault, Towns towns) {
        this.towns = towns;
        this.database = database;
        this.starts = new Starts(database, vault, towns, clock);
    }

    @BeforeEach
    void twoADay() {
        before = towns.town().limits().draftsADay();
        limit(2);
        database.sql("DELETE FROM requests.start").update();
    }

    @AfterEach
    void asBefore() {
        limit(before);
    }

    @Test
    void aNetworkBeginsAsManyDraftsADayAsTheTownLets() {
        assertThat(starts.another(SHELTER)).isTrue();
        assertThat(starts.another(SHELTER)).isTrue();
        assertThat(starts.another(SHELTER)).isFalse();
        assertThat(starts.another("192.0.2.8")).isTrue();

        clock.forward(Duration.ofHours(25));
        assertThat(starts.another(SHELTER)).isTrue();
    }

    @Test
    void whoComesTooOftenIsToldWhomToCall() {
        for (int i = 0; i < 2; i++)
            assertThat(StaffVisit.at(port).post("/de/request/anmeldung", "").statusCode())
                    .isEqualTo(303);

        var third = StaffVisit.at(port).post("/de/request/anmeldung", "");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("05264 00 00 02");
    }

    private void limit(int number) {
        database.sql(
                        """
                        UPDATE site.town
                           SET data = jsonb_set(data, '{limits,draftsADay}', to_jsonb(:number::int))
                        """)
                .param("number", number)
                .update();
        towns.change(town -> town);
    }
}
