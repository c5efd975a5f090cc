package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kompass.database.Announcements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class PublishedPagesTests {

    private static final String BOARD = "/de" + NoticeBoard.PATH;

    @Autowired private Visits visits;
    @Autowired private NoticeBoard board;
    @Autowired private PublishedPages pages;
    @Autowired private Announcements announcements;
    @Autowired private TransactionTemplate transactions;

    @AfterEach
    void putUpAgain() {
        board.down = false;
        board.takenDown = false;
        pages.invalidate();
    }

    @Test
    void aPageIsRenderedOnceHoweverManyRead() {
        visits.get(BOARD);
        var before = board.rendered.get();

        for (var i = 0; i < 20; i++) visits.get(BOARD);

        assertThat(board.rendered).hasValue(before);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        assertThat(visits.get(BOARD).body()).doesNotContain("Frauenfrühstück");

        board.notice = "Frauenfrühstück am Freitag";
        pages.invalidate();

        assertThat(visits.get(BOARD).body()).contains("Frauenfrühstück am Freitag");
    }

    @Test
    void aChangeElsewhereLeavesTheBytesOfAPageWhereTheyAre() {
        var before = pages.find(BOARD);
        var rendered = board.rendered.get();

        pages.invalidate();

        assertThat(pages.find(BOARD)).isSameAs(before);
        assertThat(board.rendered).hasValueGreaterThan(rendered);
    }

    @Test
    void aChangeOnAnotherNodeIsSeen() {
        visits.get(BOARD);

        board.notice = "Fahrradwerkstatt am Samstag";
        announcements.announce("pages", "another node");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> visits.get(BOARD).body().contains("Fahrradwerkstatt am Samstag"));
    }

    @Test
    void whatIsRolledBackChangesNothing() {
        visits.get(BOARD);
        var before = pages.edition();

        transactions.executeWithoutResult(transaction -> {
            pages.invalidate();
            transaction.setRollbackOnly();
        });

        assertThat(pages.edition()).isEqualTo(before);
    }

    @Test
    void whileTheDatabaseIsDownReadersGetWhatThereWas() {
        board.notice = "Elterncafé am Montag";
        pages.invalidate();
        visits.get(BOARD);

        board.down = true;
        pages.invalidate();

        for (var i = 0; i < 3; i++) {
            var answer = visits.get(BOARD);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Elterncafé am Montag");
        }
    }

    @Test
    void whatNobodyEverReadSaysHonestlyThatItDoesNotWorkNow() {
        board.takenDown = true;
        pages.invalidate();
        assertThat(visits.get(BOARD).statusCode()).isEqualTo(404);

        board.takenDown = false;
        board.down = true;
        pages.invalidate();

        var answer = visits.get(BOARD);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Das geht gerade nicht.", "tel:112");
    }

    @Test
    void aPageTakenDownIsGone() {
        visits.get(BOARD);

        board.takenDown = true;
        pages.invalidate();

        assertThat(visits.get(BOARD).statusCode()).isEqualTo(404);
    }
}
