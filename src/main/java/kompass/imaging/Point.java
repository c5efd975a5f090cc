package kompass.imaging;

/// A place in a picture, in pixels.
record Point(double x, double y) {

    double to(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    Point times(double scale) {
        return new Point(x * scale, y * scale);
    }
}
