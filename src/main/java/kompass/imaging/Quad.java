package kompass.imaging;

import java.util.List;
import java.util.stream.IntStream;

/// Four corners of a sheet as a photo shows it, clockwise from the one at the top left.
record Quad(List<Point> corners) {

    private static final double A4 = Math.sqrt(2);

    /// Within this, a sheet is taken for A4; perspective tells proportions no better.
    private static final double NEARLY = 0.1;

    Quad {
        if (corners.size() != 4) throw new IllegalArgumentException("Four corners");
        corners = List.copyOf(corners);
    }

    /// From corners in any turn that follow each other clockwise.
    static Quad starting(List<Point> clockwise) {
        int first =
                IntStream.range(0, 4)
                        .boxed()
                        .min((a, b) ->
                                Double.compare(
                                        clockwise.get(a).x() + clockwise.get(a).y(),
                                        clockwise.get(b).x() + clockwise.get(b).y()))
                        .orElseThrow();
        return new Quad(
                IntStream.range(0, 4).mapToObj(i -> clockwise.get((first + i) % 4)).toList());
    }

    Point corner(int i) {
        return corners.get(i % 4);
    }

    double side(int i) {
        return corner(i).to(corner(i + 1));
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < 4; i++)
            twice += corner(i).x() * corner(i + 1).y() - corner(i + 1).x() * corner(i).y();
        return Math.abs(twice) / 2;
    }

    Point middle() {
        return corner(0).towards(corner(2), 0.5).towards(corner(1).towards(corner(3), 0.5), 0.5);
    }

    boolean isConvex() {
        for (int i = 0; i < 4; i++) {
            var a = corner(i);
            var b = corner(i + 1);
            var c = corner(i + 2);
            if ((b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x()) <= 0)
                return false;
        }
        return true;
    }

    Quad times(double scale) {
        return new Quad(corners.stream().map(corner -> corner.times(scale)).toList());
    }

    /// A little smaller, so that nothing of the table is left at the edges.
    Quad inside(double share) {
        return new Quad(corners.stream().map(corner -> corner.towards(middle(), share)).toList());
    }

    double width() {
        return Math.max(side(0), side(2));
    }

    double height() {
        return Math.max(side(1), side(3));
    }

    /// Height by width of the sheet itself, from how its sides run together in a photo whose middle
    /// is `centre` (Zhang and He, Whiteboard Scanning and Image Enhancement, 2004).
    double proportion(Point centre) {
        double seen = (side(1) + side(3)) / (side(0) + side(2));
        double real = Perspective.proportion(this, centre).orElse(seen);
        double proportion = real > seen * 1.6 || real < seen / 1.6 ? seen : real;
        if (Math.abs(proportion / A4 - 1) < NEARLY) return A4;
        if (Math.abs(proportion * A4 - 1) < NEARLY) return 1 / A4;
        return proportion;
    }
}
