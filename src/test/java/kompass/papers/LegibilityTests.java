package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Read by a machine, in three scripts, before and after.
@Tag("long")
class LegibilityTests {

    private final Darkroom darkroom = new Darkroom(new Heif());

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void aSheetPhotographedStraightIsReadLikeThePrint(Writing writing) throws Exception {
        assertThat(ratio(writing, phone())).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @EnumSource
    void aSheetAtTwentyFiveDegreesInUnevenLightIsStillRead(Writing writing) throws Exception {
        assertThat(ratio(writing, phone().tilted(25).from(430).turned(4).unevenly(0.6)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource
    void aSheetWithNineTenthsOfTheLightMissingIsStillRead(Writing writing) throws Exception {
        assertThat(ratio(writing, phone().dimmed(0.1).noisy(1))).isGreaterThanOrEqualTo(0.95);
    }

    private static Camera phone() {
        return Camera.of(3000, 4000);
    }

    private double ratio(Writing writing, Camera camera) throws Exception {
        var reading = Reading.of(writing, camera, darkroom, folder);
        assertThat(reading.quality()).isEqualTo(Quality.GOOD);
        return reading.after();
    }
}
