package kompass.imaging;

import java.util.ArrayList;
import java.util.Optional;

/// Whether there is an edge in the photo where a candidate has a side, and exactly where.
final class Edges {

    private static final int SAMPLES = 60;
    private static final int REACH = 7;

    /// In steps of brightness over two pixels; the noise of a dim photo has less.
    private static final double LEAST_STEP = 5;

    /// Wider than a line on a form.
    private static final int WIDE = 6;

    private static final double STRAIGHT = 1.6;

    private final Overview overview;

    Edges(Overview overview) {
        this.overview = overview;
    }

    /// A candidate set onto the edges of the photo; `support` is the share of its weakest side that
    /// has an edge, `brighter` whether the inside is.
    record Found(Quad quad, double support, boolean brighter) {}

    Optional<Found> settle(Quad candidate) {
        var bright = side(candidate, 1);
        var dark = side(candidate, -1);
        if (bright.isEmpty()) return dark;
        if (dark.isEmpty()) return bright;
        return bright.get().support >= dark.get().support ? bright : dark;
    }

    /// The share of one side of a candidate that has an edge.
    double support(Quad candidate, int side) {
        double best = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            var found = new Side(candidate.corner(side), candidate.corner(side + 1), sign);
            if (found.points.size() >= SAMPLES / 4) best = Math.max(best, found.fit());
        }
        return best;
    }

    private Optional<Found> side(Quad candidate, int sign) {
        var lines = new ArrayList<Line>();
        double support = 1;
        for (int i = 0; i < 4; i++) {
            var side = new Side(candidate.corner(i), candidate.corner(i + 1), sign);
            if (side.points.size() < SAMPLES / 4) return Optional.empty();
            support = Math.min(support, side.fit());
            lines.add(side.line);
        }
        var corners = new ArrayList<Point>();
        for (int i = 0; i < 4; i++) {
            var corner = lines.get((i + 3) % 4).meets(lines.get(i));
            if (corner.isEmpty()) return Optional.empty();
            corners.add(corner.get());
        }
        var quad = new Quad(corners);
        for (int i = 0; i < 4; i++)
            if (quad.corner(i).to(candidate.corner(i)) > 3 * REACH) return Optional.empty();
        return quad.isConvex() ? Optional.of(new Found(quad, support, sign > 0)) : Optional.empty();
    }

    /// The strongest steps of brightness across one side.
    private final class Side {

        private final ArrayList<Point> points = new ArrayList<>();
        private Line line;

        Side(Point from, Point to, int sign) {
            line = Line.through(from, to);
            // To the inside of a clockwise quad.
            double nx = -line.dy();
            double ny = line.dx();
            for (int i = 0; i < SAMPLES; i++) {
                var at = from.towards(to, 0.03 + 0.94 * (i + 0.5) / SAMPLES);
                double best = LEAST_STEP;
                Point edge = null;
                for (double off = -REACH; off <= REACH; off += 0.5) {
                    double x = at.x() + off * nx;
                    double y = at.y() + off * ny;
                    double step =
                            sign * (grey(x + nx, y + ny) - grey(x - nx, y - ny))
                                    - Math.abs(off) * 0.3;
                    if (step > best && differs(x, y, sign * nx, sign * ny)) {
                        best = step;
                        edge = new Point(x, y);
                    }
                }
                if (edge != null) points.add(edge);
            }
        }

        /// A line drawn on paper has paper on both sides.
        private boolean differs(double x, double y, double nx, double ny) {
            return grey(x + WIDE * nx, y + WIDE * ny) - grey(x - WIDE * nx, y - WIDE * ny)
                    > LEAST_STEP;
        }

        /// Twice, the second time without what lies off the line; the share that lies on it.
        double fit() {
            line = Line.along(points, line);
            for (double near : new double[] {3 * STRAIGHT, STRAIGHT}) {
                var kept = points.stream().filter(point -> line.distance(point) < near).toList();
                if (kept.size() < SAMPLES / 5) return 0;
                line = Line.along(kept, line);
            }
            return (double) points.stream().filter(point -> line.distance(point) < STRAIGHT).count()
                    / SAMPLES;
        }
    }

    private double grey(double x, double y) {
        double cx = Math.clamp(x, 0, overview.width - 1.001);
        double cy = Math.clamp(y, 0, overview.height - 1.001);
        int left = (int) cx;
        int top = (int) cy;
        double fx = cx - left;
        double fy = cy - top;
        double above = value(left, top) * (1 - fx) + value(left + 1, top) * fx;
        double below = value(left, top + 1) * (1 - fx) + value(left + 1, top + 1) * fx;
        return above * (1 - fy) + below * fy;
    }

    private int value(int x, int y) {
        int cx = Math.min(x, overview.width - 1);
        int cy = Math.min(y, overview.height - 1);
        return overview.grey[cy * overview.width + cx] & 0xff;
    }
}
