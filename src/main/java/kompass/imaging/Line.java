package kompass.imaging;

import java.util.List;
import java.util.Optional;

/// A straight line: a point on it and its direction, of length 1.
record Line(Point point, double dx, double dy) {

    static Line through(Point from, Point to) {
        double length = Math.max(1e-9, from.to(to));
        return new Line(from, (to.x() - from.x()) / length, (to.y() - from.y()) / length);
    }

    /// The line closest to these points, by least squares across it; in the direction of `like`.
    static Line along(List<Point> points, Line like) {
        double mx = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double my = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (var point : points) {
            xx += (point.x() - mx) * (point.x() - mx);
            xy += (point.x() - mx) * (point.y() - my);
            yy += (point.y() - my) * (point.y() - my);
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        int sign = dx * like.dx + dy * like.dy < 0 ? -1 : 1;
        return new Line(new Point(mx, my), sign * dx, sign * dy);
    }

    double distance(Point other) {
        return Math.abs((other.x() - point.x()) * dy - (other.y() - point.y()) * dx);
    }

    Optional<Point> meets(Line other) {
        double cross = dx * other.dy - dy * other.dx;
        if (Math.abs(cross) < 1e-6) return Optional.empty();
        double way =
                ((other.point.x() - point.x()) * other.dy
                                - (other.point.y() - point.y()) * other.dx)
                        / cross;
        return Optional.of(new Point(point.x() + way * dx, point.y() + way * dy));
    }
}
