package kompass.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

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
                light.brightest, light.brightest * Math.max(0, 1 - ink), sharpness(clean));
    }

    /// The middle one of all blocks in which there is writing, across or down.
    private static double sharpness(BufferedImage clean) {
        int bands = clean.getRaster().getNumBands();
        int width = clean.getWidth();
        int height = clean.getHeight();
        var bytes = ((DataBufferByte) clean.getRaster().getDataBuffer()).getData();
        int green = bands == 1 ? 0 : 1;
        var across = new ArrayList<Double>();
        var down = new ArrayList<Double>();
        for (int top = 0; top + BLOCK < height; top += BLOCK)
            for (int left = 0; left + BLOCK < width; left += BLOCK) {
                int most = 0;
                int least = 255;
                int steepestAcross = 0;
                int steepestDown = 0;
                for (int y = top; y < top + BLOCK; y++) {
                    int at = (y * width + left) * bands + green;
                    int next = bytes[at] & 0xff;
                    for (int x = 0; x < BLOCK; x++, at += bands) {
                        int value = next;
                        next = bytes[at + bands] & 0xff;
                        if (value > most) most = value;
                        if (value < least) least = value;
                        int step = Math.abs(value - next);
                        if (step > steepestAcross) steepestAcross = step;
                        int drop = Math.abs(value - (bytes[at + bands * width] & 0xff));
                        if (drop > steepestDown) steepestDown = drop;
                    }
                }
                if (most - least > INK) {
                    across.add((double) steepestAcross / (most - least));
                    down.add((double) steepestDown / (most - least));
                }
            }
        if (across.size() < ENOUGH_BLOCKS) return 1;
        return Math.min(middle(across), middle(down));
    }

    private static double middle(List<Double> found) {
        found.sort(null);
        return found.get(found.size() / 2);
    }
}
