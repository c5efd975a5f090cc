package kompass.imaging;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.alg.filter.binary.Contour;
import boofcv.alg.filter.binary.GThresholdImageOps;
import boofcv.alg.filter.blur.GBlurImageOps;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.feature.detect.edge.FactoryEdgeDetectors;
import boofcv.struct.ConnectRule;
import boofcv.struct.image.GrayS16;
import boofcv.struct.image.GrayU8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ways to tell the sheet from what it lies on, each right where others fail: by brightness, by
/// lack of colour, and by what unbroken edges enclose, which neither a shadow across the sheet nor
/// a light table disturbs.
final class Masks {

    private static final double[] EDGES = {0.12, 0.05};
    private static final int BLUR = 2;

    static {
        // The cores belong to everybody; one page is developed on one of them.
        BoofConcurrency.USE_CONCURRENT = false;
    }

    private Masks() {}

    /// The outlines of whatever may be a sheet.
    static List<List<Point>> outlines(Overview overview) {
        var grey = blurred(overview.grey, overview);
        var outlines = new ArrayList<List<Point>>();
        outlines.addAll(outlines(brighter(grey)));
        outlines.addAll(outlines(brighter(blurred(overview.plain, overview))));
        for (double threshold : EDGES) outlines.addAll(outlines(enclosed(grey, threshold)));
        return outlines;
    }

    private static GrayU8 blurred(byte[] pixels, Overview overview) {
        var image = new GrayU8(overview.width, overview.height);
        image.data = pixels.clone();
        return GBlurImageOps.gaussian(image, null, -1, BLUR, null);
    }

    private static GrayU8 brighter(GrayU8 grey) {
        var mask = new GrayU8(grey.width, grey.height);
        double threshold = GThresholdImageOps.computeOtsu(grey, 0, 255);
        GThresholdImageOps.threshold(grey, mask, threshold, false);
        return BinaryImageOps.erode8(BinaryImageOps.dilate8(mask, 2, null), 2, null);
    }

    /// What a walk from the border of the photo cannot reach without crossing an edge.
    private static GrayU8 enclosed(GrayU8 grey, double threshold) {
        var edges = new GrayU8(grey.width, grey.height);
        FactoryEdgeDetectors.canny(1, false, true, GrayU8.class, GrayS16.class)
                .process(grey, (float) threshold / 3, (float) threshold, edges);
        var walls = BinaryImageOps.dilate8(edges, 2, null);
        var inside = new GrayU8(grey.width, grey.height);
        Arrays.fill(inside.data, (byte) 1);
        var steps = new int[grey.width * grey.height];
        int count = 0;
        for (int i = 0; i < steps.length; i++) {
            int x = i % grey.width;
            int y = i / grey.width;
            boolean border = x == 0 || y == 0 || x == grey.width - 1 || y == grey.height - 1;
            if (border && walls.data[i] == 0) {
                inside.data[i] = 0;
                steps[count++] = i;
            }
        }
        while (count > 0) {
            int at = steps[--count];
            int x = at % grey.width;
            int y = at / grey.width;
            if (x > 0) count = step(at - 1, walls, inside, steps, count);
            if (x < grey.width - 1) count = step(at + 1, walls, inside, steps, count);
            if (y > 0) count = step(at - grey.width, walls, inside, steps, count);
            if (y < grey.height - 1) count = step(at + grey.width, walls, inside, steps, count);
        }
        return BinaryImageOps.erode8(inside, 2, null);
    }

    private static int step(int to, GrayU8 walls, GrayU8 inside, int[] steps, int count) {
        if (inside.data[to] == 0 || walls.data[to] != 0) return count;
        inside.data[to] = 0;
        steps[count] = to;
        return count + 1;
    }

    private static List<List<Point>> outlines(GrayU8 mask) {
        var outlines = new ArrayList<List<Point>>();
        for (Contour contour : BinaryImageOps.contourExternal(mask, ConnectRule.FOUR)) {
            var outline = new ArrayList<Point>();
            for (var place : contour.external) outline.add(new Point(place.x, place.y));
            outlines.add(outline);
        }
        return outlines;
    }
}
