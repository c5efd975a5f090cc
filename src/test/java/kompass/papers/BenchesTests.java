package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BenchesTests {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void neverMoreThanTwoFilesAreWorkedOn() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        try (var benches = new Benches(Limits.AT_ONCE, LONG, LONG);
                var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 12; i++)
                done.add(
                        lines.submit(() ->
                                benches.at(() -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    Thread.sleep(20);
                                    return now.decrementAndGet();
                                })));
            for (var one : done) one.get();
        }

        assertThat(most).hasValue(2);
    }

    @Test
    void whoDoesNotGetABenchInTimeIsToldToComeLater() throws Exception {
        var free = new CountDownLatch(1);
        try (var benches = new Benches(1, SHORT, LONG);
                var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var first =
                    lines.submit(() ->
                            benches.at(() -> {
                                begun.countDown();
                                free.await();
                                return 1;
                            }));
            begun.await();

            assertThatExceptionOfType(Busy.class).isThrownBy(() -> benches.at(() -> 2));

            free.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(benches.at(() -> 3)).isEqualTo(3);
        }
    }

    @Test
    void workWithoutEndIsRefusedAndAnotherTakesItsPlace() throws Exception {
        try (var benches = new Benches(1, SHORT, SHORT)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> benches.at(this::deaf))
                    .extracting(Refused::reason)
                    .isEqualTo(Refused.Reason.UNREADABLE);

            assertThat(benches.at(() -> 2)).isEqualTo(2);
            over.set(true);
        }
    }

    @Test
    void workThatHearsThatItsTimeIsOverGivesItsBenchBack() throws Exception {
        try (var benches = new Benches(1, LONG, SHORT)) {
            for (int i = 0; i < 5; i++)
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() ->
                                benches.at(() -> {
                                    Thread.sleep(LONG);
                                    return 1;
                                }));

            assertThat(benches.at(() -> 2)).isEqualTo(2);
        }
    }

    private int deaf() {
        while (!over.get()) Thread.onSpinWait();
        return 1;
    }
}
