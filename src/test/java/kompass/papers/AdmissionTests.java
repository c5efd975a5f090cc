package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTests {

    private static final long MEGABYTE = 1 << 20;

    private final Admission admission = new Admission();

    @Test
    void manySmallUploadsComeInTogether() {
        for (int i = 0; i < 15; i++) admission.enter(3 * MEGABYTE);
    }

    @Test
    void whatDoesNotFitWaitsUntilThereIsRoom() throws InterruptedException {
        var first = admission.enter(50 * MEGABYTE);
        var in = new CountDownLatch(1);
        var second =
                Thread.ofVirtual()
                        .start(() -> {
                            try (var _ = admission.enter(-1)) {
                                in.countDown();
                            }
                        });

        assertThat(in.await(200, TimeUnit.MILLISECONDS)).isFalse();
        first.close();

        assertThat(in.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(second.join(Duration.ofSeconds(5))).isTrue();
    }
}
