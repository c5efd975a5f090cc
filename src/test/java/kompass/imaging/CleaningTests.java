package kompass.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class CleaningTests {

    private static final BufferedImage LETTER = Writing.GERMAN.sheet();

    @Test
    void paperBecomesWhiteAndInkDarkInTheShadowToo() {
        var page = clean(phone().shadowed(0.6).unevenly(0.4), LETTER).page();

        assertThat(page.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 5; y < 100; y += 10) assertThat(value(page, 2, y)).isGreaterThan(240);
        assertThat(darkest(page)).isLessThan(30);
    }

    @Test
    void aColourIsKept() {
        var page = clean(phone(), Writing.GERMAN.sheet(new Color(0x1040a0))).page();

        assertThat(page.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
    }

    @Test
    void warmLightIsNoColour() {
        var lamp = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 877; y++)
            for (int x = 0; x < 620; x++) {
                var color = new Color(LETTER.getRGB(x * 4, y * 4));
                lamp.setRGB(
                        x,
                        y,
                        new Color(
                                        color.getRed(),
                                        color.getGreen() * 85 / 100,
                                        color.getBlue() * 7 / 10)
                                .getRGB());
            }

        assertThat(Cleaning.of(lamp).page().getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @Test
    void aDarkPictureOnThePageStaysDark() {
        var sheet = Writing.GERMAN.sheet();
        var pen = sheet.createGraphics();
        pen.setColor(new Color(0x303438));
        pen.fillRect(1600, 2500, 413, 531);
        pen.dispose();

        var page = clean(phone(), sheet).page();

        assertThat(value(page, 72, 78)).isLessThan(110);
    }

    @Test
    void aShakenPhotoIsLessSharp() {
        assertThat(clean(phone(), LETTER).legibility().sharpness()).isGreaterThan(0.5);
        assertThat(clean(phone().shaken(16), LETTER).legibility().sharpness()).isLessThan(0.3);
    }

    @Test
    void aDimPhotoIsRecoveredAndANightIsNot() {
        assertThat(clean(phone().dimmed(0.1).noisy(1), LETTER).legibility().contrast())
                .isGreaterThan(15);
        assertThat(clean(phone().dimmed(0.03).noisy(1), LETTER).legibility().contrast())
                .isLessThan(12);
    }

    private static Camera phone() {
        return Camera.of(1500, 2000).close();
    }

    private static Cleaning clean(Camera camera, BufferedImage sheet) {
        return Cleaning.of(Scaling.within(camera.photo(sheet), 2000));
    }

    /// At a place in hundredths; Java's own grey is not what is stored.
    private static int value(BufferedImage page, int x, int y) {
        return page.getRaster().getSample(page.getWidth() * x / 100, page.getHeight() * y / 100, 0);
    }

    private static int darkest(BufferedImage page) {
        int darkest = 255;
        for (int y = 0; y < page.getHeight(); y += 2)
            for (int x = 0; x < page.getWidth(); x += 2)
                darkest = Math.min(darkest, page.getRaster().getSample(x, y, 0));
        return darkest;
    }
}
