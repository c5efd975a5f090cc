package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import kompass.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotasTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MEGABYTE = 1 << 20;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void upload6OneDeviceSendsTwoHundredFilesADay() throws Exception {
        for (int i = 0; i < Limits.FILES_A_DAY; i++) count(NOON, "amal", 1);

        assertRefused(NOON, "amal", 1);
        count(NOON, "tesfay", 1);
        count(NOON.plus(Duration.ofHours(13)), "amal", 1);
    }

    @Test
    void upload6OneDeviceSendsAGigabyteADay() throws Exception {
        for (int i = 0; i < 64; i++) count(NOON, "amal", 16 * MEGABYTE);

        assertRefused(NOON, "amal", 1);
        count(NOON, "tesfay", 16 * MEGABYTE);
    }

    @Test
    void upload6AllTogetherFillNoDisk() throws Exception {
        long most = Limits.ALL_BYTES_A_DAY / (1000 * MEGABYTE);
        for (int i = 0; i < most; i++) count(NOON, "phone " + i, 1000 * MEGABYTE);

        assertRefused(NOON, "one more phone", 1000 * MEGABYTE);
        assertRefused(NOON, null, 1000 * MEGABYTE);
    }

    @Test
    void aDayThatIsOverIsForgotten() throws Exception {
        count(NOON, "amal", 1);

        on(NOON.plus(Duration.ofDays(1))).forgetFormerDays();

        assertThat(
                        database.jdbc()
                                .sql("SELECT count(*) FROM papers.day")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private void count(Instant moment, @Nullable String device, int bytes) throws Refused {
        on(moment).count(new Intake.Errand(UUID.randomUUID(), "pass", device), bytes);
    }

    private void assertRefused(Instant moment, @Nullable String device, int bytes) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> count(moment, device, bytes))
                .extracting(Refused::reason)
                .isEqualTo(Refused.Reason.QUOTA_TODAY);
    }

    private Quotas on(Instant moment) {
        return new Quotas(database.jdbc(), Clock.fixed(moment, ZoneOffset.UTC));
    }
}
