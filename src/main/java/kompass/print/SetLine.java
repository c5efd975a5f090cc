package kompass.print;

import com.ibm.icu.lang.UCharacter;
import java.awt.font.TextLayout;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// One set line: its shape, and where each of its words stands.
record SetLine(TextLayout shape, String text, float size) {

    /// Room above the baseline: fonts of high scripts claim more than any of their words needs.
    float ascent() {
        return Math.min(shape.getAscent(), 1.15f * size);
    }

    float height() {
        float below = shape.getDescent() + shape.getLeading();
        return ascent() + Math.clamp(below, 0.38f * size, 0.65f * size);
    }

    /// A run of letters in the order in which the eye meets them from left to right, mirrored signs
    /// mirrored: this is how readers of PDF files expect hidden text.
    record Word(String seen, float x, float width) {}

    List<Word> words() {
        var order = new Integer[text.length()];
        var levels = new byte[text.length()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = shape.getCharacterLevel(i);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);

        var words = new ArrayList<Word>();
        var seen = new StringBuilder();
        double left = 0;
        double right = 0;
        boolean space = false;
        for (int i : order) {
            if (Character.isLowSurrogate(text.charAt(i)) && i > 0) continue;
            int sign = text.codePointAt(i);
            if (Character.getType(sign) == Character.FORMAT && !isJoiner(sign)) continue;
            var box =
                    shape.getLogicalHighlightShape(i, i + Character.charCount(sign)).getBounds2D();
            boolean isSpace = Character.isWhitespace(sign);
            if (!seen.isEmpty() && (isSpace || space)) {
                words.add(new Word(seen.toString(), (float) left, (float) (right - left)));
                seen.setLength(0);
            }
            if (seen.isEmpty()) {
                left = box.getMinX();
                right = box.getMaxX();
            }
            left = Math.min(left, box.getMinX());
            right = Math.max(right, box.getMaxX());
            seen.appendCodePoint(levels[i] % 2 == 1 ? UCharacter.getMirror(sign) : sign);
            space = isSpace;
        }
        if (!seen.isEmpty())
            words.add(new Word(seen.toString(), (float) left, (float) (right - left)));
        return words;
    }

    private static boolean isJoiner(int sign) {
        return sign == 0x200C || sign == 0x200D;
    }
}
