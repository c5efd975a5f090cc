package kompass.questions;

import java.util.List;
import kompass.directory.Concern;
import kompass.site.Choice;

/// For whom the request is, and who helps.
final class Whose {

    static final String MYSELF = "myself";
    static final String CHILD = "child";
    static final String SOMEBODY = "somebody";

    private Whose() {}

    record ForWhomQuestion() implements Question {
        static final String SLUG = "for-whom";
        static final String WHO = "who";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return true;
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(new Field.Choices(WHO, null, null, choices(asking), false));
        }

        /// Where parent and child are asked about, the parent asks for both.
        private static List<Choice> choices(Asking asking) {
            var somebody =
                    asking.choice(
                            SOMEBODY,
                            "questions.for-whom.somebody",
                            "questions.for-whom.somebodyHint");
            if (asking.concern().asksAboutChild())
                return List.of(asking.choice(MYSELF, "questions.for-whom.family"), somebody);
            return List.of(
                    asking.choice(MYSELF, "questions.for-whom.myself"),
                    asking.choice(CHILD, "questions.for-whom.child"),
                    somebody);
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.whose().isEmpty()) problems.reject(WHO, "questions.problem.choose");
        }
    }

    record HelperQuestion() implements Question {
        static final String SLUG = "helper";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return given.says(ForWhomQuestion.SLUG, ForWhomQuestion.WHO, CHILD)
                    || given.says(ForWhomQuestion.SLUG, ForWhomQuestion.WHO, SOMEBODY);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var name = asking.line("name", "questions.helper.name");
            if (asking.whose().equals(CHILD)) return List.of(name);
            return List.of(
                    name,
                    asking.line(
                            "relation",
                            "questions.helper.relation",
                            "questions.helper.relationHint"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.given().value(SLUG, "name").isEmpty())
                problems.reject("name", "questions.problem.helperMissing");
        }
    }

    /// Only for answers that both checks have passed.
    static ForWhom read(Given given) {
        var helper = given.value(HelperQuestion.SLUG, "name");
        return switch (given.value(ForWhomQuestion.SLUG, ForWhomQuestion.WHO)) {
            case CHILD -> new ForWhom.MyChild(helper);
            case SOMEBODY ->
                    new ForWhom.SomebodyIHelp(
                            helper, Typed.orNull(given.value(HelperQuestion.SLUG, "relation")));
            default -> new ForWhom.Myself();
        };
    }
}
