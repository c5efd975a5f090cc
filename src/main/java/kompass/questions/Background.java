package kompass.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// What a person brings along: names borne before, languages spoken.
final class Background {

    private Background() {}

    record FormerNamesQuestion() implements Question {
        static final String SLUG = "former-names";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.FORMER_NAMES);
        }

        /// Many people never had another name: even where it is required, empty says so.
        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    asking.line(
                            "names",
                            "questions.former-names.names",
                            "questions.former-names.hint"));
        }

        @Override
        public void check(Asking asking, Problems problems) {}
    }

    record LanguagesQuestion() implements Question {
        static final String SLUG = "languages";
        private static final List<String> PICKS = List.of("first", "second", "third");
        private static final String OTHER = "other";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.LANGUAGES);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var options =
                    asking.interpretable().stream()
                            .map(language ->
                                    new Field.Option(language.tag(), language.nativeName()))
                            .toList();
            var fields = new ArrayList<Field>();
            for (var pick : PICKS)
                fields.add(
                        new Field.Pick(
                                pick,
                                words.of(
                                        pick.equals("first")
                                                ? "questions.languages.first"
                                                : "questions.languages.more"),
                                null,
                                options));
            fields.add(asking.line(OTHER, "questions.languages.other", "questions.optional"));
            return fields;
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            return asking.words().of("questions.languages.why");
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.LANGUAGES) && read(asking.given()) == null)
                problems.reject("first", "questions.problem.languageMissing");
        }

        static Answers.@Nullable Languages read(Given given) {
            var tags =
                    PICKS.stream()
                            .map(pick -> given.value(SLUG, pick))
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .toList();
            var other = Typed.orNull(given.value(SLUG, OTHER));
            return tags.isEmpty() && Objects.isNull(other)
                    ? null
                    : new Answers.Languages(tags, other);
        }
    }
}
