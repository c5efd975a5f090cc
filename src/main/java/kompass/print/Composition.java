package kompass.print;

import java.util.ArrayList;
import java.util.List;
import kompass.print.Row.Hairline;
import kompass.print.Row.Mark;
import kompass.print.Row.Modules;
import kompass.print.Row.Pixels;
import kompass.print.Row.Words;

/// A sheet as rows from top to bottom, for any width.
final class Composition {

    /// A picture is at most this many times as high as the column is wide, to fit on a page.
    private static final float TALLEST = 1.3f;

    private final Sheet sheet;
    private final Measures measures;
    private final List<Row> rows = new ArrayList<>();

    private record Look(float size, boolean bold, boolean pale) {}

    private Composition(Sheet sheet, Measures measures) {
        this.sheet = sheet;
        this.measures = measures;
    }

    static List<Row> of(Sheet sheet, Measures measures) {
        var composition = new Composition(sheet, measures);
        composition.compose();
        return composition.rows;
    }

    /// The page number at the foot of a page.
    static Row foot(String number, Measures measures) {
        var line = Typesetter.set(Text.verbatim(number), measures.small(), false, 200).getFirst();
        float x = measures.margin() + (measures.column() - line.shape().getVisibleAdvance()) / 2;
        return row(line.height(), new Words(line, x, line.ascent(), true));
    }

    private void compose() {
        heading(sheet.title(), measures.title());
        rows.add(Row.space(measures.body() / 2));
        sheet.parts().forEach(this::add);
    }

    private void add(Sheet.Part part) {
        float body = measures.body();
        switch (part) {
            case Sheet.Heading(var text) -> {
                rows.add(Row.space(body));
                heading(text, measures.heading());
                rows.add(new Row(body / 4, List.of(), true));
            }
            case Sheet.Line(var label, var value) -> {
                if (measures.labels() > 0) beside(label, value);
                else above(label, value);
            }
            case Sheet.Paragraph(var text) -> paragraph(text, new Look(body, false, false));
            case Sheet.Note(var text) -> paragraph(text, pale(measures.small()));
            case Sheet.Code(var label, var code) -> {
                text(label, pale(measures.small()), sheet.isRightToLeft(), true);
                text(Text.verbatim(code), bold(measures.code()), sheet.isRightToLeft(), false);
                rows.add(Row.space(body / 2));
            }
            case Sheet.Qr(var code, var millimetres) -> {
                float side = millimetres * measures.perMillimetre();
                rows.add(row(side, new Modules(code, start(side), 0, side)));
            }
            case Sheet.Picture(var image, var millimetres) -> {
                float most = Math.min(1, TALLEST * image.getWidth() / image.getHeight());
                float width =
                        Math.min(millimetres * measures.perMillimetre(), measures.column() * most);
                float height = width * image.getHeight() / image.getWidth();
                rows.add(row(height, new Pixels(image, start(width), 0, width, height)));
            }
            case Sheet.Space(var millimetres) ->
                    rows.add(Row.space(millimetres * measures.perMillimetre()));
        }
    }

    /// Headings and paragraphs begin where their own language begins, everything else where the
    /// sheet does.
    private void paragraph(Text text, Look look) {
        text(text, look, text.isRightToLeft(), false);
        rows.add(Row.space(measures.body() / 2));
    }

    private void heading(Text text, float size) {
        text(text, bold(size), text.isRightToLeft(), true);
    }

    private void text(Text text, Look look, boolean fromRight, boolean staysWithNext) {
        for (var line : set(text, look))
            rows.add(new Row(line.height(), List.of(words(line, look, fromRight)), staysWithNext));
    }

    private List<SetLine> set(Text text, Look look) {
        return Typesetter.set(text, look.size(), look.bold(), measures.column());
    }

    private void above(Text label, Text value) {
        text(label, pale(measures.small()), sheet.isRightToLeft(), true);
        text(value, bold(measures.body()), sheet.isRightToLeft(), false);
        rows.add(ruled(measures.body() / 2));
        rows.add(Row.space(measures.body() / 2));
    }

    private void beside(Text label, Text value) {
        float gap = measures.body();
        float valueWidth = measures.column() - measures.labels() - gap;
        var labels = Typesetter.set(label, measures.body(), false, measures.labels());
        var values = Typesetter.set(value, measures.body(), true, valueWidth);
        float labelX = measures.margin() + (sheet.isRightToLeft() ? valueWidth + gap : 0);
        float valueX = measures.margin() + (sheet.isRightToLeft() ? 0 : measures.labels() + gap);

        rows.add(Row.space(measures.body() / 4));
        for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
            var marks = new ArrayList<Mark>();
            float ascent = 0;
            float below = 0;
            for (var line : pair(labels, values, i)) {
                ascent = Math.max(ascent, line.ascent());
                below = Math.max(below, line.height() - line.ascent());
            }
            if (i < labels.size())
                marks.add(words(labels.get(i), labelX, measures.labels(), true, ascent));
            if (i < values.size())
                marks.add(words(values.get(i), valueX, valueWidth, false, ascent));
            rows.add(new Row(ascent + below, marks, false));
        }
        rows.add(ruled(measures.body() / 4));
    }

    private static List<SetLine> pair(List<SetLine> labels, List<SetLine> values, int i) {
        var pair = new ArrayList<SetLine>();
        if (i < labels.size()) pair.add(labels.get(i));
        if (i < values.size()) pair.add(values.get(i));
        return pair;
    }

    private Words words(SetLine line, Look look, boolean fromRight) {
        float x = aligned(line, measures.margin(), measures.column(), fromRight);
        return new Words(line, x, line.ascent(), look.pale());
    }

    private Words words(SetLine line, float x, float width, boolean pale, float baseline) {
        return new Words(line, aligned(line, x, width, sheet.isRightToLeft()), baseline, pale);
    }

    private static float aligned(SetLine line, float x, float width, boolean fromRight) {
        float indent = fromRight ? width - line.shape().getVisibleAdvance() : 0;
        return x + indent - hanging(line);
    }

    /// In a line that runs from right to left, spaces at its end stand on the left of it.
    private static float hanging(SetLine line) {
        return line.shape().isLeftToRight()
                ? 0
                : line.shape().getAdvance() - line.shape().getVisibleAdvance();
    }

    private static Look bold(float size) {
        return new Look(size, true, false);
    }

    private static Look pale(float size) {
        return new Look(size, false, true);
    }

    private Row ruled(float height) {
        return row(height, new Hairline(measures.margin(), height, measures.column()));
    }

    private static Row row(float height, Mark mark) {
        return new Row(height, List.of(mark), false);
    }

    private float start(float width) {
        return measures.margin() + (sheet.isRightToLeft() ? measures.column() - width : 0);
    }
}
