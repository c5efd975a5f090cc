package kompass.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kompass.directory.Concern;
import org.jspecify.annotations.Nullable;

/// How the office reaches the newcomer (R13): phone, SMS, e-mail, letter, accommodation, a trusted
/// person.
final class Reaching {

    private Reaching() {}

    record KindQuestion() implements Question {
        static final String SLUG = "reach";

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
            return true;
        }

        @Override
        public List<Field> fields(Asking asking) {
            return List.of(
                    new Field.Choices(
                            "kind",
                            null,
                            null,
                            Arrays.stream(Channel.Kind.values())
                                    .map(kind ->
                                            asking.choice(
                                                    kind.name(), "questions.reach." + kind.name()))
                                    .toList(),
                            false));
        }

        @Override
        public void check(Asking asking, Problems problems) {
            if (kind(asking.given()) == null) problems.reject("kind", "questions.problem.choose");
        }
    }

    record AddressQuestion() implements Question {
        static final String SLUG = "reach-address";

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
            return kind(given) != null;
        }

        @Override
        public List<Field> fields(Asking asking) {
            var words = asking.words();
            var fields = new ArrayList<Field>();
            var kind = kind(asking.given());
            if (kind == null) return fields;
            if (kind == Channel.Kind.TRUSTED_PERSON)
                fields.add(asking.line("person", "questions.reach-address.person"));
            fields.add(
                    switch (kind) {
                        case PHONE, SMS, TRUSTED_PERSON ->
                                new Field.Line(
                                        "address",
                                        words.of("questions.reach-address.number"),
                                        null,
                                        Field.Line.Input.TEL,
                                        kind == Channel.Kind.TRUSTED_PERSON ? "off" : "tel");
                        case EMAIL ->
                                new Field.Line(
                                        "address",
                                        words.of("questions.reach-address.email"),
                                        null,
                                        Field.Line.Input.EMAIL,
                                        "email");
                        case LETTER ->
                                asking.line(
                                        "address",
                                        "questions.reach-address.letter",
                                        "questions.reach-address.letterHint");
                        case ACCOMMODATION ->
                                asking.line(
                                        "address",
                                        "questions.reach-address.accommodation",
                                        "questions.reach-address.accommodationHint");
                    });
            if (kind != Channel.Kind.TRUSTED_PERSON)
                fields.add(
                        asking.line(
                                "shared",
                                "questions.reach-address.shared",
                                "questions.reach-address.sharedHint"));
            fields.add(
                    new Field.Choices(
                            "may-say",
                            words.of("questions.reach-address.maySay"),
                            words.of("questions.reach-address.maySayHint"),
                            List.of(
                                    asking.choice("no", "questions.no"),
                                    asking.choice("yes", "questions.yes")),
                            false));
            return fields;
        }

        @Override
        public void check(Asking asking, Problems problems) {
            var given = asking.given();
            var address = given.value(SLUG, "address");
            switch (kind(given)) {
                case PHONE, SMS -> checkNumber(address, problems);
                case TRUSTED_PERSON -> {
                    if (given.value(SLUG, "person").isEmpty())
                        problems.reject("person", "questions.problem.personMissing");
                    checkNumber(address, problems);
                }
                case EMAIL -> {
                    if (!isMailAddress(address))
                        problems.reject("address", "questions.problem.email");
                }
                case LETTER, ACCOMMODATION -> {
                    if (address.isEmpty())
                        problems.reject("address", "questions.problem.addressMissing");
                }
                case null -> problems.reject("address", "questions.problem.choose");
            }
            if (given.value(SLUG, "may-say").isEmpty())
                problems.reject("may-say", "questions.problem.choose");
        }

        private static void checkNumber(String number, Problems problems) {
            var digits = Typed.latinDigits(number).replaceAll("\\D", "");
            if (digits.length() < 5 || digits.length() > 20)
                problems.reject("address", "questions.problem.phone");
        }

        /// Something before and after one `@`, no blanks; whether it exists only the mail server
        /// knows.
        private static boolean isMailAddress(String address) {
            return address.length() <= 254
                    && address.matches(
                            "[^\\s@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@<>,;:\"()\\[\\]\\\\]+");
        }
    }

    static Channel.@Nullable Kind kind(Given given) {
        var kind = given.value(KindQuestion.SLUG, "kind");
        return Arrays.stream(Channel.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /// Only for answers that the checks have passed.
    static Channel read(Given given) {
        var kind = kind(given);
        if (kind == null) throw new IllegalStateException("The channel was not checked");
        var address = given.value(AddressQuestion.SLUG, "address");
        return new Channel(
                kind,
                switch (kind) {
                    case PHONE, SMS, TRUSTED_PERSON -> Typed.latinDigits(address);
                    case EMAIL, LETTER, ACCOMMODATION -> address;
                },
                Typed.orNull(given.value(AddressQuestion.SLUG, "person")),
                given.says(AddressQuestion.SLUG, "may-say", "yes"),
                Typed.orNull(given.value(AddressQuestion.SLUG, "shared")));
    }
}
