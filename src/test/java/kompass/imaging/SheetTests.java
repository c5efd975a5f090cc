package kompass.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SheetTests {

    private static final BufferedImage LETTER = Writing.GERMAN.sheet();
    private static final int EDGE = 1170;

    @Test
    void aSheetSeenFromAnAngleInUnevenLightIsStraightened() {
        var sheet = Sheet.in(phone().tilted(25).from(430).turned(4).unevenly(0.6).photo(LETTER));

        assertThat(sheet.isFound()).isTrue();
        assertLooksLikeTheLetter(sheet);
    }

    @Test
    void aSheetLyingAskewUnderAShadowIsStraightened() {
        var sheet = Sheet.in(phone().turned(-8).shadowed(0.6).photo(LETTER));

        assertThat(sheet.isFound()).isTrue();
        assertLooksLikeTheLetter(sheet);
    }

    @Test
    void aSheetIsFoundWithNineTenthsOfTheLightMissing() {
        var sheet = Sheet.in(phone().dimmed(0.1).noisy(1).photo(LETTER));

        assertThat(sheet.isFound()).isTrue();
        assertLooksLikeTheLetter(sheet);
    }

    @Test
    void nothingIsCutFromAPageThatFillsThePhoto() {
        var sheet = Sheet.in(phone().close().unevenly(0.5).photo(LETTER));

        assertThat(sheet.isFound()).isFalse();
        assertThat(sheet.leavesThePhoto()).isFalse();
        assertThat(sheet.flat(EDGE).getHeight()).isEqualTo(EDGE);
    }

    @Test
    void aFormWithABoxOnItIsNotTakenForItsBox() {
        var form = Writing.GERMAN.sheet();
        var pen = form.createGraphics();
        pen.setColor(new Color(0xd8e4d0));
        pen.fillRect(0, 0, Writing.WIDTH, 600);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(8));
        pen.drawRect(200, 800, 2000, 2200);
        pen.dispose();

        assertThat(Sheet.in(phone().close().photo(form)).isFound()).isFalse();
    }

    @Test
    void ofTwoCardsSideBySideNoneIsLost() {
        var table = phone().close().photo(filled(new Color(0x60482f)));
        for (int y : new int[] {300, 1100}) {
            var pen = table.createGraphics();
            pen.setColor(new Color(0xe8ecf0));
            pen.fillRect(200, y, 1000, 630);
            pen.dispose();
        }

        assertThat(Sheet.in(table).isFound()).isFalse();
    }

    @Test
    void aSheetOfWhichWritingIsOutsideThePhotoIsCutOff() {
        var sheet = Sheet.in(phone().from(330).aside(100).photo(LETTER));

        assertThat(sheet.isFound()).isFalse();
        assertThat(sheet.leavesThePhoto()).isTrue();
    }

    @Test
    void aPlainPhotoHasNoSheet() {
        assertThat(Sheet.in(phone().close().photo(filled(Color.GRAY))).isFound()).isFalse();
        assertThat(Sheet.in(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).isFound())
                .isFalse();
    }

    private static Camera phone() {
        return Camera.of(1500, 2000);
    }

    private static BufferedImage filled(Color color) {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        return image;
    }

    /// Compared in cells of 3 mm, each either written or not.
    private static void assertLooksLikeTheLetter(Sheet sheet) {
        var clean = Cleaning.of(sheet.flat(EDGE)).page();
        assertThat((double) clean.getHeight() / clean.getWidth()).isBetween(1.40, 1.43);
        int same = 0;
        int cells = 0;
        for (int row = 2; row < 98; row++)
            for (int column = 2; column < 68; column++) {
                cells++;
                if (isWritten(clean, column / 70.0, row / 100.0)
                        == isWritten(LETTER, column / 70.0, row / 100.0)) same++;
            }
        assertThat((double) same / cells).isGreaterThan(0.93);
    }

    private static boolean isWritten(BufferedImage page, double x, double y) {
        int left = (int) (x * page.getWidth());
        int top = (int) (y * page.getHeight());
        for (int j = 0; j < page.getHeight() / 100; j++)
            for (int i = 0; i < page.getWidth() / 70; i++)
                if (page.getRaster().getSample(left + i, top + j, 0) < 140) return true;
        return false;
    }
}
