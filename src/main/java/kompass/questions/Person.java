package kompass.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.languages.Wording;
import org.jspecify.annotations.Nullable;

/// Who the person is: names as in the document, age, nationality.
final class Person {

    private Person() {}

    record NameQuestion() implements Question {
        static final String SLUG = "name";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.NAME);
        }

        @Override
        public @Nullable Wording why(Asking asking) {
            return asking.words().of("questions.name.why");
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    asking.own(
                            "given",
                            "questions.name.given",
                            "questions.name.givenHint",
                            "given-name"),
                    asking.own(
                            "family",
                            "questions.name.family",
                            "questions.name.familyHint",
                            "family-name"),
                    asking.line("own", "questions.name.own", "questions.optional"),
                    asking.line("other", "questions.name.other", "questions.name.otherHint"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (read(asking.given()) == null)
                problems.reject("given", "questions.problem.nameMissing");
        }

        static @Nullable Name read(Given given) {
            var first = Typed.orNull(given.value(SLUG, "given"));
            var family = Typed.orNull(given.value(SLUG, "family"));
            var own = Typed.orNull(given.value(SLUG, "own"));
            if (first == null && family == null && own == null) return null;
            return new Name(first, family, own, Typed.orNull(given.value(SLUG, "other")));
        }
    }

    record CallNameQuestion() implements Question {
        static final String SLUG = "call-name";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.CALL_NAME);
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    asking.line("name", "questions.call-name.name", "questions.call-name.hint"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.CALL_NAME)
                    && asking.given().value(SLUG, "name").isEmpty())
                problems.reject("name", "questions.problem.callNameMissing");
        }
    }

    record AgeGroupQuestion() implements Question {
        static final String SLUG = "age-group";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.AGE_GROUP);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var groups =
                    Arrays.stream(Answers.AgeGroup.values())
                            .map(group ->
                                    asking.choice(
                                            group.name(), "questions.age-group." + group.name()))
                            .toList();
            return List.of(new Field.Choices("group", null, null, groups, false));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.AGE_GROUP)
                    && asking.given().value(SLUG, "group").isEmpty())
                problems.reject("group", "questions.problem.choose");
        }
    }

    record NationalityQuestion() implements Question {
        static final String SLUG = "nationality";

        /// Not a country of ISO 3166: stateless, or not clear.
        static final String NONE = "none";

        @Override
        public String slug() {
            return SLUG;
        }

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(Detail.NATIONALITY);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var countries =
                    words.sorted(
                            Arrays.stream(Locale.getISOCountries())
                                    .map(country ->
                                            new Field.Option(country, words.country(country)))
                                    .toList(),
                            Field.Option::text);
            var first =
                    Stream.concat(
                                    Stream.of(
                                            new Field.Option(
                                                    NONE,
                                                    words.plain("questions.nationality.none"))),
                                    countries.stream())
                            .toList();
            return List.of(
                    new Field.Pick(
                            "country", words.of("questions.nationality.country"), null, first),
                    new Field.Pick(
                            "second",
                            words.of("questions.nationality.second"),
                            words.of("questions.optional"),
                            countries),
                    asking.line("note", "questions.nationality.note", "questions.optional"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(Detail.NATIONALITY)
                    && asking.given().value(SLUG, "country").isEmpty())
                problems.reject("country", "questions.problem.countryMissing");
        }

        static Answers.@Nullable Nationality read(Given given) {
            if (!given.has(SLUG) || given.of(SLUG).isEmpty()) return null;
            var countries = new ArrayList<String>();
            for (var field : List.of("country", "second")) {
                var country = given.value(SLUG, field);
                if (!country.isEmpty() && !country.equals(NONE) && !countries.contains(country))
                    countries.add(country);
            }
            return new Answers.Nationality(countries, Typed.orNull(given.value(SLUG, "note")));
        }
    }
}
