package kompass.questions;

import java.util.List;
import java.util.stream.IntStream;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// What helps the office to prepare: who belongs to the household, the number on an earlier letter.
final class Circumstances {

    private Circumstances() {}

    record HouseholdQuestion() implements Question {
        static final String SLUG = "household";
        private static final int MOST = 15;

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.HOUSEHOLD);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var numbers =
                    IntStream.rangeClosed(1, MOST)
                            .mapToObj(n ->
                                    new Field.Option(
                                            Integer.toString(n),
                                            asking.words().plain("questions.household.persons", n)))
                            .toList();
            return List.of(
                    new Field.Pick(
                            "persons",
                            asking.words().of("questions.household.label"),
                            asking.words().of("questions.household.hint"),
                            numbers));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.HOUSEHOLD)
                    && asking.given().value(SLUG, "persons").isEmpty())
                problems.reject("persons", "questions.problem.choose");
        }
    }

    record ReferenceQuestion() implements Question {
        static final String SLUG = "reference";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.REFERENCE);
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            return asking.words().of("questions.reference.why");
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    asking.line(
                            "number", "questions.reference.number", "questions.reference.hint"));
        }

        /// Always optional and in any format (`product.md`, Forms).
        @Override
        public void check(Asking asking, Problems problems) {}
    }
}
