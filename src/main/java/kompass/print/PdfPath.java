package kompass.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/// A filled shape as PDF operators (ISO 32000-1, 8.5.2); PDF knows cubic curves only.
final class PdfPath {

    private final StringBuilder operators = new StringBuilder();
    private final int decimals;
    private double x;
    private double y;

    private PdfPath(int decimals) {
        this.decimals = decimals;
    }

    static String of(Shape shape, AffineTransform place, int decimals) {
        var path = new PdfPath(decimals);
        var segments = shape.getPathIterator(place);
        for (; !segments.isDone(); segments.next()) path.add(segments);
        boolean evenOdd = segments.getWindingRule() == PathIterator.WIND_EVEN_ODD;
        return path.operators.append(evenOdd ? "f*\n" : "f\n").toString();
    }

    private void add(PathIterator segments) {
        var p = new double[6];
        switch (segments.currentSegment(p)) {
            case PathIterator.SEG_MOVETO -> to("m", p[0], p[1]);
            case PathIterator.SEG_LINETO -> to("l", p[0], p[1]);
            case PathIterator.SEG_QUADTO ->
                    to(
                            "c",
                            (x + 2 * p[0]) / 3,
                            (y + 2 * p[1]) / 3,
                            (p[2] + 2 * p[0]) / 3,
                            (p[3] + 2 * p[1]) / 3,
                            p[2],
                            p[3]);
            case PathIterator.SEG_CUBICTO -> to("c", p);
            default -> operators.append("h\n");
        }
    }

    private void to(String operator, double... numbers) {
        for (double value : numbers) Decimals.append(operators, value, decimals);
        operators.append(operator).append('\n');
        x = numbers[numbers.length - 2];
        y = numbers[numbers.length - 1];
    }
}
