package kompass.papers;

import java.awt.image.BufferedImage;

/// A page as it will be kept.
final class Developed {

    private final byte[] jpeg;
    private final byte[] thumbnail;
    private final int width;
    private final int height;

    Developed(BufferedImage image) {
        this.jpeg = Jpeg.page(image);
        this.thumbnail = Jpeg.thumbnail(image);
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    byte[] jpeg() {
        return jpeg;
    }

    byte[] thumbnail() {
        return thumbnail;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
