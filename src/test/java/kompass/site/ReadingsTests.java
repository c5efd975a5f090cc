package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiteTest
class ReadingsTests {

    @Autowired private Visits visits;
    @Autowired private Readings readings;
    @Autowired private JdbcClient database;

    @Test
    void pagesAreCountedByDayOverAllLanguagesAndNothingElseIsKept() {
        readings.keep();
        var before = readings.within(Period.ofDays(30)).getOrDefault(NoticeBoard.PATH, 0L);

        visits.get("/de" + NoticeBoard.PATH);
        visits.get("/ar" + NoticeBoard.PATH);
        visits.get("/de/gibt-es-nicht");
        readings.keep();
        visits.get("/de" + NoticeBoard.PATH);
        readings.keep();

        assertThat(readings.within(Period.ofDays(30)))
                .containsEntry(NoticeBoard.PATH, before + 3)
                .doesNotContainKey("/gibt-es-nicht");
        assertThat(
                        database.sql(
                                        """
                                        SELECT column_name
                                          FROM information_schema.columns
                                         WHERE table_schema = 'site'
                                           AND table_name = 'reading'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("day", "path", "times");
    }

    @Test
    void whatIsOlderThanNinetyDaysIsForgotten() {
        database.sql("INSERT INTO site.reading VALUES (current_date - 92, '/alt', 7)").update();

        readings.keep();

        assertThat(readings.within(Period.ofYears(1))).doesNotContainKey("/alt");
    }
}
