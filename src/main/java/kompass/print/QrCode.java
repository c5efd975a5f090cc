package kompass.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;

/// A QR code with its quiet zone of four modules (ISO/IEC 18004), a quarter of which may be
/// unreadable.
public final class QrCode {

    private static final int QUIET = 4;

    private final boolean[][] dark;

    private QrCode(boolean[][] dark) {
        this.dark = dark;
    }

    /// The code that a phone reads as this text.
    ///
    /// @throws IllegalArgumentException when the text is too long for a QR code
    public static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.Q, hints).getMatrix();
            int size = matrix.getWidth() + 2 * QUIET;
            var dark = new boolean[size][size];
            for (int y = 0; y < matrix.getHeight(); y++)
                for (int x = 0; x < matrix.getWidth(); x++)
                    dark[y + QUIET][x + QUIET] = matrix.get(x, y) == 1;
            return new QrCode(dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("This text fits no QR code", e);
        }
    }

    /// Modules on each side, quiet zone included: the `viewBox` is `0 0 size size`.
    public int size() {
        return dark.length;
    }

    boolean isDark(int x, int y) {
        return dark[y][x];
    }

    /// The dark modules as data of one SVG `path`.
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < dark.length; y++)
            for (int x = 0; x < dark.length; x++) {
                int start = x;
                while (x < dark.length && dark[y][x]) x++;
                if (x > start)
                    path.append('M')
                            .append(start)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - start)
                            .append("v1H")
                            .append(start)
                            .append('z');
            }
        return path.toString();
    }

    /// Black on white, each module the same whole number of pixels.
    ///
    /// @param pixels the most that one side may have; at least `size()`
    public BufferedImage image(int pixels) {
        int module = pixels / size();
        if (module < 1) throw new IllegalArgumentException("Too small for " + size() + " modules");
        var image =
                new BufferedImage(module * size(), module * size(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (int y = 0; y < size(); y++)
            for (int x = 0; x < size(); x++)
                if (dark[y][x]) pen.fillRect(x * module, y * module, module, module);
        pen.dispose();
        return image;
    }
}
