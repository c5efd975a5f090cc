package kompass.papers;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AdmissionTests {

    private static final long MEGABYTE = 1 << 20;

    private final Admission admission = new Admission(Duration.ofSeconds(30));

    @Test
    void manySmallUploadsComeInTogether() throws Exception {
        for (int i = 0; i < 15; i++) admission.enter(3 * MEGABYTE);
    }

    @Test
    void whatDoesNotFitWaitsUntilThereIsRoom() throws Exception {
        var first = admission.enter(50 * MEGABYTE);
        try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = lines.submit(() -> admission.enter(60 * MEGABYTE));

            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS));
            first.close();

            second.get().close();
        }
    }

    @Test
    void nobodyWaitsForEverBehindOneThatDoesNotEnd() throws Exception {
        var hasty = new Admission(Duration.ofMillis(50));
        var dripping = hasty.enter(50 * MEGABYTE);

        assertThatExceptionOfType(Busy.class).isThrownBy(() -> hasty.enter(20 * MEGABYTE));

        dripping.close();
        hasty.enter(60 * MEGABYTE).close();
    }

    @Test
    void upload5WhatDoesNotSayItsLengthTakesNoRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> admission.enter(-1));
    }
}
