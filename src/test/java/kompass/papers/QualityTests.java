package kompass.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import kompass.imaging.Camera;
import kompass.imaging.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told about a photo: only what cannot be mended.
class QualityTests {

    private static final BufferedImage SHEET = Writing.GERMAN.sheet();

    private final Darkroom darkroom = new Darkroom(new Heif());

    @Test
    void aSheetInPlainSightIsGood() throws Exception {
        assertThat(quality(phone())).isEqualTo(Quality.GOOD);
    }

    @Test
    void nineTenthsOfTheLightMayBeMissing() throws Exception {
        assertThat(quality(phone().dimmed(0.1).noisy(1))).isEqualTo(Quality.GOOD);
    }

    @Test
    void whereNextToNoLightIsLeftThePhotoIsTooDark() throws Exception {
        assertThat(quality(phone().dimmed(0.03).noisy(2))).isEqualTo(Quality.TOO_DARK);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40})
    void aHandThatMovesIsToldHoweverFarItMoved(int pixels) throws Exception {
        assertThat(quality(phone().shaken(pixels))).isEqualTo(Quality.BLURRED);
    }

    @Test
    void aSheetThatGoesOnOutsideOfThePhotoIsCutOff() throws Exception {
        assertThat(quality(phone().from(330).aside(100))).isEqualTo(Quality.CUT_OFF);
    }

    @Test
    void aSheetOfFewPixelsIsTooSmall() throws Exception {
        assertThat(quality(Camera.of(900, 1200))).isEqualTo(Quality.TOO_SMALL);
    }

    private static Camera phone() {
        return Camera.of(1800, 2400);
    }

    private Quality quality(Camera camera) throws Refused {
        return darkroom.develop(Sheets.as("jpeg", camera.photo(SHEET))).getFirst().quality();
    }
}
