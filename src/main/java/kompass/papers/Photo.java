package kompass.papers;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes a picture somebody sent: measured before it is decoded, read in steps where it is large,
/// on white, in sRGB, upright, and never larger than a scanned page.
final class Photo {

    private Photo() {}

    static BufferedImage decoded(byte[] file, Kind kind) throws Refused {
        if (kind == Kind.JPEG && !Jpeg.isComplete(file))
            throw new Refused(Refused.Reason.UNREADABLE);
        var reader =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (var bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(bytes, true, true);
            var limit = kind == Kind.WEBP ? Limits.WEBP_PIXELS : Limits.PIXELS;
            var sheet = onWhite(read(reader, limit));
            return Orientation.upright(sheet, Orientation.of(file, kind));
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, long limit) throws IOException, Refused {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > limit) throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
        int step = 1;
        while (width / step * (height / step) * bytesAPixel(reader) > Limits.DECODED_BYTES) step++;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static int bytesAPixel(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        return type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        var space = decoded.getColorModel().getColorSpace();
        if (!hasItsOwnColours(decoded.getColorModel())) return shrunk(decoded);
        var plain =
                new BufferedImage(
                        bytes(ColorSpace.getInstance(ColorSpace.CS_sRGB)),
                        decoded.getRaster(),
                        false,
                        null);
        return converted(shrunk(plain), space);
    }

    /// Wide-gamut photos are converted after they were made smaller, which takes a third of the
    /// time.
    private static boolean hasItsOwnColours(ColorModel model) {
        return model instanceof ComponentColorModel
                && model.getNumComponents() == 3
                && model.getTransferType() == DataBuffer.TYPE_BYTE
                && model.getColorSpace().getType() == ColorSpace.TYPE_RGB
                && !model.getColorSpace().isCS_sRGB();
    }

    private static ColorModel bytes(ColorSpace space) {
        return new ComponentColorModel(
                space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    }

    private static BufferedImage converted(BufferedImage shrunk, ColorSpace space) {
        int width = shrunk.getWidth();
        int height = shrunk.getHeight();
        var model = bytes(space);
        var raster = model.createCompatibleWritableRaster(width, height);
        raster.setPixels(
                0,
                0,
                width,
                height,
                shrunk.getRaster().getPixels(0, 0, width, height, (int[]) null));
        var foreign = new BufferedImage(model, raster, false, null);
        var converted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        new ColorConvertOp(null).filter(foreign, converted);
        return converted;
    }

    /// By halves, so that every pixel has its say and thin strokes stay.
    private static BufferedImage shrunk(BufferedImage image) {
        return shrunk(image, Limits.LONG_EDGE);
    }

    static BufferedImage shrunk(BufferedImage image, int longEdge) {
        int now = Math.max(image.getWidth(), image.getHeight());
        if (now <= longEdge) return drawn(image, image.getWidth(), image.getHeight());
        var smaller = image;
        while (now > 2 * longEdge) {
            smaller = drawn(smaller, half(smaller.getWidth()), half(smaller.getHeight()));
            now = Math.max(smaller.getWidth(), smaller.getHeight());
        }
        double scale = (double) longEdge / now;
        return drawn(
                smaller, scaled(smaller.getWidth(), scale), scaled(smaller.getHeight(), scale));
    }

    private static int half(int length) {
        return Math.max(1, length / 2);
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
