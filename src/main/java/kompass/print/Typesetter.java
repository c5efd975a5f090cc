package kompass.print;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines, each letter in a font that has it, joined and ordered as its script
/// wants.
final class Typesetter {

    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    private Typesetter() {}

    static List<SetLine> set(Text text, float size, boolean bold, float width) {
        var lines = new ArrayList<SetLine>();
        for (var paragraph : text.value().split("\n", -1))
            if (!paragraph.isBlank())
                lines.addAll(paragraph(paragraph.strip(), text, size, bold, width));
        return lines;
    }

    private static List<SetLine> paragraph(
            String value, Text text, float size, boolean bold, float width) {
        var letters = new AttributedString(value);
        letters.addAttribute(TextAttribute.RUN_DIRECTION, text.isRightToLeft());
        dress(letters, value, size, bold);
        var breaks = BreakIterator.getLineInstance(text.locale());
        var measurer = new LineBreakMeasurer(letters.getIterator(), breaks, FINE);
        var lines = new ArrayList<SetLine>();
        while (measurer.getPosition() < value.length()) {
            int start = measurer.getPosition();
            var shape = measurer.nextLayout(width);
            lines.add(new SetLine(shape, value.substring(start, measurer.getPosition()), size));
        }
        return lines;
    }

    private static void dress(AttributedString letters, String value, float size, boolean bold) {
        var font = Fonts.first(value, bold);
        int start = 0;
        for (int i = 0; i < value.length(); ) {
            int sign = value.codePointAt(i);
            var next = Fonts.of(sign, font, bold);
            if (!next.equals(font)) {
                if (i > start)
                    letters.addAttribute(TextAttribute.FONT, sized(font, size), start, i);
                font = next;
                start = i;
            }
            i += Character.charCount(sign);
        }
        letters.addAttribute(TextAttribute.FONT, sized(font, size), start, value.length());
    }

    private static Font sized(Font font, float size) {
        return font.deriveFont(size);
    }
}
