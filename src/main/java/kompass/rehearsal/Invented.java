package kompass.rehearsal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kompass.directory.Concern;
import kompass.directory.Detail;
import kompass.directory.ExtraQuestion;
import kompass.directory.WorkingDays;
import kompass.languages.Languages;
import kompass.questions.Address;
import kompass.questions.Answers;
import kompass.questions.Channel;
import kompass.questions.ForWhom;
import kompass.questions.Interpreting;
import kompass.questions.Name;
import kompass.questions.PaperAnswer;
import kompass.questions.PartialDate;
import kompass.questions.Wish;
import kompass.requests.Request;
import kompass.site.Towns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A request that nobody made: it answers whatever the concern asks, in the names of examples.
@Component
class Invented {

    private static final String REFERENCE = "TEST22";

    private final Languages languages;
    private final Towns towns;
    private final WorkingDays workingDays;
    private final Clock clock;

    Invented(Languages languages, Towns towns, WorkingDays workingDays, Clock clock) {
        this.languages = languages;
        this.towns = towns;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Request request(Concern concern) {
        return new Request(
                UUID.randomUUID(),
                REFERENCE,
                languages.find("ar").orElseGet(languages::german),
                concern,
                answers(concern),
                clock.instant());
    }

    private Answers answers(Concern concern) {
        var name = new Name("Amal", "Beispiel", "أمل", null);
        var child = new Name("Nour", "Beispiel", null, null);
        return new Answers(
                new ForWhom.Myself(),
                asked(concern, Detail.NAME, () -> name),
                asked(concern, Detail.FORMER_NAMES, () -> "Muster"),
                asked(concern, Detail.CALL_NAME, () -> "Amal"),
                asked(concern, Detail.BIRTH_DATE, () -> new PartialDate(1991, 3, 14)),
                asked(concern, Detail.AGE_GROUP, () -> Answers.AgeGroup.FROM_27_TO_59),
                asked(
                        concern,
                        Detail.NATIONALITY,
                        () -> new Answers.Nationality(List.of("SY"), null)),
                asked(
                        concern,
                        Detail.ADDRESS,
                        () -> new Address("Beispielstraße 12", towns.town().name(), null)),
                asked(
                        concern,
                        Detail.FORMER_ADDRESS,
                        () -> new Address("Musterweg 1", "Musterstadt", null)),
                asked(concern, Detail.ARRIVAL_DAY, () -> new PartialDate(2026, 11, null)),
                asked(concern, Detail.HOUSEHOLD, () -> 3),
                asked(concern, Detail.LANGUAGES, () -> new Answers.Languages(List.of("ar"), null)),
                asked(concern, Detail.CHILD_NAME, () -> child),
                asked(concern, Detail.CHILD_BIRTH_DATE, () -> new PartialDate(2019, 5, 2)),
                asked(concern, Detail.EXPIRY_DATE, () -> new PartialDate(2027, 1, 31)),
                asked(concern, Detail.REFERENCE, () -> "000000000000"),
                concern.questions().stream()
                        .map(question -> new Answers.Extra(question, answer(question)))
                        .toList(),
                wish(concern),
                interpreting(concern),
                new Channel(Channel.Kind.PHONE, "0000 000000", null, false, null),
                concern.papers().stream()
                        .map(asked -> new PaperAnswer(asked, PaperAnswer.Choice.BRINGS, 0))
                        .toList());
    }

    private static <T> @Nullable T asked(Concern concern, Detail detail, Supplier<T> answer) {
        return concern.asks(detail) ? answer.get() : null;
    }

    private static String answer(ExtraQuestion question) {
        return switch (question.kind()) {
            case TEXT -> "Beispiel";
            case NUMBER -> "3";
            case DATE -> "01.09.2026";
            case CHOICE -> question.options().getFirst().label();
        };
    }

    private Wish wish(Concern concern) {
        var earliest = workingDays.after(LocalDate.now(clock), concern.institution());
        var times =
                new Wish.Times(
                        earliest,
                        EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                        EnumSet.of(Wish.PartOfDay.MORNING));
        return new Wish(
                concern.appointment(),
                concern.handIn(),
                concern.appointment() ? times : null,
                "هذا مثال.");
    }

    private static Interpreting interpreting(Concern concern) {
        return concern.interpreter()
                ? new Interpreting.Needed(
                        "ar", "Syrien", Interpreting.Wanted.WOMAN, Interpreting.Way.ON_SITE)
                : new Interpreting.NotNeeded();
    }
}
