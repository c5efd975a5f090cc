package kompass.questions;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// One answered input in the reader's language; `label` is null where the question says it already.
/// What was typed is isolated and escaped.
public record AnswerLine(@Nullable Wording label, Content value) {

    /// What was answered to one question, only the inputs with an answer.
    public static List<AnswerLine> of(Question question, Asking asking) {
        var lines = new ArrayList<AnswerLine>();
        for (var field : question.fields(asking)) {
            var values = asking.given().values(question.slug(), field.name());
            switch (field) {
                case Field.Line line -> typed(line.label(), values, lines);
                case Field.Paragraph paragraph -> typed(paragraph.label(), values, lines);
                case Field.Pick pick ->
                        pick.options().stream()
                                .filter(option -> values.contains(option.value()))
                                .forEach(option ->
                                        lines.add(
                                                new AnswerLine(
                                                        pick.label(),
                                                        out -> bdi(out, option.text()))));
                case Field.Choices choices ->
                        choices.options().stream()
                                .filter(option -> values.contains(option.value()))
                                .forEach(option ->
                                        lines.add(new AnswerLine(choices.label(), option.label())));
                case Field.Day day -> day(day, question, asking, lines);
            }
        }
        return lines;
    }

    private static void typed(
            @Nullable Wording label, List<String> values, List<AnswerLine> lines) {
        for (var value : values) lines.add(new AnswerLine(label, out -> bdi(out, value)));
    }

    private static void day(
            Field.Day day, Question question, Asking asking, List<AnswerLine> lines) {
        var date = Days.read(asking.given(), question.slug(), day.name());
        if (date == null) return;
        if (date.equals(PartialDate.UNKNOWN))
            lines.add(new AnswerLine(day.label(), Objects.requireNonNull(day.unknown())));
        else lines.add(new AnswerLine(day.label(), out -> bdi(out, date.german())));
    }

    /// Typed text keeps its own direction.
    private static void bdi(TemplateOutput out, String text) {
        out.writeContent("<bdi>");
        Escape.htmlContent(text, out);
        out.writeContent("</bdi>");
    }
}
