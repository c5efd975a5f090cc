package kompass.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InstallationMarkTests {
    private static final String KEYS = "c0ffee";
    private static final InstallationMark DEMO = new InstallationMark(true, KEYS);
    private static final InstallationMark PRODUCTION = new InstallationMark(false, KEYS);

    private final TestDatabase database = TestDatabase.fresh();
    private final AtomicInteger migrations = new AtomicInteger();

    private void start(InstallationMark as) {
        as.guard(database.dataSource(), migrations::incrementAndGet);
    }

    @Test
    void startsAgainAsWhatItWas() {
        start(PRODUCTION);

        assertThatCode(() -> start(PRODUCTION)).doesNotThrowAnyException();
        assertThat(migrations).hasValue(2);
    }

    @Test
    void aDemoNeverBecomesProduction() {
        start(DEMO);

        assertThatThrownBy(() -> start(PRODUCTION))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belongs to a demo");
        assertThat(migrations).hasValue(1);
    }

    @Test
    void productionNeverBecomesADemo() {
        start(PRODUCTION);

        assertThatThrownBy(() -> start(DEMO))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("a town's real one");
        assertThat(migrations).hasValue(1);
    }

    @Test
    void refusesKeysThatOpenNothing() {
        start(PRODUCTION);

        assertThatThrownBy(() -> start(new InstallationMark(false, "0ddb")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("keys do not belong");
    }
}
