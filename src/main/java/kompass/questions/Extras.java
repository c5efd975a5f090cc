package kompass.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kompass.directory.Concern;
import kompass.directory.ExtraQuestion;
import kompass.languages.Wording;
import kompass.site.Choice;
import org.jspecify.annotations.Nullable;

/// The questions that staff have added to a concern, in the order they gave them.
final class Extras {

    /// Before every key, so that no key is the name of a question or step of ours.
    private static final String PREFIX = "q-";

    private static final int LONGEST_NUMBER = 9;

    private Extras() {}

    static List<Question> of(Concern concern) {
        return concern.questions().stream().<Question>map(Extra::new).toList();
    }

    record Extra(ExtraQuestion question) implements Question {

        @Override
        public String slug() {
            return PREFIX + question.key();
        }

        @Override
        public Part part() {
            return Part.CONCERN;
        }

        /// The condition looks at what is asked now: an answer to a question that no longer applies
        /// is no answer.
        @Override
        public boolean applies(Concern concern, Given given) {
            var when = question.when();
            if (when == null) return true;
            return concern.questions().stream()
                    .filter(earlier -> earlier.key().equals(when.question()))
                    .map(Extra::new)
                    .anyMatch(earlier ->
                            earlier.applies(concern, given)
                                    && when.options().contains(earlier.value(given)));
        }

        @Override
        public Wording title(Asking asking) {
            return asking.words().say(question.label());
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            var explanation = question.explanation();
            return explanation == null ? null : asking.words().say(explanation);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var optional = question.required() ? null : words.of("questions.optional");
            return List.of(
                    switch (question.kind()) {
                        case TEXT -> new Field.Paragraph(input(), null, optional);
                        case NUMBER ->
                                new Field.Line(
                                        input(), null, optional, Field.Line.Input.NUMBER, "off");
                        case DATE ->
                                new Field.Day(
                                        input(),
                                        null,
                                        words.of("questions.day.hint"),
                                        words.of("questions.day.unknown"));
                        case CHOICE ->
                                new Field.Choices(
                                        input(),
                                        null,
                                        null,
                                        question.options().stream()
                                                .map(option ->
                                                        new Choice(
                                                                option.key(),
                                                                words.say(option.label())))
                                                .toList(),
                                        false);
                    });
        }

        @Override
        public void check(Asking asking, Problems problems) {
            var given = asking.given();
            var value = value(given);
            switch (question.kind()) {
                case TEXT -> {
                    if (question.required() && value.isEmpty())
                        problems.reject(input(), "questions.problem.answerMissing");
                }
                case NUMBER -> {
                    if (question.required() && value.isEmpty())
                        problems.reject(input(), "questions.problem.answerMissing");
                    else if (!value.isEmpty() && !isNumber(value))
                        problems.reject(input(), "questions.problem.number");
                }
                case DATE -> {
                    if (question.required() && Days.read(given, slug(), input()) == null)
                        problems.reject(input() + "-year", "questions.problem.yearMissing");
                }
                case CHOICE -> {
                    if (question.required() && value.isEmpty())
                        problems.reject(input(), "questions.problem.choose");
                }
            }
        }

        private static boolean isNumber(String typed) {
            return Typed.latinDigits(typed).matches("\\d{1," + LONGEST_NUMBER + "}");
        }

        /// Another kind is another input: what was typed for the former one is no answer to it.
        private String input() {
            return switch (question.kind()) {
                case TEXT -> "text";
                case NUMBER -> "number";
                case DATE -> "date";
                case CHOICE -> "choice";
            };
        }

        private String value(Given given) {
            return given.value(slug(), input());
        }

        /// Of what was kept only what this question still asks for.
        Map<String, List<String>> kept(Given given) {
            return given.of(slug()).entrySet().stream()
                    .filter(answer ->
                            answer.getKey().equals(input())
                                    || answer.getKey().startsWith(input() + "-"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private Answers.@Nullable Extra read(Given given) {
            var value = value(given);
            if (question.kind() == ExtraQuestion.Kind.DATE) {
                var date = Days.read(given, slug(), input());
                return date == null ? null : new Answers.Extra(question, date.german());
            }
            if (value.isEmpty()) return null;
            return new Answers.Extra(
                    question,
                    switch (question.kind()) {
                        case TEXT, DATE -> value;
                        case NUMBER -> Typed.latinDigits(value);
                        case CHOICE -> label(value);
                    });
        }

        private String label(String option) {
            return question.options().stream()
                    .filter(one -> one.key().equals(option))
                    .map(ExtraQuestion.Option::label)
                    .findFirst()
                    .orElse(option);
        }
    }

    /// Only for answers that the checks have passed; what was left empty is left out.
    static List<Answers.Extra> read(Concern concern, Given given) {
        var answers = new ArrayList<Answers.Extra>();
        for (var question : concern.questions()) {
            var extra = new Extra(question);
            var answer = extra.applies(concern, given) ? extra.read(given) : null;
            if (answer != null) answers.add(answer);
        }
        return answers;
    }
}
