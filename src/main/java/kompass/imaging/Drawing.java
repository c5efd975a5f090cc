package kompass.imaging;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Pictures as plain pixels.
final class Drawing {

    private Drawing() {}

    /// What is transparent becomes white, as on paper.
    static BufferedImage onWhite(BufferedImage image) {
        var drawn =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    /// The pixels themselves of a `TYPE_INT_RGB`, not a copy.
    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
