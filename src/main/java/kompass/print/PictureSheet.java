package kompass.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A sheet as one high picture, as a phone would show it.
final class PictureSheet {

    private final List<Row> rows;
    private final float margin;
    private final float scale;
    private final int width;

    PictureSheet(Sheet sheet, int width) {
        if (width < 320 || width > 2000)
            throw new IllegalArgumentException("A picture is 320 to 2000 pixels wide");
        var measures = Measures.phone();
        this.rows = Composition.of(sheet, measures);
        this.margin = measures.margin();
        this.scale = width / measures.width();
        this.width = width;
    }

    byte[] bytes() {
        float height = 2 * margin;
        for (var row : rows) height += row.height();
        var image =
                new BufferedImage(
                        width, (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        Ink.finely(pen);
        pen.scale(scale, scale);
        float y = margin;
        for (var row : rows) {
            Ink.draw(row, y, pen);
            y += row.height();
        }
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
