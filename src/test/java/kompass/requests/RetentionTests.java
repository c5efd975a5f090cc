package kompass.requests;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kompass.content.Feedback;
import kompass.content.Feedbacks;
import kompass.database.TestDatabase;
import kompass.database.Vault;
import kompass.database.VaultException;
import kompass.database.Week;
import kompass.database.WeekKeys;
import kompass.languages.Languages;
import kompass.mail.Letters;
import kompass.papers.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// Safety 44: what is promised about keeping, on a clock that jumps. The courier rests: what it
/// would note on some later day is said by the tests, on the day that they mean.
@SpringBootTest(properties = "kompass.demo=true")
@ContextConfiguration(initializers = TestDatabase.Fresh.class)
@Import({MovableClock.Alone.class, Tesfay.class})
class RetentionTests {

    private final Tesfay tesfay;
    private final Requests requests;
    private final Retention retention;
    private final Housekeeping housekeeping;
    private final WeekKeys weekKeys;
    private final Vault vault;
    private final Pages pages;
    private final Story story;
    private final Traces traces;
    private final Letters letters;
    private final Feedbacks feedbacks;
    private final Languages languages;
    private final JdbcClient database;
    private final MovableClock clock;
    private final Scheduler scheduler;

    @Autowired
    RetentionTests(
            Tesfay tesfay,
            Requests requests,
            Retention retention,
            Housekeeping housekeeping,
            WeekKeys weekKeys,
            Vault vault,
            Pages pages,
            Story story,
            Traces traces,
            Letters letters,
            Feedbacks feedbacks,
            Languages languages,
            JdbcClient database,
            MovableClock clock,
            Scheduler scheduler) {
        this.tesfay = tesfay;
        this.requests = requests;
        this.retention = retention;
        this.housekeeping = housekeeping;
        this.weekKeys = weekKeys;
        this.vault = vault;
        this.pages = pages;
        this.story = story;
        this.traces = traces;
        this.letters = letters;
        this.feedbacks = feedbacks;
        this.languages = languages;
        this.database = database;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @BeforeEach
    void rest() {
        scheduler.pause();
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    /// One row as a backup of the first day holds it.
    @SuppressWarnings("ArrayRecordComponent")
    private record Dumped(byte[] sealed, String context) {}

    @Test
    void whatIsPromisedIsErasedInItsTimeFromBackupsToo() {
        clock.forward(Duration.ofDays(21));
        database.sql("DELETE FROM requests.request").update();
        database.sql("DELETE FROM mail.letter").update();
        database.sql("DELETE FROM papers.file").update();
        var receipt = tesfay.asks();
        var id = receipt.request();
        retention.delivered(id);
        var dump = dump(id);
        var week = vault.weekOf(dump.getFirst().sealed());

        days(13);
        assertThat(pages.count(id)).isOne();

        days(1);
        assertThat(pages.count(id)).isZero();
        assertThat(requests.find(id)).isPresent();
        assertThat(story.of(id)).extracting(Event::kind).contains(Event.Kind.PAPERS_ERASED);
        assertThat(retention.isOpen(id)).isFalse();
        assertThat(vault.weeks()).doesNotContain(week);
        for (var row : dump)
            assertThatThrownBy(() -> vault.open(row.sealed(), row.context()))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("destroyed");

        days(170);
        assertThat(requests.find(id)).isEmpty();
        assertThat(requests.find(receipt.code(), receipt.factor())).isEmpty();
        assertThat(count("SELECT count(*) FROM mail.letter WHERE subject_of = '" + id + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM delivery.part WHERE request = '" + id + "'"))
                .isZero();
        assertThat(
                        database.sql("SELECT reference FROM requests.request WHERE id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEqualTo(receipt.reference());

        days(366);
        assertThat(count("SELECT count(*) FROM requests.request WHERE id = '" + id + "'")).isZero();
        assertThat(story.of(id)).isEmpty();
    }

    @Test
    void answersThatStayForMonthsKeepNoKeyOfAnOldWeekAlive() {
        clock.forward(Duration.ofDays(21));
        database.sql("DELETE FROM requests.request").update();
        database.sql("DELETE FROM mail.letter").update();
        database.sql("DELETE FROM papers.file").update();
        feedbacks.keep("/de", languages.german(), Feedback.Kind.WRONG, "Frau Meier hat geheiratet");
        var receipt = tesfay.asks();
        retention.delivered(receipt.request());

        for (int week = 0; week < 10; week++) days(7);

        assertThat(vault.weeks().first())
                .isGreaterThanOrEqualTo(Week.of(LocalDate.now(clock).minusWeeks(1)));
        assertThat(requests.find(receipt.code(), receipt.factor())).isPresent();
        assertThat(feedbacks.open())
                .extracting(Feedback::text)
                .contains("Frau Meier hat geheiratet");
    }

    @Test
    void papersGoThreeWorkingDaysAfterTheOfficeHasThem() {
        var id = delivered();
        retention.collected(id);

        untilPapersAreGone(id, 8);

        assertThat(requests.find(id)).isPresent();
    }

    @Test
    void undeliveredPapersStay() {
        var id = tesfay.asks().request();
        retention.undelivered(id);

        days(60);

        assertThat(pages.count(id)).isOne();
    }

    @Test
    void whatNoOfficeEverHadIsErasedOnItsLastDayAndNamed() {
        var lost = tesfay.asks();
        var had = tesfay.asks();
        retention.undelivered(lost.request());
        retention.delivered(had.request());
        database.sql("DELETE FROM mail.letter WHERE kind = 'digest'").update();

        days(200);

        assertThat(requests.find(lost.request())).isEmpty();
        assertThat(requests.find(had.request())).isEmpty();
        assertThat(traces.lost(clock.instant().minus(Duration.ofDays(1))))
                .extracting(Trace::reference)
                .contains(lost.reference())
                .doesNotContain(had.reference());
        assertThat(count("SELECT count(*) FROM mail.letter WHERE kind = 'digest'")).isPositive();
    }

    /// Whatever names it anywhere but its record without content and the story of that.
    @Test
    void nothingThatIsErasedLeavesItsIdInAnotherTable() {
        var receipt = tesfay.asks();
        var letter = letters.about(receipt.request()).getFirst();
        database.sql(
                        """
                        INSERT INTO alarms.reminder (request, reminded_at)
                        VALUES (:request, now())
                        """)
                .param("request", receipt.request())
                .update();
        database.sql(
                        """
                        INSERT INTO pickup.code (id, letter, request, sealed, issued_at)
                        VALUES (gen_random_uuid(), :letter, :request, 'x', now())
                        """)
                .param("letter", letter.id())
                .param("request", receipt.request())
                .update();
        database.sql(
                        """
                        INSERT INTO mail.attempt (letter, number, at, redirected, outcome)
                        VALUES (:letter, 99, now(), FALSE, 'DEFERRED')
                        """)
                .param("letter", letter.id())
                .update();
        assertThat(tablesThatName(receipt.request(), letter.id()))
                .contains("alarms.reminder", "pickup.code", "mail.letter", "mail.attempt");

        retention.erase(receipt.request());

        assertThat(tablesThatName(receipt.request(), letter.id()))
                .containsExactlyInAnyOrder("requests.request", "requests.event");
    }

    private List<String> tablesThatName(UUID... ids) {
        var tables =
                database.sql(
                                """
                                SELECT table_schema || '.' || table_name
                                FROM information_schema.tables
                                WHERE table_type = 'BASE TABLE'
                                  AND table_name <> 'scheduled_tasks'
                                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                                """)
                        .query((row, n) -> requireNonNull(row.getString(1)))
                        .list();
        return tables.stream()
                .filter(table ->
                        Stream.of(ids)
                                .anyMatch(id ->
                                        count(
                                                        "SELECT count(*) FROM "
                                                                + table
                                                                + " AS it WHERE it::text LIKE '%"
                                                                + id
                                                                + "%'")
                                                > 0))
                .toList();
    }

    @Test
    void theMunicipalityExtendsOnce() {
        var id = delivered();
        retention.collected(id);
        assertThat(retention.extend(id)).isTrue();
        assertThat(retention.extend(id)).isFalse();

        days(27);
        assertThat(pages.count(id)).isOne();
        days(1);
        assertThat(pages.count(id)).isZero();
    }

    @Test
    void answersGoAMonthAfterTheRequestIsClosed() {
        var id = delivered();
        retention.closed(id);

        days(29);
        assertThat(requests.find(id)).isPresent();
        days(1);
        assertThat(requests.find(id)).isEmpty();
    }

    @Test
    void whatANewcomerDeletesIsGoneAtOnceAndNeverSent() {
        var receipt = tesfay.asks();

        retention.erase(receipt.request());

        assertThat(requests.find(receipt.code(), receipt.factor())).isEmpty();
        assertThat(pages.count(receipt.request())).isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM mail.letter WHERE subject_of = '"
                                        + receipt.request()
                                        + "'"))
                .isZero();
    }

    private UUID delivered() {
        var id = tesfay.asks().request();
        retention.delivered(id);
        return id;
    }

    private void untilPapersAreGone(UUID id, int most) {
        for (int day = 0; day < most && pages.count(id) > 0; day++) {
            assertThat(day).isLessThan(most);
            days(1);
        }
        assertThat(pages.count(id)).isZero();
    }

    /// Each day as it comes, with what happens on it.
    private void days(int count) {
        clock.forward(Duration.ofDays(count));
        housekeeping.eraseWhatExpired();
        weekKeys.destroyUnneeded();
    }

    private List<Dumped> dump(UUID id) {
        var answers =
                database.sql("SELECT sealed FROM requests.request WHERE id = :id")
                        .param("id", id)
                        .query((row, n) -> new Dumped(row.getBytes(1), "request " + id))
                        .single();
        var picture =
                database.sql(
                                """
                                SELECT picture.id, picture.sealed
                                FROM papers.picture
                                JOIN papers.page USING (file, part)
                                WHERE page.owner = :id
                                """)
                        .param("id", id)
                        .query((row, n) -> new Dumped(row.getBytes(2), "page " + row.getString(1)))
                        .single();
        var letter =
                database.sql("SELECT id, recipient FROM mail.letter WHERE subject_of = :id")
                        .param("id", id)
                        .query((row, n) ->
                                new Dumped(row.getBytes(2), "letter " + row.getString(1)))
                        .single();
        return List.of(answers, picture, letter);
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
