package kompass.questions;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Detail;
import org.jspecify.annotations.Nullable;

/// The child that a parent asks for, where the office needs to know both.
final class Family {

    static final String BIRTH = "child-birth";

    private Family() {}

    record ChildNameQuestion() implements Question {
        static final String SLUG = "child-name";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.CHILD_NAME);
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    asking.line("given", "questions.child-name.given"),
                    asking.line("family", "questions.child-name.family", "questions.optional"),
                    asking.line("own", "questions.name.own", "questions.optional"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.CHILD_NAME) && read(asking.given()) == null)
                problems.reject("given", "questions.problem.nameMissing");
        }

        static @Nullable Name read(Given given) {
            var first = Typed.orNull(given.value(SLUG, "given"));
            var family = Typed.orNull(given.value(SLUG, "family"));
            var own = Typed.orNull(given.value(SLUG, "own"));
            return first == null && family == null && own == null
                    ? null
                    : new Name(first, family, own, null);
        }
    }
}
