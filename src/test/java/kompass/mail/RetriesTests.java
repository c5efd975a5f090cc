package kompass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTests {

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(20));

    @Test
    void eachWaitIsStretchedOrShortenedByATenthAtMost() {
        assertThat(new Retries(WAITS, () -> 0).after(1)).contains(Duration.ofMinutes(9));
        assertThat(new Retries(WAITS, () -> 0.5).after(1)).contains(Duration.ofMinutes(10));
        assertThat(new Retries(WAITS, () -> 1).after(1)).contains(Duration.ofMinutes(11));
    }

    @Test
    void afterTheLastWaitThereIsNoOther() {
        assertThat(new Retries(WAITS, () -> 1).after(2)).contains(Duration.ofHours(22));
        assertThat(new Retries(WAITS, () -> 1).after(3)).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsAskedEveryHourWithoutAnEnd() {
        var retries = new Retries(WAITS, () -> 0.5);

        assertThat(retries.whileAway(1)).isEqualTo(Duration.ofMinutes(10));
        assertThat(retries.whileAway(2)).isEqualTo(Duration.ofHours(1));
        assertThat(retries.whileAway(1_000)).isEqualTo(Duration.ofHours(1));
    }
}
