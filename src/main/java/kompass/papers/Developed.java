package kompass.papers;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// A page as it will be kept: a picture of it, or a rebuilt PDF with a picture to show.
final class Developed {

    private final byte[] jpeg;
    private final byte[] thumbnail;
    private final byte @Nullable [] document;
    private final int width;
    private final int height;
    private final Quality quality;

    Developed(BufferedImage image, Quality quality) {
        this(image, quality, null);
    }

    Developed(BufferedImage image, Quality quality, byte @Nullable [] document) {
        this.jpeg = Jpeg.page(image);
        this.thumbnail = Jpeg.thumbnail(image);
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.quality = quality;
        this.document = document;
    }

    byte[] jpeg() {
        return jpeg;
    }

    byte[] thumbnail() {
        return thumbnail;
    }

    /// The page itself where it is more than pixels.
    byte @Nullable [] document() {
        return document;
    }

    /// Of what goes to the office.
    int bytes() {
        return document == null ? jpeg.length : document.length;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Quality quality() {
        return quality;
    }
}
