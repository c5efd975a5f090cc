package kompass.questions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.site.Form;

/// All questions there are, in the order in which they are asked; a concern asks those that apply.
public final class Questions {

    private static final List<Question> ON_THE_PERSON =
            List.of(
                    new Whose.ForWhomQuestion(),
                    new Whose.HelperQuestion(),
                    new Person.NameQuestion(),
                    new Background.FormerNamesQuestion(),
                    new Person.CallNameQuestion(),
                    new Days.DayQuestion(Days.BIRTH, Detail.BIRTH_DATE),
                    new Person.AgeGroupQuestion(),
                    new Person.NationalityQuestion(),
                    new Places.AddressQuestion(Places.AddressQuestion.NOW, Detail.ADDRESS),
                    new Places.AddressQuestion(
                            Places.AddressQuestion.BEFORE, Detail.FORMER_ADDRESS),
                    new Days.DayQuestion(Days.ARRIVAL, Detail.ARRIVAL_DAY),
                    new Circumstances.HouseholdQuestion(),
                    new Background.LanguagesQuestion(),
                    new Family.ChildNameQuestion(),
                    new Days.DayQuestion(Family.BIRTH, Detail.CHILD_BIRTH_DATE),
                    new Days.DayQuestion(Days.EXPIRY, Detail.EXPIRY_DATE),
                    new Circumstances.ReferenceQuestion());

    /// After what the concern itself asks.
    private static final List<Question> ON_THE_VISIT =
            List.of(
                    new Wishes.WishQuestion(),
                    new Wishes.TimesQuestion(),
                    new Interpreters.NeedQuestion(),
                    new Interpreters.WhichQuestion(),
                    new Reaching.KindQuestion(),
                    new Reaching.AddressQuestion());

    private Questions() {}

    /// What this concern asks, given what was answered so far.
    public static List<Question> asked(Concern concern, Given given) {
        return Stream.of(ON_THE_PERSON, Extras.of(concern), ON_THE_VISIT)
                .flatMap(List::stream)
                .filter(question -> question.applies(concern, given))
                .toList();
    }

    public static Optional<Question> find(Concern concern, Given given, String slug) {
        return asked(concern, given).stream()
                .filter(question -> question.slug().equals(slug))
                .findFirst();
    }

    /// Everything that is wrong with the answer to one question.
    public static Problems check(Question question, Asking asking) {
        var problems = new Problems(asking.words());
        Question.checkInputs(question, asking, problems);
        question.check(asking, problems);
        return problems;
    }

    /// The answers with this one added. Another channel makes the former address meaningless, so it
    /// is asked again.
    public static Given answered(Question question, Asking before, Form typed) {
        var given = before.given();
        var answer = question.clean(before, typed);
        if (question instanceof Reaching.KindQuestion && !given.of(question.slug()).equals(answer))
            given = given.without(Reaching.AddressQuestion.SLUG);
        return given.with(question.slug(), answer);
    }

    /// The first question that has no good answer yet; empty when all are answered.
    public static Optional<Question> firstOpen(Asking asking) {
        return asked(asking.concern(), asking.given()).stream()
                .filter(question ->
                        !asking.given().has(question.slug()) || !check(question, asking).none())
                .findFirst();
    }

    /// Whether papers are taken on the way; who only wants an appointment brings them.
    public static boolean handsIn(Concern concern, Given given) {
        return concern.papers().stream().anyMatch(Concern.Asked::canBeSent)
                && Wishes.wantsHandIn(concern, given);
    }

    /// The answers as typed values. Throws `IllegalStateException` when a question is still open.
    public static Answers read(Asking asking, List<PaperAnswer> papers) {
        firstOpen(asking)
                .ifPresent(question -> {
                    throw new IllegalStateException("Not answered yet: " + question.slug());
                });
        var concern = asking.concern();
        var given = onlyAsked(concern, asking.given());
        var ageGroup = given.value(Person.AgeGroupQuestion.SLUG, "group");
        var household = Typed.number(given.value(Circumstances.HouseholdQuestion.SLUG, "persons"));
        return new Answers(
                Whose.read(given),
                Person.NameQuestion.read(given),
                Typed.orNull(given.value(Background.FormerNamesQuestion.SLUG, "names")),
                Typed.orNull(given.value(Person.CallNameQuestion.SLUG, "name")),
                Days.read(given, Days.BIRTH),
                ageGroup.isEmpty() ? null : Answers.AgeGroup.valueOf(ageGroup),
                Person.NationalityQuestion.read(given),
                Places.AddressQuestion.read(given, Places.AddressQuestion.NOW),
                Places.AddressQuestion.read(given, Places.AddressQuestion.BEFORE),
                Days.read(given, Days.ARRIVAL),
                household,
                Background.LanguagesQuestion.read(given),
                Family.ChildNameQuestion.read(given),
                Days.read(given, Family.BIRTH),
                Days.read(given, Days.EXPIRY),
                Typed.orNull(given.value(Circumstances.ReferenceQuestion.SLUG, "number")),
                Extras.read(concern, given),
                Wishes.read(asking),
                Interpreters.read(given),
                Reaching.read(given),
                papers);
    }

    /// Drops what no question asks for (any more), so that nothing is kept that nobody needs.
    public static Given onlyAsked(Concern concern, Given given) {
        var kept = Given.NOTHING;
        for (var question : asked(concern, given))
            if (given.has(question.slug()))
                kept =
                        kept.with(
                                question.slug(),
                                question instanceof Extras.Extra extra
                                        ? extra.kept(given)
                                        : given.of(question.slug()));
        return kept;
    }
}
