package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.PixelInterleavedSampleModel;

/// The pixels of a decoded picture where they lie: copying 12 megapixels would cost as much as
/// scaling them.
///
/// Three kinds cover what decoders give; anything else is drawn into one of them first.
sealed interface Source {

    int width();

    int height();

    /// One line as 0xRRGGBB.
    void line(int y, int[] into);

    /// Single pixels as 0xRRGGBB, many at once: a call for each would cost more than the pixel.
    void pick(int[] x, int[] y, int[] into);

    static Source of(BufferedImage image) {
        var raster = image.getRaster();
        boolean whole =
                raster.getParent() == null
                        && raster.getSampleModelTranslateX() == 0
                        && raster.getSampleModelTranslateY() == 0;
        if (whole && image.getType() == BufferedImage.TYPE_INT_RGB)
            return new Ints(
                    ((DataBufferInt) raster.getDataBuffer()).getData(),
                    image.getWidth(),
                    image.getHeight());
        if (whole
                && raster.getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getNumBanks() == 1
                && bytes.getOffset() == 0
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && (model.getNumBands() == 3 || image.getType() == BufferedImage.TYPE_BYTE_GRAY))
            return new Bytes(bytes.getData(), model, image.getWidth(), image.getHeight());
        return of(Drawing.onWhite(image));
    }

    final class Ints implements Source {

        private final int[] pixels;
        private final int width;
        private final int height;

        Ints(int[] pixels, int width, int height) {
            this.pixels = pixels;
            this.width = width;
            this.height = height;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public void pick(int[] x, int[] y, int[] into) {
            for (int i = 0; i < into.length; i++) into[i] = pixels[y[i] * width + x[i]];
        }

        @Override
        public void line(int y, int[] into) {
            System.arraycopy(pixels, y * width, into, 0, width);
        }
    }

    /// Three bytes a pixel in any order, or one of grey. What its loops need is copied out of the
    /// fields first, for the quick compiler reads a field anew for every pixel.
    final class Bytes implements Source {

        private final byte[] bytes;
        private final int width;
        private final int height;
        private final int stride;
        private final int step;
        private final int red;
        private final int green;
        private final int blue;

        Bytes(byte[] bytes, PixelInterleavedSampleModel model, int width, int height) {
            this.bytes = bytes;
            this.width = width;
            this.height = height;
            this.stride = model.getScanlineStride();
            this.step = model.getPixelStride();
            var offsets = model.getBandOffsets();
            boolean grey = model.getNumBands() == 1;
            this.red = offsets[0];
            this.green = grey ? offsets[0] : offsets[1];
            this.blue = grey ? offsets[0] : offsets[2];
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public void pick(int[] x, int[] y, int[] into) {
            var from = bytes;
            int r = red;
            int g = green;
            int b = blue;
            for (int i = 0; i < into.length; i++) {
                int at = y[i] * stride + x[i] * step;
                into[i] =
                        ((from[at + r] & 0xff) << 16)
                                | ((from[at + g] & 0xff) << 8)
                                | (from[at + b] & 0xff);
            }
        }

        @Override
        public void line(int y, int[] into) {
            var from = bytes;
            int r = y * stride + red;
            int g = y * stride + green;
            int b = y * stride + blue;
            int by = step;
            for (int x = 0; x < into.length; x++, r += by, g += by, b += by)
                into[x] = ((from[r] & 0xff) << 16) | ((from[g] & 0xff) << 8) | (from[b] & 0xff);
        }
    }
}
