package kompass.database;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementsTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Announcements here = Announcements.on(database.dataSource());
    private final Announcements there = Announcements.on(database.anotherNode());
    private final List<String> heardHere = new CopyOnWriteArrayList<>();
    private final List<String> heardThere = new CopyOnWriteArrayList<>();

    AnnouncementsTests() {
        here.listen("articles", heardHere::add);
        there.listen("articles", heardThere::add);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void everyNodeHearsOfAChange() {
        here.announce("articles", "wohnen/anmeldung");
        here.announce("institutions", "rathaus");
        here.announce("articles", "geld/konto");

        await().atMost(ofSeconds(30)).until(() -> heardThere.size() == 2 && heardHere.size() == 2);
        assertThat(heardThere).containsExactly("wohnen/anmeldung", "geld/konto");
        assertThat(heardHere).isEqualTo(heardThere);
    }

    @Test
    void nobodyHearsOfWhatWasRolledBack() {
        database.transactions()
                .executeWithoutResult(transaction -> {
                    here.announce("articles", "never");
                    transaction.setRollbackOnly();
                });
        here.announce("articles", "after");

        await().atMost(ofSeconds(30)).until(() -> !heardThere.isEmpty());
        assertThat(heardThere).containsExactly("after");
    }

    @Test
    void afterALostConnectionAnythingMayHaveChanged() {
        database.jdbc()
                .sql(
                        """
                        SELECT pg_terminate_backend(pid)
                        FROM pg_stat_activity
                        WHERE datname = current_database() AND query = 'LISTEN kompass'
                        """)
                .query()
                .listOfRows();

        await().atMost(ofSeconds(30))
                .until(() -> heardHere.contains("") && heardThere.contains(""));
        here.announce("articles", "again");
        await().atMost(ofSeconds(30)).until(() -> heardThere.contains("again"));
    }

    @Test
    void aListenerThatFailsDoesNotSilenceTheOthers() {
        var second = new CopyOnWriteArrayList<String>();
        there.listen(
                "papers",
                _ -> {
                    throw new IllegalStateException("broken on purpose");
                });
        there.listen("papers", second::add);

        here.announce("papers", "1");
        here.announce("papers", "2");

        await().atMost(ofSeconds(30)).until(() -> second.size() == 2);
    }
}
