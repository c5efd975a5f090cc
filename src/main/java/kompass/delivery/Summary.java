package kompass.delivery;

import java.util.ArrayList;
import java.util.List;
import kompass.languages.Language;
import kompass.print.Sheet;
import kompass.print.Text;

/// The letter's values on paper, for the file or the desk: names in the scripts they were written
/// in. The order for an interpreter stays in the letter, where it can be forwarded.
final class Summary {

    private Summary() {}

    static Sheet of(Outline outline, Language german) {
        var parts = new ArrayList<Sheet.Part>();
        parts.add(new Sheet.Paragraph(Text.of(outline.lead() + " " + outline.reference(), german)));
        for (var section : outline.sections()) {
            parts.add(new Sheet.Heading(Text.of(section.heading(), german)));
            for (var line : section.lines()) lines(line, german, parts);
        }
        parts.add(new Sheet.Space(4));
        parts.add(new Sheet.Note(Text.of(String.join(" ", outline.closing()), german)));
        return new Sheet(Text.of(outline.title(), german), german, parts);
    }

    /// Values that run the same way share a line, so that all fits on one page.
    private static void lines(Outline.Line line, Language german, List<Sheet.Part> parts) {
        var label = line.label();
        var said = new StringBuilder();
        var direction = "";
        for (var value : line.values()) {
            if (!said.isEmpty() && !value.direction().equals(direction)) {
                parts.add(line(label, said, german));
                label = "";
                said.setLength(0);
            }
            direction = value.direction();
            said.append(said.isEmpty() ? "" : ", ").append(value.text());
            if (value.note() != null) said.append(" (").append(value.note()).append(')');
        }
        parts.add(line(label, said, german));
    }

    private static Sheet.Line line(String label, CharSequence said, Language german) {
        return new Sheet.Line(Text.of(label, german), Text.verbatim(said.toString()));
    }
}
