package kompass.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much comes in on a day, from one device and from all. Counted before anything is decoded and
/// whatever becomes of it, in the database, so that all nodes count together.
@Component
class Quotas {

    private static final byte[] NO_DEVICE = {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Quotas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(Intake.Errand errand, int bytes) throws Refused {
        var device = errand.device() == null ? NO_DEVICE : Page.Taker.of(errand.device()).bytes();
        boolean fits =
                jdbc.sql(
                                """
                                INSERT INTO papers.day AS today (day, device, files, bytes)
                                VALUES (:today, :device, 1, :bytes)
                                ON CONFLICT (day, device) DO UPDATE
                                SET files = today.files + 1,
                                    bytes = today.bytes + excluded.bytes
                                RETURNING
                                    (files <= :files AND today.bytes <= :most)
                                    OR length(device) = 0
                                """)
                        .param("today", today())
                        .param("device", device)
                        .param("bytes", (long) bytes)
                        .param("files", Limits.FILES_A_DAY)
                        .param("most", Limits.BYTES_A_DAY)
                        .query(Boolean.class)
                        .single();
        if (!fits || all() > Limits.ALL_BYTES_A_DAY) throw new Refused(Refused.Reason.QUOTA_TODAY);
    }

    private long all() {
        return jdbc.sql("SELECT coalesce(sum(bytes), 0) FROM papers.day WHERE day = :today")
                .param("today", today())
                .query(Long.class)
                .single();
    }

    void forgetFormerDays() {
        jdbc.sql("DELETE FROM papers.day WHERE day < :today").param("today", today()).update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
