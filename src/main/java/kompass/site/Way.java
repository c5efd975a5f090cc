package kompass.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The trail drawn above a question: where one is on a way of several steps, in a picture of 320 by
/// 44. It goes up and down like the hills it comes from.
public record Way(int step, int of) {

    private static final int START = 22;
    private static final int END = 298;
    private static final int[] HEIGHTS = {30, 18, 26, 14, 22};

    public record Point(double x, int y) {
        public String across() {
            return number(x);
        }
    }

    public Way {
        if (step < 1 || of < step)
            throw new IllegalArgumentException("Step " + step + " of " + of + " is on no way");
    }

    public List<Point> points() {
        var points = new ArrayList<Point>();
        for (var i = 0; i < of; i++) points.add(point(i));
        return points;
    }

    /// The line already walked.
    public String walked() {
        return line(0, step - 1);
    }

    public String ahead() {
        return line(step - 1, of - 1);
    }

    private Point point(int index) {
        var x = of == 1 ? START : START + (END - START) * (double) index / (of - 1);
        return new Point(x, HEIGHTS[index % HEIGHTS.length]);
    }

    private String line(int from, int to) {
        var line = new StringBuilder();
        for (var i = from; i <= to; i++) {
            var here = point(i);
            if (i == from) {
                line.append("M%s %d".formatted(here.across(), here.y()));
            } else {
                var before = point(i - 1);
                var between = number((before.x() + here.x()) / 2);
                line.append(
                        "C%s %d %s %d %s %d"
                                .formatted(
                                        between,
                                        before.y(),
                                        between,
                                        here.y(),
                                        here.across(),
                                        here.y()));
            }
        }
        return line.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
