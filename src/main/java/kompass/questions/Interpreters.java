package kompass.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.languages.Language;
import kompass.languages.Wording;
import kompass.site.Choice;
import org.jspecify.annotations.Nullable;

/// Whether an interpreter is needed, and which (R20).
final class Interpreters {

    private Interpreters() {}

    record NeedQuestion() implements Question {
        static final String SLUG = "interpreter";
        static final String NO = "no";
        static final String YES = "yes";
        static final String OWN = "own";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public Part part() {
            return Part.CONTACT;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.interpreter();
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            return asking.words().of("questions.interpreter.why");
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    new Field.Choices(
                            "need",
                            null,
                            null,
                            List.of(
                                    asking.choice(
                                            YES,
                                            "questions.interpreter.yes",
                                            "questions.interpreter.yesHint"),
                                    asking.choice(NO, "questions.interpreter.no"),
                                    asking.choice(
                                            OWN,
                                            "questions.interpreter.own",
                                            "questions.interpreter.ownHint")),
                            false));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.given().value(SLUG, "need").isEmpty())
                problems.reject("need", "questions.problem.choose");
        }
    }

    record WhichQuestion() implements Question {
        static final String SLUG = "interpreter-language";

        /// Between the tag and the German name of a dialect, which no tag contains.
        static final String SPOKEN_AS = "/";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public Part part() {
            return Part.CONTACT;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.interpreter() && given.says(NeedQuestion.SLUG, "need", NeedQuestion.YES);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var languages = new ArrayList<Field.Option>();
            for (var language : asking.interpretable()) {
                languages.add(new Field.Option(language.tag(), language.nativeName()));
                for (var dialect : language.dialects())
                    languages.add(
                            new Field.Option(
                                    language.tag() + SPOKEN_AS + dialect,
                                    language.nativeName() + " · " + words.sayPlain(dialect)));
            }
            return List.of(
                    new Field.Pick(
                            "language",
                            words.of("questions.interpreter-language.language"),
                            null,
                            languages),
                    asking.line(
                            "dialect",
                            "questions.interpreter-language.dialect",
                            "questions.interpreter-language.dialectHint"),
                    new Field.Choices(
                            "wanted",
                            words.of("questions.interpreter-language.wanted"),
                            words.of("questions.interpreter-language.wantedHint"),
                            Arrays.stream(Interpreting.Wanted.values())
                                    .map(wanted ->
                                            asking.choice(
                                                    wanted.name(),
                                                    "questions.interpreter-language."
                                                            + wanted.name()))
                                    .toList(),
                            false),
                    new Field.Choices(
                            "way",
                            words.of("questions.interpreter-language.way"),
                            null,
                            ways(asking),
                            false));
        }

        /// By video where the town offers it for any language, naming these.
        private static List<Choice> ways(Asking asking) {
            var onVideo =
                    asking.interpretable().stream()
                            .filter(Language::video)
                            .map(Language::nativeName)
                            .toList();
            var words = asking.words();
            return Arrays.stream(Interpreting.Way.values())
                    .filter(way -> way != Interpreting.Way.VIDEO || !onVideo.isEmpty())
                    .map(way ->
                            new Choice(
                                    way.name(),
                                    words.of(
                                            "questions.interpreter-language." + way,
                                            words.list(onVideo))))
                    .toList();
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.given().value(SLUG, "language").isEmpty())
                problems.reject("language", "questions.problem.languageMissing");
            else if (asking.given().says(SLUG, "way", Interpreting.Way.VIDEO.name())
                    && !isOnVideo(asking)) problems.reject("way", "questions.problem.noVideo");
        }

        private static boolean isOnVideo(Asking asking) {
            var tag = language(asking.given());
            return asking.interpretable().stream()
                    .anyMatch(language -> language.video() && language.tag().equals(tag));
        }

        /// The tag of the chosen language, without a dialect.
        static String language(Given given) {
            var chosen = given.value(SLUG, "language");
            var end = chosen.indexOf(SPOKEN_AS);
            return end < 0 ? chosen : chosen.substring(0, end);
        }
    }

    /// Only for answers that the checks have passed.
    static Interpreting read(Given given) {
        return switch (given.value(NeedQuestion.SLUG, "need")) {
            case NeedQuestion.YES -> needed(given);
            case NeedQuestion.OWN -> new Interpreting.OwnAdult();
            default -> new Interpreting.NotNeeded();
        };
    }

    private static Interpreting.Needed needed(Given given) {
        var language = given.value(WhichQuestion.SLUG, "language");
        var end = language.indexOf(WhichQuestion.SPOKEN_AS);
        var dialects =
                Stream.of(
                                end < 0 ? "" : language.substring(end + 1),
                                given.value(WhichQuestion.SLUG, "dialect"))
                        .filter(dialect -> !dialect.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Interpreting.Needed(
                WhichQuestion.language(given),
                Typed.orNull(dialects),
                given.value(WhichQuestion.SLUG, "wanted").isEmpty()
                        ? Interpreting.Wanted.ANYONE
                        : Interpreting.Wanted.valueOf(given.value(WhichQuestion.SLUG, "wanted")),
                given.value(WhichQuestion.SLUG, "way").isEmpty()
                        ? Interpreting.Way.ANY
                        : Interpreting.Way.valueOf(given.value(WhichQuestion.SLUG, "way")));
    }
}
