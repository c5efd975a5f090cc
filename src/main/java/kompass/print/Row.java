package kompass.print;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// A strip across the sheet that no page break may cut. Marks count from its top and from the left
/// edge of the sheet.
record Row(float height, List<Mark> marks, boolean staysWithNext) {

    sealed interface Mark {}

    record Words(SetLine line, float x, float baseline, boolean pale) implements Mark {}

    record Hairline(float x, float y, float width) implements Mark {

        Shape shape(float top) {
            return new Rectangle2D.Float(x, top + y - 0.75f, width, 0.75f);
        }
    }

    record Modules(QrCode code, float x, float y, float side) implements Mark {

        Shape shape(float top) {
            var dark = new Path2D.Float();
            float module = side / code.size();
            for (int row = 0; row < code.size(); row++)
                for (int column = 0; column < code.size(); column++) {
                    int start = column;
                    while (code.isDark(column, row)) column++;
                    if (column == start) continue;
                    float left = x + start * module;
                    float width = (column - start) * module;
                    float height = top + y + row * module;
                    dark.append(new Rectangle2D.Float(left, height, width, module), false);
                }
            return dark;
        }
    }

    record Pixels(BufferedImage image, float x, float y, float width, float height)
            implements Mark {}

    static Row space(float height) {
        return new Row(height, List.of(), false);
    }
}
