package kompass.questions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kompass.directory.Concern;
import kompass.languages.Wording;
import kompass.site.Choice;
import kompass.site.Form;
import org.jspecify.annotations.Nullable;

/// One thing a screen asks. Which questions apply is decided by the concern and the answers so far,
/// always on the server.
public interface Question {

    /// Its name in addresses and in word keys (`questions.<slug>.title`).
    String slug();

    boolean applies(Concern concern, Given given);

    List<Field> fields(Asking asking);

    /// Says what is wrong with `given.of(slug())`; says nothing when the answer is good.
    void check(Asking asking, Problems problems);

    default Wording title(Asking asking) {
        return asking.words().of("questions." + slug() + ".title", asking.whose());
    }

    /// Why the office needs it; null where the title is enough.
    default @Nullable Wording why(Asking asking) {
        return null;
    }

    /// The answer as it will be kept: only this question's inputs; what no input asked for is
    /// dropped.
    default Map<String, List<String>> clean(Asking asking, Form typed) {
        var kept = new HashMap<String, List<String>>();
        for (var field : fields(asking))
            field.inputs()
                    .forEach(input -> {
                        var values =
                                typed.values(input).stream()
                                        .map(
                                                field instanceof Field.Paragraph
                                                        ? UnaryOperator.identity()
                                                        : Typed::line)
                                        .filter(value -> !value.isEmpty())
                                        .toList();
                        if (!values.isEmpty()) kept.put(input, values);
                    });
        return kept;
    }

    /// Under which heading the last page lists its answer.
    default Part part() {
        return Part.PERSON;
    }

    enum Part {
        WISH,
        CONCERN,
        PERSON,
        CONTACT
    }

    /// What every question refuses: lines that are too long, options that were not offered.
    static void checkInputs(Question question, Asking asking, Problems problems) {
        for (var field : question.fields(asking)) {
            var values = asking.given().values(question.slug(), field.name());
            switch (field) {
                case Field.Line line -> tooLong(values, Typed.LONGEST_LINE, line.name(), problems);
                case Field.Paragraph paragraph ->
                        tooLong(values, Typed.LONGEST_TEXT, paragraph.name(), problems);
                case Field.Choices choices ->
                        notOffered(
                                values,
                                choices.options().stream().map(Choice::value).toList(),
                                choices.name(),
                                problems);
                case Field.Pick pick ->
                        notOffered(
                                values,
                                pick.options().stream().map(Field.Option::value).toList(),
                                pick.name(),
                                problems);
                case Field.Day day -> Days.check(day.name(), question.slug(), asking, problems);
            }
        }
    }

    private static void tooLong(List<String> values, int most, String input, Problems problems) {
        for (var value : values) {
            int length = value.codePointCount(0, value.length());
            if (length > most) problems.reject(input, "questions.problem.tooLong", most, length);
        }
    }

    private static void notOffered(
            List<String> values, List<String> offered, String input, Problems problems) {
        for (var value : values)
            if (!offered.contains(value)) problems.reject(input, "questions.problem.choose");
    }
}
