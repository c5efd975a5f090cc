package kompass.delivery;

import kompass.delivery.Outline.Line;
import kompass.delivery.Outline.Section;

/// A letter as plain text: headings underlined, values in a column. Each value ends its line, so
/// that text from right to left turns nothing else round.
final class PlainText {

    private static final int COLUMN = 28;

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Outline outline) {
        var plain = new PlainText();
        plain.write(outline);
        return plain.text.toString();
    }

    private void write(Outline outline) {
        heading(outline.title(), '=');
        text.append(outline.lead()).append(' ').append(outline.reference()).append("\n");
        outline.buttons().forEach(this::button);
        outline.sections().forEach(this::section);
        if (outline.farewell() != null) button(outline.farewell());
        text.append('\n').repeat('_', COLUMN).append('\n');
        outline.closing().forEach(line -> text.append(line).append('\n'));
    }

    private void section(Section section) {
        text.append('\n');
        heading(section.heading(), '-');
        if (section.intro() != null) text.append(section.intro()).append('\n');
        section.lines().forEach(this::line);
        if (section.order() != null) {
            text.append('\n').append(section.order().intro()).append("\n\n");
            section.order()
                    .text()
                    .lines()
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }

    /// The address on a line of its own, so that no mail program breaks it.
    private void button(Outline.Button button) {
        text.append('\n').append(button.label()).append(":\n");
        text.append(button.address()).append('\n');
        if (button.note() != null) text.append(button.note()).append('\n');
    }

    private void heading(String heading, char rule) {
        text.append(heading).append('\n');
        text.repeat(rule, Math.min(heading.length(), 72)).append('\n');
    }

    private void line(Line line) {
        var label = line.label();
        for (var value : line.values()) {
            // A remark goes before its value where it can: behind text from right to left mail
            // programs would move it.
            var note = value.note();
            if (label.isEmpty() && note != null) write(note, value.text());
            else write(label, note == null ? value.text() : value.text() + " (" + note + ")");
            label = "";
        }
    }

    private void write(String label, String value) {
        var before = label.isEmpty() ? "" : label + ":";
        for (var line : value.lines().toList()) {
            text.append(before).repeat(' ', Math.max(1, COLUMN - before.length()));
            text.append(line).append('\n');
            before = "";
        }
    }
}
