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

    int rgb(int x, int y);

    /// One line as 0xRRGGBB.
    void line(int y, int[] into);

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
        public int rgb(int x, int y) {
            return pixels[y * width + x];
        }

        @Override
        public void line(int y, int[] into) {
            System.arraycopy(pixels, y * width, into, 0, width);
        }
    }

    /// Three bytes a pixel in any order, or one of grey.
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
        public int rgb(int x, int y) {
            int at = y * stride + x * step;
            return packed(at);
        }

        @Override
        public void line(int y, int[] into) {
            int at = y * stride;
            for (int x = 0; x < width; x++, at += step) into[x] = packed(at);
        }

        private int packed(int at) {
            return ((bytes[at + red] & 0xff) << 16)
                    | ((bytes[at + green] & 0xff) << 8)
                    | (bytes[at + blue] & 0xff);
        }
    }
}
