package kompass.imaging;

import java.util.OptionalDouble;

/// Where the points of a flat sheet lie in the photo of it: a projective map of the unit square
/// onto four corners (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
final class Perspective {

    final double a;
    final double b;
    final double c;
    final double d;
    final double e;
    final double f;
    final double g;
    final double h;

    Perspective(Quad quad) {
        var p0 = quad.corner(0);
        var p1 = quad.corner(1);
        var p2 = quad.corner(2);
        var p3 = quad.corner(3);
        double sx = p0.x() - p1.x() + p2.x() - p3.x();
        double sy = p0.y() - p1.y() + p2.y() - p3.y();
        double dx1 = p1.x() - p2.x();
        double dx2 = p3.x() - p2.x();
        double dy1 = p1.y() - p2.y();
        double dy2 = p3.y() - p2.y();
        double by = dx1 * dy2 - dx2 * dy1;
        g = (sx * dy2 - dx2 * sy) / by;
        h = (dx1 * sy - sx * dy1) / by;
        a = p1.x() - p0.x() + g * p1.x();
        b = p3.x() - p0.x() + h * p3.x();
        c = p0.x();
        d = p1.y() - p0.y() + g * p1.y();
        e = p3.y() - p0.y() + h * p3.y();
        f = p0.y();
    }

    /// Height by width of the sheet behind the corners; empty where they lie so square that they do
    /// not tell.
    static OptionalDouble proportion(Quad quad, Point centre) {
        var map = new Perspective(quad);
        // The map's columns with the photo's middle as origin: the images of the sheet's two axes.
        double ax = map.a - map.g * centre.x();
        double ay = map.d - map.g * centre.y();
        double bx = map.b - map.h * centre.x();
        double by = map.e - map.h * centre.y();
        double both = map.g * map.h;
        if (Math.abs(both) < 1e-3) return OptionalDouble.empty();
        double focal2 = -(ax * bx + ay * by) / both;
        if (!(focal2 > 0)) return OptionalDouble.empty();
        double across = (ax * ax + ay * ay) / focal2 + map.g * map.g;
        double down = (bx * bx + by * by) / focal2 + map.h * map.h;
        double proportion = Math.sqrt(down / across);
        return Double.isFinite(proportion) ? OptionalDouble.of(proportion) : OptionalDouble.empty();
    }
}
