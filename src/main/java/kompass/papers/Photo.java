package kompass.papers;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kompass.imaging.Sheet;

/// A picture somebody sent: measured before it is decoded, read in steps where it is large, the
/// sheet on it straightened, on white, in sRGB, upright, and never larger than a scanned page.
final class Photo {

    private Photo() {}

    /// A page in `TYPE_INT_RGB`: the sheet seen from above where its edges were found.
    ///
    /// @param sheet what was found of it
    record Taken(BufferedImage page, Sheet sheet) {}

    static Taken taken(byte[] file, Kind kind, int orientation, Deadline deadline) throws Refused {
        var decoded = decoded(file, kind, deadline);
        deadline.check();
        try {
            var space = decoded.getColorModel().getColorSpace();
            var sheet = Sheet.in(decoded);
            var flat = sheet.flat(Limits.LONG_EDGE);
            if (hasItsOwnColours(decoded.getColorModel())) flat = converted(flat, space);
            return new Taken(Orientation.upright(flat, orientation), sheet);
        } catch (RuntimeException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        }
    }

    /// Reads no more than the header.
    static void measure(byte[] file, Kind kind) throws Refused {
        if (kind == Kind.JPEG) Jpeg.requireModest(file);
        read(new ByteArrayInputStream(file), kind, Photo::measured);
    }

    private static BufferedImage decoded(byte[] file, Kind kind, Deadline deadline) throws Refused {
        if (kind == Kind.JPEG) {
            if (!Jpeg.isComplete(file)) throw new Refused(Refused.Reason.UNREADABLE);
            Jpeg.requireModest(file);
        }
        return read(deadline.read(file), kind, Photo::pixels);
    }

    private interface Reading<T> {
        T from(ImageReader reader, Kind kind) throws IOException, Refused;
    }

    private static <T> T read(InputStream file, Kind kind, Reading<T> reading) throws Refused {
        var reader =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (var bytes = new MemoryCacheImageInputStream(file)) {
            reader.setInput(bytes, true, true);
            return reading.from(reader, kind);
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refused.Reason.UNREADABLE, e);
        } finally {
            reader.dispose();
        }
    }

    private static long measured(ImageReader reader, Kind kind) throws IOException, Refused {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > (kind == Kind.WEBP ? Limits.WEBP_PIXELS : Limits.PIXELS))
            throw new Refused(Refused.Reason.TOO_MANY_PIXELS);
        return pixels;
    }

    private static BufferedImage pixels(ImageReader reader, Kind kind) throws IOException, Refused {
        long pixels = measured(reader, kind);
        int step = 1;
        while (pixels / step / step * bytesAPixel(reader) > Limits.DECODED_BYTES) step++;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static int bytesAPixel(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        return type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    /// In sRGB: wide-gamut photos are converted after they were made smaller, which takes a third
    /// of the time.
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
}
