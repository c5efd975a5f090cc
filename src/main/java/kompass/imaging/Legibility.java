package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// What can be measured about a cleaned page.
///
/// @param light the brightness of paper before cleaning, 0 to 255
/// @param contrast how much ink stood out from the paper before cleaning, in steps of brightness
/// @param sharpness how steeply print goes from paper to ink, the smaller of across and down: 0.5
///   to 1 in a sharp photo, 0.08 to 0.29 in a shaken one; 1 where nothing is written
public record Legibility(double light, double contrast, double sharpness) {

    static Legibility of(BufferedImage clean, Light light, double ink) {
        return new Legibility(
                light.brightest,
                light.brightest * Math.max(0, 1 - ink),
                new Print(clean).sharpness());
    }

    /// The same measure as on the phone (`photo-quality.js`): wherever there is print, the steepest
    /// step within a stroke's width as a part of the whole step, times how black it becomes, for
    /// what smears a stroke makes it pale as well.
    private static final class Print {

        /// In pixels: 100 dpi on A4, at which print that is sharp can be read.
        private static final double JUDGED_EDGE = 1170;

        /// In pixels there: a stroke and the white beside it.
        private static final int STROKE = 8;

        /// Of the contrast of the page; less is no print.
        private static final double INK = 0.4;

        /// Of the paper's brightness lies between it and ink that is not smeared.
        private static final double BLACK = 0.6;

        private static final int LEAST_CONTRAST = 28;
        private static final int ENOUGH_STROKES = 24;

        private final int width;
        private final int height;
        private final int[] greys;

        Print(BufferedImage clean) {
            int edge = Math.max(clean.getWidth(), clean.getHeight());
            int times = (int) Math.max(1, Math.round(edge / JUDGED_EDGE));
            width = clean.getWidth() / times;
            height = clean.getHeight() / times;
            greys = new int[width * height];
            int bands = clean.getRaster().getNumBands();
            int line = bands * clean.getWidth();
            var bytes = ((DataBufferByte) clean.getRaster().getDataBuffer()).getData();
            int green = bands == 1 ? 0 : 1;
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++) {
                    int sum = 0;
                    for (int j = 0; j < times; j++) {
                        int at = (y * times + j) * line + x * times * bands + green;
                        for (int i = 0; i < times; i++, at += bands) sum += bytes[at] & 0xff;
                    }
                    greys[y * width + x] = sum / (times * times);
                }
        }

        double sharpness() {
            var levels = new int[256];
            for (int grey : greys) levels[grey]++;
            int paper = level(levels, 0.9);
            int contrast = paper - level(levels, 0.01);
            if (contrast < LEAST_CONTRAST) return 1;
            double least = INK * contrast;
            double full = BLACK * paper;
            return Math.min(
                    sharpness(height, width, width, 1, least, full),
                    sharpness(width, height, 1, width, least, full));
        }

        /// Along every second line.
        private double sharpness(
                int lines, int length, int nextLine, int next, double least, double full) {
            var parts = new int[101];
            var ranges = new int[256];
            int strokes = 0;
            for (int line = 0; line < lines; line += 2)
                for (int from = 0; from + STROKE < length; from += STROKE) {
                    int at = line * nextLine + from * next;
                    int low = 255;
                    int high = 0;
                    int steepest = 0;
                    for (int i = 0; i < STROKE; i++, at += next) {
                        int grey = greys[at];
                        if (grey < low) low = grey;
                        if (grey > high) high = grey;
                        int step = Math.abs(greys[at + next] - grey);
                        if (step > steepest) steepest = step;
                    }
                    if (high - low <= least) continue;
                    parts[Math.min(100, Math.round(100f * steepest / (high - low)))]++;
                    ranges[high - low]++;
                    strokes++;
                }
            if (strokes < ENOUGH_STROKES) return 1;
            return level(parts, 0.5) / 100.0 * Math.min(1, level(ranges, 0.5) / full);
        }

        /// Below which this share of them lies.
        private static int level(int[] counts, double share) {
            double left = 0;
            for (int count : counts) left += count;
            left *= share;
            int level = 0;
            while (level < counts.length - 1 && (left -= counts[level]) > 0) level++;
            return level;
        }
    }
}
