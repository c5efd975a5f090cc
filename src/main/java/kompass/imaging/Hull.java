package kompass.imaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The convex hull of an outline, and the four lines that hold it most closely.
final class Hull {

    /// How much smaller than its four lines a hull may be: rounded, bent or dented corners.
    private static final double FILLED = 0.88;

    private Hull() {}

    /// Clockwise as pictures have it, y pointing down (Andrew's monotone chain).
    static List<Point> of(List<Point> outline) {
        var points =
                outline.stream()
                        .distinct()
                        .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                        .toList();
        if (points.size() < 4) return points;
        var hull = new ArrayList<Point>();
        for (var point : points) push(hull, point, 1);
        int lower = hull.size();
        for (int i = points.size() - 2; i >= 0; i--) push(hull, points.get(i), lower);
        hull.removeLast();
        return hull;
    }

    private static void push(List<Point> hull, Point point, int least) {
        while (hull.size() > least && cross(hull.get(hull.size() - 2), hull.getLast(), point) <= 0)
            hull.removeLast();
        hull.add(point);
    }

    static double area(List<Point> polygon) {
        double twice = 0;
        for (int i = 0; i < polygon.size(); i++) {
            var here = polygon.get(i);
            var next = polygon.get((i + 1) % polygon.size());
            twice += here.x() * next.y() - next.x() * here.y();
        }
        return Math.abs(twice) / 2;
    }

    /// Gives up, one by one, the side whose neighbours close the gap with the least new area.
    static Optional<Quad> corners(List<Point> hull) {
        var polygon = new ArrayList<>(hull);
        while (polygon.size() > 4) {
            int best = -1;
            double least = Double.MAX_VALUE;
            Point corner = null;
            for (int i = 0; i < polygon.size(); i++) {
                var meeting = meeting(polygon, i);
                if (meeting == null) continue;
                double added = area(List.of(at(polygon, i), meeting, at(polygon, i + 1)));
                if (added < least) {
                    least = added;
                    best = i;
                    corner = meeting;
                }
            }
            if (corner == null) return Optional.empty();
            polygon.set(best, corner);
            polygon.remove((best + 1) % polygon.size());
        }
        if (polygon.size() < 4 || area(hull) < FILLED * area(polygon)) return Optional.empty();
        var quad = Quad.starting(polygon);
        return quad.isConvex() ? Optional.of(quad) : Optional.empty();
    }

    /// Where the sides before and after side `i` meet, beyond it.
    private static @Nullable Point meeting(List<Point> polygon, int i) {
        var before = at(polygon, i - 1);
        var from = at(polygon, i);
        var to = at(polygon, i + 1);
        var after = at(polygon, i + 2);
        return Line.through(before, from)
                .meets(Line.through(after, to))
                .filter(point -> cross(from, to, point) < 0 && point.to(from) < 4 * area(polygon))
                .orElse(null);
    }

    private static Point at(List<Point> polygon, int i) {
        return polygon.get(Math.floorMod(i, polygon.size()));
    }

    private static double cross(Point o, Point a, Point b) {
        return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
    }
}
