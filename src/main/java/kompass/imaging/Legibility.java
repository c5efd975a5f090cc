package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;

/// What can be measured about a cleaned page.
///
/// @param light the brightness of paper before cleaning, 0 to 255
/// @param contrast how much ink stood out from the paper before cleaning, in steps of brightness
/// @param sharpness the steepest step in strokes as a share of their contrast, the smaller of
///   across and down: about 0.7 in a sharp photo, under 0.3 in a shaken one; 1 where nothing is
///   written
public record Legibility(double light, double contrast, double sharpness) {

    private static final int BLOCK = 24;
    private static final int INK = 110;
    private static final int ENOUGH_BLOCKS = 12;

    static Legibility of(BufferedImage clean, Light light, double ink) {
        return new Legibility(
                light.brightest,
                light.brightest * Math.max(0, 1 - ink),
                Math.min(sharpness(clean, 0), sharpness(clean, 1)));
    }

    /// The middle one of all blocks in which there is writing.
    private static double sharpness(BufferedImage clean, int down) {
        int bands = clean.getRaster().getNumBands();
        int width = clean.getWidth();
        int height = clean.getHeight();
        var bytes = ((DataBufferByte) clean.getRaster().getDataBuffer()).getData();
        int step = down == 0 ? bands : bands * width;
        int green = bands == 1 ? 0 : 1;
        var found = new ArrayList<Double>();
        for (int top = 0; top + BLOCK < height; top += BLOCK)
            for (int left = 0; left + BLOCK < width; left += BLOCK) {
                int most = 0;
                int least = 255;
                int steepest = 0;
                for (int y = top; y < top + BLOCK; y++)
                    for (int x = left; x < left + BLOCK; x++) {
                        int at = (y * width + x) * bands + green;
                        int value = bytes[at] & 0xff;
                        most = Math.max(most, value);
                        least = Math.min(least, value);
                        steepest = Math.max(steepest, Math.abs(value - (bytes[at + step] & 0xff)));
                    }
                if (most - least > INK) found.add((double) steepest / (most - least));
            }
        if (found.size() < ENOUGH_BLOCKS) return 1;
        found.sort(null);
        return found.get(found.size() / 2);
    }
}
