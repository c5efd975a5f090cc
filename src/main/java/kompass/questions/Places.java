package kompass.questions;

import java.util.List;
import kompass.directory.Concern;
import kompass.directory.Detail;
import org.jspecify.annotations.Nullable;

/// Where the person lives, and lived before.
final class Places {

    private Places() {}

    record AddressQuestion(String slug, Detail detail) implements Question {
        static final String NOW = "address";
        static final String BEFORE = "former-address";

        @Override
        public boolean applies(Concern concern, Given given) {
            return concern.asks(detail);
        }

        @Override
        public List<Field> fields(Asking asking) {
            var street =
                    asking.own(
                            "street",
                            "questions.address.street",
                            "questions.address.streetHint",
                            "address-line1");
            var place = asking.line("place", "questions.address.place");
            if (slug.equals(BEFORE)) return List.of(street, place);
            return List.of(
                    street,
                    place,
                    asking.line(
                            "care-of", "questions.address.careOf", "questions.address.careOfHint"));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (asking.concern().requires(detail)
                    && asking.given().value(slug, "street").isEmpty()
                    && asking.given().value(slug, "place").isEmpty())
                problems.reject("street", "questions.problem.addressMissing");
        }

        static @Nullable Address read(Given given, String slug) {
            var street = given.value(slug, "street");
            var place = given.value(slug, "place");
            if (street.isEmpty() && place.isEmpty()) return null;
            return new Address(
                    street, Typed.orNull(place), Typed.orNull(given.value(slug, "care-of")));
        }
    }
}
