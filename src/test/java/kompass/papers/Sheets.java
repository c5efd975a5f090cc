package kompass.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Sheets drawn for tests: white, with a red square at the top left and dark lines.
final class Sheets {

    private Sheets() {}

    static BufferedImage drawn(int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xd0201c));
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.setColor(new Color(0x10303a));
        for (int y = height / 2; y < height * 9 / 10; y += Math.max(8, height / 40))
            pen.fillRect(width / 10, y, width * 8 / 10, Math.max(2, height / 120));
        pen.dispose();
        return sheet;
    }

    static byte[] as(String format, BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage open(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] fixture(String path) {
        try (var file = Sheets.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalArgumentException(path);
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A photo as a phone writes it: held in one of eight ways, with the place where it was taken
    /// and the phone's name.
    static byte[] withExif(byte[] jpeg, int orientation) {
        var place = "GPS 52.1287N 8.9330E Phone 3000".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 8 + 2 + 24 + 4 + place.length;
        var file = ByteBuffer.allocate(jpeg.length + 2 + length);
        file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) length);
        file.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        file.putShort((short) 0x010f).putShort((short) 2).putInt(place.length).putInt(38);
        file.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        file.putShort((short) orientation).putShort((short) 0);
        file.putInt(0).put(place).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    static byte[] with(byte[] file, byte[] tail) {
        return ByteBuffer.allocate(file.length + tail.length).put(file).put(tail).array();
    }

    static boolean contains(byte[] file, String words) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(words);
    }

    /// Whether the red square is where it belongs, and only there.
    static boolean isUpright(BufferedImage page) {
        return isRed(page, 10, 10)
                && !isRed(page, 90, 10)
                && !isRed(page, 10, 90)
                && !isRed(page, 90, 90)
                && !isRed(page, 40, 10)
                && !isRed(page, 10, 40);
    }

    /// At a place given in hundredths of width and height.
    static boolean isRed(BufferedImage page, int x, int y) {
        var color = new Color(page.getRGB(page.getWidth() * x / 100, page.getHeight() * y / 100));
        return color.getRed() > 170 && color.getGreen() < 90 && color.getBlue() < 90;
    }
}
