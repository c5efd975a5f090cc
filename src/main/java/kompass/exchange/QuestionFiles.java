package kompass.exchange;

import java.util.List;
import java.util.Set;
import kompass.directory.ExtraQuestion;
import kompass.directory.ExtraQuestion.Condition;
import kompass.directory.ExtraQuestion.Option;
import org.jspecify.annotations.Nullable;

/// The `questions` of `concerns/<slug>.yaml`.
final class QuestionFiles {

    private QuestionFiles() {}

    static ExtraQuestion question(Node file) {
        file.only("key", "kind", "required", "label", "explanation", "choices", "when");
        return new ExtraQuestion(
                file.text("key"),
                file.at("kind").one(ExtraQuestion.Kind.class),
                file.flag("required"),
                file.text("label"),
                file.optionalText("explanation"),
                file.each("choices", QuestionFiles::option),
                condition(file.find("when")));
    }

    private static Option option(Node option) {
        option.only("key", "label");
        return new Option(option.text("key"), option.text("label"));
    }

    private static @Nullable Condition condition(@Nullable Node when) {
        if (when == null) return null;
        when.only("question", "is");
        List<String> options = when.texts("is");
        return new Condition(when.text("question"), Set.copyOf(options));
    }
}
