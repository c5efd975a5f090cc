package kompass.imaging;

import java.util.Arrays;

/// How bright bare paper is in every part of a page, and of what tint: the light it was taken in.
///
/// From the brightest pixels of each cell, taken over from the neighbours where a cell is full of
/// ink, and smoothed. Never much darker than the page as a whole, so that a dark picture on it
/// stays dark.
final class Light {

    static final int CELL = 16;

    /// A shadow leaves at least this much of the light that the rest of the page has.
    private static final double DEEPEST_SHADOW = 0.22;

    /// In cells: half as wide as a passport's photo, and wider than any letter. What is dark and
    /// smaller is printed; what is larger is a shadow.
    private static final int REACH = 10;

    private static final int SMOOTH = 3;

    final int columns;
    final int rows;

    /// Brightness of paper at the middle of each cell, 1 to 255.
    final float[] paper;

    /// The brightness that nine tenths of the page stay below.
    final float brightest;

    /// The light's own colour: what to multiply red, green and blue with to make paper white.
    final double[] tint;

    Light(int[] pixels, int width, int height) {
        columns = (width + CELL - 1) / CELL;
        rows = (height + CELL - 1) / CELL;
        var bright = new float[columns * rows];
        var colours = new float[3][columns * rows];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                brightest(pixels, width, height, row, column, bright, colours);
        brightest = Math.max(1, percentile(bright, 0.9));
        tint = tint(bright, colours);
        for (int i = 0; i < bright.length; i++)
            bright[i] = (float) Math.max(bright[i], DEEPEST_SHADOW * brightest);
        paper = smooth(smooth(closed(bright)));
    }

    /// The mean of the brightest quarter of every second pixel, in luminance.
    private void brightest(
            int[] pixels,
            int width,
            int height,
            int row,
            int column,
            float[] bright,
            float[][] colours) {
        var histogram = new int[64];
        int count = 0;
        int bottom = Math.min(height, (row + 1) * CELL);
        int right = Math.min(width, (column + 1) * CELL);
        for (int y = row * CELL; y < bottom; y += 2)
            for (int x = column * CELL; x < right; x += 2) {
                histogram[Cleaning.grey(pixels[y * width + x]) >> 2]++;
                count++;
            }
        int threshold = 63;
        int above = 0;
        while (threshold > 0 && above + histogram[threshold] < (count + 3) / 4)
            above += histogram[threshold--];
        long red = 0;
        long green = 0;
        long blue = 0;
        int taken = 0;
        for (int y = row * CELL; y < bottom; y += 2)
            for (int x = column * CELL; x < right; x += 2) {
                int rgb = pixels[y * width + x];
                if (Cleaning.grey(rgb) >> 2 < threshold) continue;
                red += (rgb >> 16) & 0xff;
                green += (rgb >> 8) & 0xff;
                blue += rgb & 0xff;
                taken++;
            }
        int cell = row * columns + column;
        taken = Math.max(1, taken);
        colours[0][cell] = (float) red / taken;
        colours[1][cell] = (float) green / taken;
        colours[2][cell] = (float) blue / taken;
        bright[cell] = (red * 77 + green * 151 + blue * 28) / (256f * taken);
    }

    /// From the brighter half of the page; a coloured page keeps most of its colour.
    private static double[] tint(float[] bright, float[][] colours) {
        float middle = percentile(bright, 0.5);
        var sums = new double[3];
        for (int i = 0; i < bright.length; i++)
            if (bright[i] >= middle)
                for (int band = 0; band < 3; band++) sums[band] += colours[band][i];
        double mean = (sums[0] * 77 + sums[1] * 151 + sums[2] * 28) / 256;
        var tint = new double[3];
        for (int band = 0; band < 3; band++)
            tint[band] = Math.clamp(mean / Math.max(1, sums[band]), 0.7, 1.6);
        return tint;
    }

    private static float percentile(float[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /// Grown and shrunk again: bright cells fill the dark ones that they enclose.
    private float[] closed(float[] values) {
        return extreme(extreme(values, 1), -1);
    }

    private float[] extreme(float[] values, int sign) {
        var across = new float[values.length];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                float most = values[row * columns + column];
                for (int i = Math.max(0, column - REACH);
                        i <= Math.min(columns - 1, column + REACH);
                        i++) {
                    float value = values[row * columns + i];
                    if (sign * value > sign * most) most = value;
                }
                across[row * columns + column] = most;
            }
        var both = new float[values.length];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                float most = across[row * columns + column];
                for (int i = Math.max(0, row - REACH); i <= Math.min(rows - 1, row + REACH); i++) {
                    float value = across[i * columns + column];
                    if (sign * value > sign * most) most = value;
                }
                both[row * columns + column] = most;
            }
        return both;
    }

    private float[] smooth(float[] values) {
        var smooth = new float[values.length];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                int count = 0;
                for (int j = Math.max(0, row - SMOOTH); j <= Math.min(rows - 1, row + SMOOTH); j++)
                    for (int i = Math.max(0, column - SMOOTH);
                            i <= Math.min(columns - 1, column + SMOOTH);
                            i++) {
                        sum += values[j * columns + i];
                        count++;
                    }
                smooth[row * columns + column] = sum / count;
            }
        return smooth;
    }
}
